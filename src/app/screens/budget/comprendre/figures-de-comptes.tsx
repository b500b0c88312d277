import type { Comptes, EtatComptable } from '../../../../core/presentation/comptes/etats.ts';
import { COMPRENDRE, COMPTES, intituleCourt } from '../../../../text/comprendre.ts';
import { lisible } from '../../../../text/lisible.ts';
import { formatEurosCourt } from '../../../../text/nombres.ts';
import { fr } from '../../../../text/typographie.ts';
import { FigureBarres } from '../../../images/figure-barres.tsx';

/** Bilan and compte de résultat of a CFU: the masses drawn, every row in the table. */
export function FiguresDeComptes({ comptes }: { readonly comptes: Comptes }) {
  return (['actif', 'passif', 'resultat'] as const).map((nom) => {
    const etat = comptes[nom];
    return etat && <FigureDEtat key={nom} nom={nom} etat={etat} />;
  });
}

function FigureDEtat({
  nom,
  etat,
}: {
  readonly nom: 'actif' | 'passif' | 'resultat';
  readonly etat: EtatComptable;
}) {
  const titre = COMPTES[nom];
  const dernier = etat.soldes.at(-1);
  const ecarts = etat.masses.filter(({ ecart }) => ecart !== 0n).length;
  return (
    <FigureBarres
      titre={titre}
      texte={
        dernier ? fr`${intituleCourt(lisible(dernier.intitule))} : ${formatEurosCourt(dernier.cents)}` : titre
      }
      note={ecarts > 0 ? `${COMPTES.note} ${COMPTES.ecart(ecarts)}` : COMPTES.note}
      nom={`comptes-${nom}`}
      barres={etat.masses.map(({ intitule, total }) => ({
        etiquette: intituleCourt(lisible(intitule)),
        valeur: formatEurosCourt(total),
        segments: [{ valeur: total, teinte: 'recette' }],
      }))}
      tableau={{
        titre,
        colonnes: [COMPTES.poste, COMPRENDRE.montant],
        rangees: [
          ...etat.masses.flatMap(({ intitule, total, postes }) => [
            ...postes.map((poste) => [
              poste.dont ? COMPTES.dont(poste.intitule) : lisible(poste.intitule),
              { cents: poste.cents },
            ]),
            [lisible(intitule), { cents: total }],
          ]),
          ...etat.soldes.map(({ intitule, cents }) => [lisible(intitule), { cents }]),
        ],
      }}
    />
  );
}
