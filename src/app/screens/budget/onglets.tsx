import { type ReactNode, Suspense, useDeferredValue } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Comprendre } from '../../../core/presentation/comprendre.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { ONGLETS, type Onglet } from '../../../state/route.ts';
import type { VueDeBudget } from '../../../state/vue.ts';
import { BUDGET } from '../../../text/budget.ts';
import { COMPRENDRE } from '../../../text/comprendre.ts';
import type { Presentation } from '../../../worker/protocol.ts';
import { differe } from '../../differe.tsx';
import { useReponse } from '../../use-reponse.ts';
import { Arbre } from './arbre/arbre.tsx';
import { SansFonctions } from './arbre/sans-fonctions.tsx';
import { useDepliage } from './arbre/use-depliage.ts';
import { Lignes } from './lignes/lignes.tsx';
import { useFiltres } from './lignes/use-filtres.ts';
import './onglets.css';

const EnImages = differe(() => import('./comprendre/en-images.tsx').then((module) => module.EnImages));

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly vue: VueDeBudget;
  readonly onChange: (vue: VueDeBudget) => void;
  readonly presentation: Presentation | undefined;
  readonly comprendre: Comprendre | undefined;
  readonly enCours: boolean;
}

/** What was opened or searched in a tab is kept here, and so is found again on coming back to it. */
export function Onglets({ ouvert, vue, onChange, presentation, comprendre, enCours }: Props) {
  const nature = useDepliage();
  const fonction = useDepliage();
  const filtres = useFiltres();
  const { mesure, operations } = vue;
  const { valeur: parFonction, enCours: parFonctionEnCours } = useReponse(
    ouvert.cible,
    'par-fonction',
    vue.onglet === 'fonction' && { vue: { mesure, operations } },
  );

  return (
    <section className="detail" aria-labelledby="detail">
      <h2 id="detail">{BUDGET.detail}</h2>
      <p className="note">{BUDGET.detailAide.join(' ')}</p>
      <Tabs
        selectedKey={vue.onglet}
        onSelectionChange={(key) => {
          const onglet = ONGLETS.find((one) => one === key);
          // Another tab was chosen: the line that a report named has been seen.
          const { ligne: _, ...autres } = vue;
          if (onglet) onChange({ ...autres, onglet });
        }}
      >
        <TabList className="onglets" aria-labelledby="detail">
          <Tab className="onglet" id="nature">
            {BUDGET.nature}
          </Tab>
          <Tab className="onglet" id="fonction">
            {BUDGET.fonction}
          </Tab>
          <Tab className="onglet" id="lignes">
            {BUDGET.ligneALigne}
          </Tab>
          <Tab className="onglet" id="images">
            {COMPRENDRE.onglet}
          </Tab>
        </TabList>
        <Panneau id="nature">
          <Arbre
            titre={BUDGET.nature}
            nom="par-nature"
            noeuds={presentation?.parNature}
            depliage={nature}
            vue={vue}
            enCours={enCours}
          />
        </Panneau>
        <Panneau id="fonction">
          {parFonction && !parFonction.disponible ? (
            <SansFonctions raison={parFonction.raison} />
          ) : (
            <Arbre
              titre={BUDGET.fonction}
              nom="par-fonction"
              noeuds={parFonction?.noeuds}
              depliage={fonction}
              vue={vue}
              enCours={parFonctionEnCours}
            />
          )}
        </Panneau>
        <Panneau id="lignes">
          <Lignes
            numero={ouvert.numero}
            cible={ouvert.cible}
            vue={vue}
            filtres={filtres}
            avecFonctions={presentation?.avecFonctions ?? true}
          />
        </Panneau>
        <Panneau id="images">
          <Suspense fallback={<p className="panneau__vide">{BUDGET.calcul}</p>}>
            {comprendre && <EnImages vues={comprendre} exercice={ouvert.budget.exercice} />}
          </Suspense>
        </Panneau>
      </Tabs>
    </section>
  );
}

interface PanneauProps {
  readonly id: Onglet;
  readonly children: ReactNode;
}

function Panneau({ id, children }: PanneauProps) {
  return (
    <TabPanel className="panneau" id={id}>
      <Ensuite>{children}</Ensuite>
    </TabPanel>
  );
}

/** Tabs are built in one go, whatever is in them: what is long to build comes right after, without holding the page. */
function Ensuite({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
