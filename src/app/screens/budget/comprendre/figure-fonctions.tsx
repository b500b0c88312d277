import type { DepenseDeFonction } from '../../../../core/presentation/depenses-par-fonction.ts';
import { texteDeNoeud } from '../../../../text/arbre.ts';
import { FONCTIONS } from '../../../../text/comprendre.ts';
import { formatEurosCourt } from '../../../../text/nombres.ts';
import { FigureBarres } from '../../../images/figure-barres.tsx';

/** What the schools, the streets or culture cost, both sections together. */
export function FigureFonctions({ fonctions }: { readonly fonctions: readonly DepenseDeFonction[] }) {
  const [premiere] = fonctions;
  if (!premiere) return null;
  return (
    <FigureBarres
      titre={FONCTIONS.titre}
      texte={FONCTIONS.texte(texteDeNoeud(premiere.noeud).libelle, formatEurosCourt(premiere.total))}
      note={FONCTIONS.note}
      nom="depenses-par-fonction"
      barres={fonctions.map((one) => ({
        etiquette: nomDe(one),
        valeur: formatEurosCourt(one.total),
        segments: [
          { valeur: one.fonctionnement, teinte: 'depense' },
          { valeur: one.investissement, teinte: 'depense-claire', bord: 'depense' },
        ],
      }))}
      cles={[
        { texte: FONCTIONS.fonctionnement, teinte: 'depense' },
        { texte: FONCTIONS.investissement, teinte: 'depense-claire', bord: 'depense' },
      ]}
      tableau={{
        titre: FONCTIONS.titre,
        colonnes: [FONCTIONS.fonction, FONCTIONS.fonctionnement, FONCTIONS.investissement, FONCTIONS.total],
        rangees: fonctions.map((one) => [
          nomDe(one),
          { cents: one.fonctionnement },
          { cents: one.investissement },
          { cents: one.total },
        ]),
      }}
    />
  );
}

function nomDe({ noeud }: DepenseDeFonction): string {
  const { code, libelle } = texteDeNoeud(noeud);
  return code === undefined ? libelle : `${code} ${libelle}`;
}
