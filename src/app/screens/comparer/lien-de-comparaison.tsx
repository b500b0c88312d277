import { budgetsOf } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { COMPARER } from '../../../text/comparer.ts';
import { useEtat } from '../../store-context.ts';

/** To this budget set against another open one, of the same collectivité when there is one; alone, to what to do. */
export function LienDeComparaison({ numero }: { readonly numero: number }) {
  const flux = useEtat((etat) => etat.flux);
  const budgets = flux.flatMap(budgetsOf);
  const ici = budgets.find((one) => one.numero === numero)?.budget.siretCollectivite;
  const autres = budgets.filter((one) => one.numero !== numero);
  const autre = autres.find(({ budget }) => budget.siretCollectivite === ici) ?? autres[0];
  return (
    <a
      className="retour"
      href={formatRoute({ ecran: 'comparer', numeros: autre ? [numero, autre.numero] : [numero] })}
    >
      {COMPARER.avecUnAutre}
    </a>
  );
}
