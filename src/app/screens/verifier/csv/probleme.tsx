import type { ProblemeCsv } from '../../../../core/scdl/rapport-csv.ts';
import { TEXTES_CSV, texteFaits } from '../../../../text/csv.ts';
import { texteColonne, VERIFIER_CSV } from '../../../../text/verifier-csv.ts';
import { Acronymes } from '../../../components/mot.tsx';
import { Conseil } from '../conseil.tsx';
import { CellulesDuProbleme } from './cellules.tsx';

/** Explanation, what to do, then where: columns for the table as a whole, cells for its content. */
export function ContenuDuProbleme({ problemes }: { readonly problemes: readonly ProblemeCsv[] }) {
  const [first] = problemes;
  const texte = TEXTES_CSV.get(first?.code ?? '');
  if (!first || !texte) return null;
  const { cellules, nombre, reparables } = first;
  const faits = texteFaits(first);
  return (
    <>
      <p>
        <Acronymes>{texte.explication}</Acronymes> {problemes.length === 1 && faits}
      </p>
      <Conseil texte={texte.conseil} />
      {cellules && reparables > 0 && <p className="note">{VERIFIER_CSV.reparable(reparables, nombre)}</p>}
      {cellules ? (
        <CellulesDuProbleme probleme={first} cellules={cellules} />
      ) : (
        first.colonne !== undefined && (
          <ul className="constats">
            {problemes.map((probleme) => (
              <li key={`${probleme.colonne} ${probleme.position}`}>
                <p className="lieu">
                  <code className="lieu__champ">{probleme.colonne}</code>
                  {probleme.position !== undefined && <span>{texteColonne(probleme.position)}</span>}
                  {problemes.length > 1 && <span>{texteFaits(probleme)}</span>}
                </p>
              </li>
            ))}
          </ul>
        )
      )}
    </>
  );
}
