import { useMemo } from 'react';
import { textesAnomalies } from '../../../text/anomalies.ts';
import { AVIS } from '../../../text/budget.ts';
import type { ResumeBudget, ResumeDocument } from '../../../worker/protocol.ts';
import { Avis } from '../../components/avis.tsx';

interface Props {
  readonly document: ResumeDocument;
  readonly budget: ResumeBudget;
}

/** What the reading met: what may change how the figures are read in sight, the rest one gesture away. */
export function AvisDeLecture({ document, budget }: Props) {
  // Tens of thousands of lines may be unreadable: told once for each file, not at each render.
  const anomalies = useMemo(() => textesAnomalies(document.anomalies), [document.anomalies]);
  const graves = [...avisDePlan(budget), ...avisDeTotaux(budget)];
  const aVoir = [...graves, ...anomalies.filter(({ anodin }) => !anodin).map(({ texte }) => texte)];
  const remarques = [
    ...remarquesDeBudget(budget),
    ...anomalies.filter(({ anodin }) => anodin).map(({ texte }) => texte),
  ];
  if (aVoir.length + remarques.length === 0) return null;
  return (
    <div className="avis-de-lecture">
      {aVoir.length > 0 && (
        <Avis genre="attention" titre={AVIS.titre}>
          <Liste textes={aVoir} />
        </Avis>
      )}
      {remarques.length > 0 && (
        <details className="remarques">
          <summary>{AVIS.plus(remarques.length)}</summary>
          <Liste textes={remarques} />
        </details>
      )}
    </div>
  );
}

function Liste({ textes }: { readonly textes: readonly string[] }) {
  if (textes.length === 1) return <p>{textes[0]}</p>;
  return (
    <ul className="puces">
      {textes.map((texte) => (
        <li key={texte}>{texte}</li>
      ))}
    </ul>
  );
}

function avisDePlan({ plan, nomenclature, exercice }: ResumeBudget): string[] {
  if (!plan) return [AVIS.sansPlan(nomenclature)];
  if (plan.exact) return [];
  return [
    plan.nomenclature === nomenclature
      ? AVIS.planProche(exercice, nomenclature, plan.exercice)
      : AVIS.autrePlan(nomenclature, plan.nomenclature, plan.exercice),
  ];
}

function avisDeTotaux({ totaux }: ResumeBudget): string[] {
  return totaux.horsTotaux > 0 ? [AVIS.horsTotaux(totaux.horsTotaux)] : [];
}

function remarquesDeBudget({
  lignesCalculees,
  chapitresDerives,
  libellesEmpruntes,
  plan,
}: ResumeBudget): string[] {
  return [
    ...(lignesCalculees > 0 ? [AVIS.calculees(lignesCalculees)] : []),
    ...(chapitresDerives > 0 ? [AVIS.derives(chapitresDerives)] : []),
    // With the plan of another exercice every label is borrowed, and the notice above says so.
    ...(libellesEmpruntes > 0 && plan?.exact ? [AVIS.empruntes(libellesEmpruntes)] : []),
  ];
}
