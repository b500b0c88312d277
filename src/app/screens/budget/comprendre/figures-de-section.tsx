import type { CoteDeBalance } from '../../../../core/presentation/balance.ts';
import type { ExecutionDeChapitre } from '../../../../core/presentation/execution.ts';
import type { CodeSection, Sens } from '../../../../core/totem/codes.ts';
import { texteDeNoeud } from '../../../../text/arbre.ts';
import { BALANCE, EXECUTION } from '../../../../text/comprendre.ts';
import { formatEurosCourt, formatPart } from '../../../../text/nombres.ts';
import { deSection, texteSection, texteSens } from '../../../../text/sections.ts';
import type { Barre } from '../../../images/dessiner-barres.ts';
import { FigureBarres } from '../../../images/figure-barres.tsx';

/** A rate past which no percentage is written on a bar. */
const HORS_ECHELLE = 10;

/** Recettes and dépenses of both sections, réel and ordre. */
export function FigureBalance({ balance }: { readonly balance: readonly CoteDeBalance[] }) {
  const nomDe = ({ section, sens }: CoteDeBalance) => `${texteSens(sens)} ${deSection(section)}`;
  const teinteDe = ({ sens }: CoteDeBalance) => (sens === 'D' ? 'depense' : 'recette');
  const autres = balance.some((one) => one.autres !== 0n);
  const barres = balance.map((cote): Barre => {
    const teinte = teinteDe(cote);
    return {
      etiquette: nomDe(cote),
      valeur: formatEurosCourt(cote.total),
      segments: [
        { valeur: cote.reel, teinte },
        { valeur: cote.ordre, teinte: `${teinte}-claire`, bord: teinte },
        { valeur: cote.autres, teinte: 'neutre-claire', bord: 'neutre' },
      ],
    };
  });
  return (
    <FigureBarres
      titre={BALANCE.titre}
      texte={texteDeBalance(balance)}
      note={BALANCE.note}
      nom="equilibre"
      barres={barres}
      cles={[
        { texte: BALANCE.reel, teinte: 'neutre' },
        { texte: BALANCE.ordre, teinte: 'neutre-claire', bord: 'neutre' },
      ]}
      tableau={{
        titre: BALANCE.titre,
        colonnes: [
          BALANCE.cote,
          BALANCE.reel,
          BALANCE.ordre,
          ...(autres ? [BALANCE.autres] : []),
          BALANCE.total,
        ],
        rangees: balance.map((one) => [
          nomDe(one),
          { cents: one.reel },
          { cents: one.ordre },
          ...(autres ? [{ cents: one.autres }] : []),
          { cents: one.total },
        ]),
      }}
    />
  );
}

function texteDeBalance(balance: readonly CoteDeBalance[]): string {
  const montant = (section: CodeSection, sens: Sens) =>
    formatEurosCourt(balance.find((one) => one.section === section && one.sens === sens)?.total ?? 0n);
  return (['F', 'I'] as const)
    .map((section) => BALANCE.texte(texteSection(section), montant(section, 'R'), montant(section, 'D')))
    .join(' ');
}

/** What was done of what was open, chapter by chapter, for one section and sense. */
export function FigureExecution({ chapitres }: { readonly chapitres: readonly ExecutionDeChapitre[] }) {
  const [premier] = chapitres;
  if (!premier) return null;
  const { section, sens } = premier;
  const titre = EXECUTION.titre(`${texteSens(sens)} ${deSection(section)}`);
  const teinte = sens === 'D' ? 'depense' : 'recette';
  const nomDe = ({ chapitre }: ExecutionDeChapitre) => {
    const { code, libelle } = texteDeNoeud(chapitre);
    return code === undefined ? libelle : `${code} ${libelle}`;
  };
  const tauxDe = ({ taux }: ExecutionDeChapitre) =>
    taux === undefined ? EXECUTION.sansCredits : formatPart(taux);
  const [ouvert, realise] = [total(chapitres, 'ouvert'), total(chapitres, 'realise')];
  const taux =
    ouvert > 0n ? formatPart(Number((realise * 1_000_000n) / ouvert) / 1_000_000) : EXECUTION.sansCredits;
  return (
    <FigureBarres
      titre={titre}
      texte={EXECUTION.texte(formatEurosCourt(realise), formatEurosCourt(ouvert), taux)}
      note={EXECUTION.note}
      nom={`execution-${texteSection(section).toLowerCase()}-${texteSens(sens).toLowerCase().replace('é', 'e')}`}
      barres={chapitres.map((one) => ({
        etiquette: nomDe(one),
        valeur: EXECUTION.ligne(
          (one.taux ?? 0) > HORS_ECHELLE ? EXECUTION.horsEchelle : tauxDe(one),
          formatEurosCourt(one.realise),
        ),
        fond: { valeur: one.ouvert, teinte: `${teinte}-claire`, bord: teinte },
        segments: [{ valeur: one.realise, teinte }],
      }))}
      cles={[
        { texte: EXECUTION.realise, teinte },
        { texte: EXECUTION.ouvert, teinte: `${teinte}-claire`, bord: teinte },
      ]}
      tableau={{
        titre,
        colonnes: [EXECUTION.chapitre, EXECUTION.ouvert, EXECUTION.realise, EXECUTION.taux],
        rangees: chapitres.map((one) => [
          nomDe(one),
          { cents: one.ouvert },
          { cents: one.realise },
          one.taux === undefined ? EXECUTION.sansCredits : { part: one.taux },
        ]),
      }}
    />
  );
}

function total(chapitres: readonly ExecutionDeChapitre[], quoi: 'ouvert' | 'realise'): bigint {
  return chapitres.reduce((sum, one) => sum + one[quoi], 0n);
}
