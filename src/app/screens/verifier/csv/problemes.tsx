import { useId } from 'react';
import type { ProblemeCsv } from '../../../../core/scdl/rapport-csv.ts';
import { TEXTES_CSV } from '../../../../text/csv.ts';
import { formatEntier } from '../../../../text/nombres.ts';
import { texteNombre } from '../../../../text/verifier-csv.ts';
import { Icone } from '../../../components/icone.tsx';
import { Groupe } from '../groupe.tsx';
import { ContenuDuProbleme } from './probleme.tsx';

interface Props {
  readonly titre: string;
  readonly texte: string;
  /** What is said when there is none. */
  readonly aucun: string;
  /** Problems that are told together. */
  readonly groupes: readonly (readonly ProblemeCsv[])[];
  readonly impression: boolean;
  readonly ouverts: Readonly<Record<string, boolean>>;
  readonly onToggle: (cle: string, ouvert: boolean) => void;
}

/** Structure, or content. */
export function Problemes({ titre, texte, aucun, groupes, impression, ouverts, onToggle }: Props) {
  const id = useId();
  const total = groupes.flat().reduce((sum, { nombre }) => sum + nombre, 0);
  return (
    <section className="rapport__section" aria-labelledby={id}>
      <h2 id={id}>
        {titre} {total > 0 && <span className="compteur">{formatEntier(total)}</span>}
      </h2>
      {groupes.length === 0 ? (
        <p className="rapport__aucun">
          <Icone nom="coche" taille={18} />
          {aucun}
        </p>
      ) : (
        <p className="note">{texte}</p>
      )}
      <div className="rapport__famille">
        {groupes.map((problemes) => {
          const [first] = problemes;
          if (!first) return null;
          const { code, gravite, cellules, colonne } = first;
          const seul = problemes.length === 1;
          const cle = `${code} ${seul ? (colonne ?? '') : ''}`;
          return (
            <Groupe
              key={cle}
              gravite={gravite}
              niveau={3}
              titre={TEXTES_CSV.get(code)?.titre ?? code}
              precision={seul ? colonne : undefined}
              code={code}
              nombre={texteNombre(
                problemes.reduce((sum, { nombre }) => sum + nombre, 0),
                cellules !== undefined,
                seul,
              )}
              ouvert={ouverts[cle] ?? false}
              impression={impression}
              onToggle={(deplie) => onToggle(cle, deplie)}
            >
              <ContenuDuProbleme problemes={problemes} />
            </Groupe>
          );
        })}
      </div>
    </section>
  );
}
