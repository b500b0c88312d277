import type { Constat } from '../../../core/controls/constat.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { texteTypeDeBudget } from '../../../text/etapes.ts';
import { nomDeBudget, texteLieu, VERIFIER } from '../../../text/verifier.ts';
import { useActions } from '../../store-context.ts';

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly lieu: Constat['lieu'];
  /** Names the link, so that coming back finds it. */
  readonly id: string;
  readonly onSuivre: (id: string) => void;
}

/** Where a constat is, and the way to the line that it is about. */
export function Lieu({ ouvert, lieu, id, onSuivre }: Props) {
  const { designer } = useActions();
  const { ligne, budget, rang, champ } = lieu;
  const parts = [nomDuBudget(ouvert, budget), texteLieu(lieu)].filter(Boolean);
  const numero = ouvert.premier + (budget ?? 0);
  return (
    <p className="lieu">
      {parts.length > 0 && <span>{parts.join(', ')}</span>}
      {champ !== undefined && (
        <span>
          {VERIFIER.champ} <code className="lieu__champ">{champ}</code>
        </span>
      )}
      {rang !== undefined && ligne !== undefined && (
        <a
          id={id}
          href={formatRoute({ ecran: 'budget', numero, onglet: 'lignes' })}
          aria-label={VERIFIER.voirLaLigneNom(ligne)}
          onClick={() => {
            onSuivre(id);
            designer(numero, { rang, source: ligne });
          }}
        >
          {VERIFIER.voirLaLigne}
        </a>
      )}
    </p>
  );
}

export function hasLieu({ lieu: { ligne, rang, champ, annexe } }: Constat): boolean {
  return [ligne, rang, champ, annexe].some((one) => one !== undefined);
}

/** Only where there are several to tell apart. */
function nomDuBudget({ document: { budgets } }: BudgetOuvert, rang: number | undefined): string {
  const budget = rang === undefined ? undefined : budgets[rang];
  if (!budget || budgets.length < 2) return '';
  return nomDeBudget(
    (rang ?? 0) + 1,
    budget.etablissement || texteTypeDeBudget(budget.type),
    budget.exercice,
  );
}
