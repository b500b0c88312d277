import { useMemo, useRef } from 'react';
import type { VueDeBudget } from '../../../../state/vue.ts';
import { BUDGET } from '../../../../text/budget.ts';
import { LIGNES } from '../../../../text/lignes.ts';
import type { CibleBudget } from '../../../../worker/protocol.ts';
import { Avis } from '../../../components/avis.tsx';
import { BarreDeFiltres } from './barre-de-filtres.tsx';
import { Bilan } from './bilan.tsx';
import { Designee } from './designee.tsx';
import './lignes.css';
import { useActions } from '../../../store-context.ts';
import { OutilsDeTableau } from '../../../tableaux/outils-de-tableau.tsx';
import { useRetard } from '../../../use-retard.ts';
import { TableDeLignes } from './table-de-lignes.tsx';
import { tableauDeLignes } from './tableau-de-lignes.ts';
import { useFenetres } from './use-fenetres.ts';
import { estFiltre, type FiltresEtat, toSelection } from './use-filtres.ts';
import { useLignesVisibles } from './use-lignes-visibles.ts';

const ATTENTE_DE_FRAPPE = 150;

interface Props {
  /** Number of the budget. */
  readonly numero: number;
  readonly cible: CibleBudget;
  readonly vue: VueDeBudget;
  readonly filtres: FiltresEtat;
  readonly avecFonctions: boolean;
}

export function Lignes({ numero, cible, vue, filtres: etat, avecFonctions }: Props) {
  const { ask } = useActions();
  const { filtres, changer, trierPar, effacer } = etat;
  const recherche = useRetard(filtres.recherche, ATTENTE_DE_FRAPPE);
  const { mesure, operations } = vue;
  const selection = useMemo(
    () => toSelection({ ...filtres, recherche }, { mesure, operations }),
    [filtres, recherche, mesure, operations],
  );
  const corps = useRef<HTMLTableSectionElement>(null);
  const connu = useRef(0);
  // In the order of the file and with no filter, as this tab opens, the place of a line is its rank.
  const visibles = useLignesVisibles(corps, connu.current, vue.ligne?.rang);
  const fenetres = useFenetres(cible, selection, visibles);
  connu.current = fenetres.total;

  return (
    <>
      <BarreDeFiltres filtres={filtres} onChange={changer} />
      <Bilan
        fenetres={fenetres}
        filtres={filtres}
        mesure={mesure}
        onOrdreDuFichier={() => trierPar('rang')}
      />
      {fenetres.total > 0 && (
        <OutilsDeTableau
          titre={LIGNES.legende}
          nom="lignes"
          tableau={async () => {
            const all = await ask(cible, 'lignes', { selection, debut: 0, nombre: fenetres.total });
            return tableauDeLignes(all.lignes);
          }}
        />
      )}
      {fenetres.echec && <Avis genre="erreur" titre={BUDGET.echec} />}
      <TableDeLignes
        corps={corps}
        fenetres={fenetres}
        visibles={visibles}
        designee={vue.ligne?.rang}
        filtres={filtres}
        onTri={trierPar}
        avecFonctions={avecFonctions}
      />
      {vue.ligne && <Designee numero={numero} ligne={vue.ligne} />}
      {fenetres.total === 0 && !fenetres.vide && (
        <div className="panneau__vide">
          <p>{LIGNES.aucune}</p>
          {estFiltre(filtres) && (
            <button type="button" className="bouton" onClick={effacer}>
              {LIGNES.reinitialiser}
            </button>
          )}
        </div>
      )}
    </>
  );
}
