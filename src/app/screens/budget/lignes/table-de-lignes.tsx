import type { RefObject } from 'react';
import type { ColonneDeTri } from '../../../../core/presentation/lignes.ts';
import { COLONNES, LIGNES } from '../../../../text/lignes.ts';
import { EnTeteDeTri } from './en-tete-de-tri.tsx';
import { LigneDeBudget, LigneEnAttente } from './ligne-de-budget.tsx';
import type { Fenetres } from './use-fenetres.ts';
import type { Filtres } from './use-filtres.ts';
import type { useLignesVisibles } from './use-lignes-visibles.ts';

interface Props {
  readonly corps: RefObject<HTMLTableSectionElement | null>;
  readonly fenetres: Fenetres;
  readonly visibles: ReturnType<typeof useLignesVisibles>;
  /** Rank of the line that a constat named. */
  readonly designee: number | undefined;
  readonly filtres: Filtres;
  readonly onTri: (colonne: ColonneDeTri) => void;
  readonly avecFonctions: boolean;
}

const AVANT_LE_TYPE = ['section', 'sens', 'chapitre', 'nature', 'fonction', 'operation'] as const;

/** A native table of which only the rows in sight exist; two blank rows hold the place of the others. */
export function TableDeLignes(props: Props) {
  const { corps, fenetres, visibles, designee, filtres, onTri, avecFonctions } = props;
  const { total } = fenetres;
  const avantLeType = AVANT_LE_TYPE.filter((colonne) => avecFonctions || colonne !== 'fonction');
  const colonnes = avantLeType.length + 2;
  const tri = { filtres, onTri };
  return (
    <table
      className={avecFonctions ? 'lignes' : 'lignes lignes--sans-fonction'}
      aria-label={LIGNES.legende}
      aria-rowcount={total + 1}
      aria-busy={fenetres.enCours}
      hidden={total === 0}
    >
      <thead>
        <tr aria-rowindex={1}>
          {avantLeType.map((colonne) => (
            <EnTeteDeTri key={colonne} colonne={colonne} nom={COLONNES[colonne]} {...tri} />
          ))}
          <th scope="col" className="lignes__t lignes__t--type">
            {LIGNES.type}
          </th>
          <EnTeteDeTri colonne="montant" nom={COLONNES.montant} {...tri} />
        </tr>
      </thead>
      <tbody ref={corps}>
        <Vide hauteur={visibles.avant} colonnes={colonnes} />
        {visibles.items.map(({ index, key }) => {
          const ligne = fenetres.ligne(index);
          return ligne ? (
            <LigneDeBudget
              key={key}
              ref={visibles.mesurer}
              index={index}
              ligne={ligne}
              designee={ligne.rang === designee}
              avecFonctions={avecFonctions}
            />
          ) : (
            <LigneEnAttente key={key} ref={visibles.mesurer} index={index} colonnes={colonnes} />
          );
        })}
        <Vide hauteur={visibles.apres} colonnes={colonnes} />
      </tbody>
    </table>
  );
}

function Vide({ hauteur, colonnes }: { readonly hauteur: number; readonly colonnes: number }) {
  if (hauteur <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr className="lignes__vide" aria-hidden="true" style={{ height: hauteur }}>
      <td className="lignes__vide-c" colSpan={colonnes} />
    </tr>
  );
}
