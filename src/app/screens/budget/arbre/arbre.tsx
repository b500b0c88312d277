import { useMemo } from 'react';
import type { Noeud } from '../../../../core/presentation/arbre.ts';
import type { VueDeBudget } from '../../../../state/vue.ts';
import { ARBRE, BUDGET } from '../../../../text/budget.ts';
import { TEXTES_MESURES, TEXTES_OPERATIONS } from '../../../../text/mesures.ts';
import './arbre.css';
import { TableArbre } from './table-arbre.tsx';
import { type Depliage, rangsVisibles } from './use-depliage.ts';

interface Props {
  readonly titre: string;
  readonly noeuds: readonly Noeud[] | undefined;
  readonly depliage: Depliage;
  readonly vue: VueDeBudget;
  readonly enCours: boolean;
}

const AUCUN: readonly Noeud[] = [];

export function Arbre({ titre, noeuds = AUCUN, depliage, vue, enCours }: Props) {
  const { ouverts } = depliage;
  const rangs = useMemo(() => rangsVisibles(noeuds, ouverts), [noeuds, ouverts]);
  const fermes = rangs.filter(({ ouvert }) => ouvert === false).map(({ noeud }) => noeud.cle);

  if (noeuds.length === 0) return <p className="panneau__vide">{enCours ? BUDGET.calcul : ARBRE.vide}</p>;
  return (
    <>
      <div className="arbre__outils">
        <button
          type="button"
          className="bouton bouton--petit"
          aria-disabled={fermes.length === 0}
          onClick={() => fermes.length > 0 && depliage.ouvrir(fermes)}
        >
          {ARBRE.deplier}
        </button>
        <button type="button" className="bouton bouton--petit" onClick={depliage.toutReplier}>
          {ARBRE.replier}
        </button>
        <p className="note arbre__aide">{ARBRE.aide}</p>
      </div>
      <TableArbre
        legende={ARBRE.legende(
          titre,
          TEXTES_MESURES[vue.mesure].nom,
          TEXTES_OPERATIONS[vue.operations].nom.toLowerCase(),
        )}
        rangs={rangs}
        depliage={depliage}
        enCours={enCours}
      />
    </>
  );
}
