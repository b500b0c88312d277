import { useState } from 'react';
import { type Cellules, listCellules, type ProblemeCsv } from '../../../../core/scdl/rapport-csv.ts';
import { formatEntier } from '../../../../text/nombres.ts';
import { lettreDeColonne, VERIFIER_CSV } from '../../../../text/verifier-csv.ts';
import { useFocusOnNew } from '../groupe-de-constats.tsx';
import { Suite } from '../suite.tsx';

const PREMIERES = 20;
const PAGE = 200;

interface Props {
  readonly probleme: ProblemeCsv;
  readonly cellules: Cellules;
}

/** The cells of a problem, as a spreadsheet numbers them, the first ones then the others on demand. */
export function CellulesDuProbleme({ probleme: { colonne, position }, cellules }: Props) {
  const [limite, setLimite] = useState(PREMIERES);
  const montrees = listCellules(cellules, 0, limite);
  const corps = useFocusOnNew(montrees.length);
  const lettre = position === undefined ? '' : ` (${lettreDeColonne(position)})`;
  return (
    <>
      <table className="cellules">
        <caption className="hors-ecran">{VERIFIER_CSV.cellules}</caption>
        <thead>
          <tr>
            <th scope="col">{VERIFIER_CSV.ligne}</th>
            {colonne !== undefined && <th scope="col">{VERIFIER_CSV.colonne}</th>}
            <th scope="col">{VERIFIER_CSV.valeur}</th>
          </tr>
        </thead>
        <tbody ref={corps}>
          {montrees.map(({ rangee, valeur }) => (
            <tr key={rangee} tabIndex={-1}>
              <td>{formatEntier(rangee)}</td>
              {colonne !== undefined && <td>{`${colonne}${lettre}`}</td>}
              <td>{valeur === '' ? <i className="cellules__vide">{VERIFIER_CSV.vide}</i> : valeur}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Suite
        montres={montrees.length}
        reste={cellules.rangees.length - montrees.length}
        bouton={VERIFIER_CSV.suivantes}
        onSuite={() => setLimite((avant) => avant + PAGE)}
      />
    </>
  );
}
