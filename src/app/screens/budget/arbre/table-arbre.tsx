import type { MouseEvent, SyntheticEvent } from 'react';
import { ARBRE } from '../../../../text/budget.ts';
import { LigneArbre } from './ligne-arbre.tsx';
import { useClavier } from './use-clavier.ts';
import type { Depliage, Rang } from './use-depliage.ts';

interface Props {
  readonly legende: string;
  readonly rangs: readonly Rang[];
  /** Key of the row chosen here or in the picture. */
  readonly choisi: string | undefined;
  readonly onChoisir: (cle: string) => void;
  readonly depliage: Depliage;
  readonly enCours: boolean;
}

/**
 * A tree-table. Ours and native, rather than the library's, because a large budget shows 3,000 rows when all is open:
 * plain rows stay quick without windowing. Listeners are on the body, once.
 */
export function TableArbre({ legende, rangs, choisi, onChoisir, depliage, enCours }: Props) {
  const { corps, actif, setCleActive, onKeyDown } = useClavier(rangs, depliage);

  const onFocus = (event: SyntheticEvent) => {
    const cle = cleOf(event.target);
    setCleActive(cle);
    if (cle !== undefined) onChoisir(cle);
  };
  const onClick = (event: MouseEvent) => {
    const cle = cleOf(event.target);
    const choosesText = !window.getSelection()?.isCollapsed;
    if (cle === undefined || choosesText || isMark(event.target)) return;
    if (rangs.some(({ noeud, ouvert }) => noeud.cle === cle && ouvert !== undefined)) depliage.basculer(cle);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what ARIA gives to a tree-table
    <table className="arbre" role="treegrid" aria-label={legende} aria-busy={enCours}>
      <thead>
        <tr>
          <th scope="col" className="arbre__t">
            {ARBRE.libelle}
          </th>
          <th scope="col" className="arbre__t arbre__t--montant">
            {ARBRE.montant}
          </th>
          <th scope="col" className="arbre__t arbre__t--part" title={ARBRE.partTexte}>
            {ARBRE.part}
          </th>
          <th scope="col" className="arbre__t arbre__t--compte">
            {ARBRE.lignes}
          </th>
        </tr>
      </thead>
      <tbody ref={corps} onKeyDown={onKeyDown} onFocus={onFocus} onClick={onClick}>
        {rangs.map(({ noeud, niveau, position, fratrie, ouvert }, index) => (
          <LigneArbre
            key={noeud.cle}
            noeud={noeud}
            niveau={niveau}
            position={position}
            fratrie={fratrie}
            ouvert={ouvert}
            actif={index === actif}
            choisi={noeud.cle === choisi}
          />
        ))}
      </tbody>
    </table>
  );
}

function cleOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest('tr')?.dataset.cle : undefined;
}

function isMark(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
