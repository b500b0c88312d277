import type { Comprendre } from '../../../../core/presentation/comprendre.ts';
import { SECTIONS_ET_SENS } from '../../../../text/sections.ts';
import './en-images.css';
import { FigureFonctions } from './figure-fonctions.tsx';
import { FiguresDeDette, FiguresDeSubventions } from './figures-d-annexe.tsx';
import { FiguresDeComptes } from './figures-de-comptes.tsx';
import { FigureBalance, FigureExecution } from './figures-de-section.tsx';

/** Every picture that the document allows, but those of the trees, which stand beside their tables. */
export function EnImages({ vues, exercice }: { readonly vues: Comprendre; readonly exercice: string }) {
  const { balance, fonctions, execution = [], dette, subventions, comptes } = vues;
  return (
    <div className="en-images">
      <FigureBalance balance={balance} />
      <FigureFonctions fonctions={fonctions} />
      {SECTIONS_ET_SENS.map(({ section, sens }) => (
        <FigureExecution
          key={`${section}${sens}`}
          chapitres={execution.filter((one) => one.section === section && one.sens === sens)}
        />
      ))}
      {dette && <FiguresDeDette dette={dette} exercice={exercice} />}
      {subventions && <FiguresDeSubventions subventions={subventions} />}
      {comptes && <FiguresDeComptes comptes={comptes} />}
    </div>
  );
}
