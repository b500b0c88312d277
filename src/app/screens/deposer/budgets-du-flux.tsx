import { budgetsOf, type BudgetOuvert, type Flux } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { PROJET, texteEtape, texteTypeDeBudget } from '../../../text/etapes.ts';

/** An entry for each budget of an open document; it nearly always holds one. */
export function BudgetsDuFlux({ flux }: { readonly flux: Flux }) {
  return (
    <ul className="budgets">
      {budgetsOf(flux).map((ouvert) => (
        <Entree key={ouvert.numero} ouvert={ouvert} />
      ))}
    </ul>
  );
}

function Entree({ ouvert: { numero, budget } }: { readonly ouvert: BudgetOuvert }) {
  const { collectivite, etablissement, exercice, natDec, numDec, type, projet } = budget;
  const etape = texteEtape(natDec, numDec);
  const nom = collectivite || etablissement || FICHIERS.sansNom;
  return (
    <li className="budgets__un">
      <div>
        <p className="budgets__nom">{nom}</p>
        <p className="budgets__detail">
          {etape}, {FICHIERS.exercice(exercice)} · {texteTypeDeBudget(type)}
          {etablissement !== '' && etablissement !== nom && ` · ${etablissement}`}
          {projet && <span className="pastille">{PROJET.titre}</span>}
        </p>
      </div>
      <a
        className="bouton bouton--principal"
        href={formatRoute({ ecran: 'budget', numero })}
        aria-label={FICHIERS.voirNom(`${nom}, ${etape}, ${FICHIERS.exercice(exercice)}`)}
      >
        {FICHIERS.voir}
      </a>
    </li>
  );
}
