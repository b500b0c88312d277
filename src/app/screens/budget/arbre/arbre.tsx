import { Suspense, useMemo, useRef, useState } from 'react';
import type { Noeud } from '../../../../core/presentation/arbre.ts';
import type { VueDeBudget } from '../../../../state/vue.ts';
import { ARBRE, BUDGET } from '../../../../text/budget.ts';
import { TEXTES_MESURES, TEXTES_OPERATIONS } from '../../../../text/mesures.ts';
import { differe } from '../../../differe.tsx';
import { OutilsDeTableau } from '../../../tableaux/outils-de-tableau.tsx';
import './arbre.css';
import { TableArbre } from './table-arbre.tsx';
import { tableauDArbre } from './tableau-d-arbre.ts';
import { type Depliage, rangsVisibles } from './use-depliage.ts';

const Glacons = differe(() => import('../../../images/glacons/glacons.tsx').then((module) => module.Glacons));
// Nearly always shown with the table, and right after it.
Glacons.preparer();

interface Props {
  readonly titre: string;
  /** End of the names of its files. */
  readonly nom: string;
  readonly noeuds: readonly Noeud[] | undefined;
  readonly depliage: Depliage;
  readonly vue: VueDeBudget;
  readonly enCours: boolean;
}

const AUCUN: readonly Noeud[] = [];

/** The tree-table and its picture: a row chosen in one is shown in the other. */
export function Arbre({ titre, nom, noeuds = AUCUN, depliage, vue, enCours }: Props) {
  const { ouverts } = depliage;
  const [choisi, setChoisi] = useState<string>();
  const table = useRef<HTMLDivElement>(null);
  const rangs = useMemo(() => rangsVisibles(noeuds, ouverts), [noeuds, ouverts]);
  const fermes = rangs.filter(({ ouvert }) => ouvert === false).map(({ noeud }) => noeud.cle);

  if (noeuds.length === 0) return <p className="panneau__vide">{enCours ? BUDGET.calcul : ARBRE.vide}</p>;
  const montrerDansLaTable = (cle: string) => {
    const steps = cle.split('/');
    depliage.ouvrir(steps.map((_, rang) => steps.slice(0, rang + 1).join('/')));
    setChoisi(cle);
    // Side by side only: under the picture, the table would take its place.
    requestAnimationFrame(() => {
      const row = table.current?.querySelector('[aria-selected="true"]');
      if (table.current && row && estACote(table.current)) row.scrollIntoView({ block: 'nearest' });
    });
  };

  return (
    <div className="arbre__cote">
      <Suspense fallback={<p className="panneau__vide">{BUDGET.calcul}</p>}>
        <Glacons titre={titre} nom={nom} noeuds={noeuds} choisi={choisi} onChoisir={montrerDansLaTable} />
      </Suspense>
      <div ref={table} className="arbre__table">
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
          <OutilsDeTableau titre={titre} nom={nom} tableau={() => tableauDArbre(titre, noeuds)} />
          <p className="note arbre__aide">{ARBRE.aide}</p>
        </div>
        <TableArbre
          legende={ARBRE.legende(
            titre,
            TEXTES_MESURES[vue.mesure].nom,
            TEXTES_OPERATIONS[vue.operations].nom.toLowerCase(),
          )}
          rangs={rangs}
          choisi={choisi}
          onChoisir={setChoisi}
          depliage={depliage}
          enCours={enCours}
        />
      </div>
    </div>
  );
}

function estACote(table: HTMLElement): boolean {
  const image = table.previousElementSibling;
  return image !== null && image.getBoundingClientRect().right <= table.getBoundingClientRect().left;
}
