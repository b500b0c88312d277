import type { Dette } from '../../../../core/presentation/annexes/dette.ts';
import type { Subventions } from '../../../../core/presentation/annexes/subventions.ts';
import { COMPRENDRE, DETTE, SUBVENTIONS, texteBeneficiaire } from '../../../../text/comprendre.ts';
import { formatEurosCourt } from '../../../../text/nombres.ts';
import { accorder } from '../../../../text/typographie.ts';
import { FigureBarres } from '../../../images/figure-barres.tsx';

/** Lenders drawn one by one; the others together. */
const PRETEURS = 8;

/** The own debt, by year of the last repayment and by lender. */
export function FiguresDeDette({ dette, exercice }: { readonly dette: Dette; readonly exercice: string }) {
  const texte = DETTE.texte(formatEurosCourt(dette.total), dette.emprunts, DETTE.date(dette.au, exercice));
  const note = dette.illisibles > 0 ? `${DETTE.note} ${DETTE.illisibles(dette.illisibles)}` : DETTE.note;
  const echeances = dette.parEcheance.map((one) => ({
    ...one,
    lignes: one.emprunts,
    nom: one.annee?.toString() ?? DETTE.sansAnnee,
  }));
  const nommes = dette.parPreteur.map((one) => ({
    ...one,
    lignes: one.emprunts,
    nom: one.preteur || DETTE.sansPreteur,
  }));
  return (
    <>
      <FigureBarres
        titre={DETTE.titreEcheance}
        texte={texte}
        note={note}
        nom="dette-echeances"
        barres={echeances.map(barreDe)}
        tableau={tableauDe(DETTE.titreEcheance, DETTE.annee, DETTE.emprunts, echeances)}
      />
      <FigureBarres
        titre={DETTE.titrePreteur}
        texte={texte}
        nom="dette-preteurs"
        barres={[...nommes.slice(0, PRETEURS), ...autres(nommes.slice(PRETEURS))].map(barreDe)}
        tableau={tableauDe(DETTE.titrePreteur, DETTE.preteur, DETTE.emprunts, nommes)}
      />
    </>
  );
}

/** The largest grants, and how many of each size. */
export function FiguresDeSubventions({ subventions }: { readonly subventions: Subventions }) {
  const texte = SUBVENTIONS.texte(subventions);
  const { ecartees } = subventions;
  const note = ecartees > 0 ? `${SUBVENTIONS.note} ${SUBVENTIONS.ecartees(ecartees)}` : SUBVENTIONS.note;
  const grandes = subventions.plusGrandes.map((one) => ({
    nom: texteBeneficiaire(one.beneficiaire),
    cents: one.cents,
    lignes: one.nombre,
  }));
  const tailles = subventions.parTranche
    .filter(({ nombre }) => nombre > 0)
    .map(({ de, a, nombre, cents }) => ({ nom: SUBVENTIONS.tranche(de, a), cents, lignes: nombre }));
  // Bars that all bear the same words would say nothing that their sizes do not.
  const nommees = subventions.plusGrandes.some(
    ({ beneficiaire }) => beneficiaire.genre === 'personne-morale',
  );
  return (
    <>
      {nommees && (
        <FigureBarres
          titre={SUBVENTIONS.titreGrandes}
          texte={texte}
          note={note}
          nom="subventions-plus-grandes"
          barres={grandes.map(barreDe)}
          tableau={tableauDe(SUBVENTIONS.titreGrandes, SUBVENTIONS.beneficiaire, COMPRENDRE.nombre, grandes)}
        />
      )}
      <FigureBarres
        titre={SUBVENTIONS.titreTailles}
        texte={texte}
        {...(!nommees && { note })}
        nom="subventions-tailles"
        barres={tailles.map((one) => ({
          ...barreDe(one),
          valeur: `${accorder(one.lignes, 'subvention')} · ${formatEurosCourt(one.cents)}`,
        }))}
        tableau={tableauDe(SUBVENTIONS.titreTailles, SUBVENTIONS.taille, COMPRENDRE.nombre, tailles)}
      />
    </>
  );
}

interface Part {
  readonly nom: string;
  readonly cents: bigint;
  /** How many rows make it. */
  readonly lignes: number;
}

function barreDe({ nom, cents }: Part) {
  return {
    etiquette: nom,
    valeur: formatEurosCourt(cents),
    segments: [{ valeur: cents, teinte: 'depense' as const }],
  };
}

function autres(reste: readonly Part[]): Part[] {
  if (reste.length === 0) return [];
  const sum = (quoi: (one: Part) => bigint) => reste.reduce((all, one) => all + quoi(one), 0n);
  return [{ nom: DETTE.autres(reste.length), cents: sum(({ cents }) => cents), lignes: reste.length }];
}

function tableauDe(titre: string, quoi: string, combien: string, parts: readonly Part[]) {
  return {
    titre,
    colonnes: [quoi, combien, COMPRENDRE.montant],
    rangees: parts.map(({ nom, cents, lignes }) => [nom, { entier: lignes }, { cents }]),
  };
}
