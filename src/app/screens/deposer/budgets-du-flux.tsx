import { type BudgetOuvert, budgetsOf, countProblemes, csvOf, type Flux } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { PROJET, texteEtape, texteTypeDeBudget } from '../../../text/etapes.ts';
import { SHELL } from '../../../text/shell.ts';
import { texteProblemes } from '../../../text/verifier.ts';
import { texteSchema } from '../../../text/verifier-csv.ts';
import { Badge } from '../../components/badge.tsx';
import { useEtat } from '../../store-context.ts';

/** An entry for each budget of an open document; it nearly always holds one. */
export function BudgetsDuFlux({ flux }: { readonly flux: Flux }) {
  const problemes = countProblemes(flux);
  return (
    <ul className="budgets">
      {budgetsOf(flux).map((ouvert) => (
        // The report is that of the whole file, and so is its count.
        <Entree key={ouvert.numero} ouvert={ouvert} problemes={problemes} />
      ))}
    </ul>
  );
}

/** A CSV made elsewhere has a report, and nothing else to show. */
export function CsvDuFlux({ flux }: { readonly flux: Flux }) {
  const csv = csvOf(flux);
  if (!csv) return null;
  return (
    <div className="budgets__un">
      <div>
        <p className="budgets__nom">{texteSchema(csv.rapport.schema)}</p>
        <p className="budgets__detail">{FICHIERS.csvLignes(csv.rapport.rangees)}</p>
      </div>
      <Verifier numero={csv.numero} nom={csv.nomDeFichier} problemes={countProblemes(flux)} principal />
    </div>
  );
}

interface VerifierProps {
  readonly numero: number;
  /** What is verified. */
  readonly nom: string;
  readonly problemes: number | undefined;
  readonly principal?: boolean;
}

function Verifier({ numero, nom, problemes, principal = false }: VerifierProps) {
  const complet = FICHIERS.verifierNom(nom);
  return (
    <a
      className={principal ? 'bouton bouton--principal' : 'bouton'}
      href={formatRoute({ ecran: 'verifier', numero })}
      aria-label={problemes ? `${complet}, ${texteProblemes(problemes)}` : complet}
    >
      {FICHIERS.verifier}
      <Badge nombre={problemes} />
    </a>
  );
}

interface EntreeProps {
  readonly ouvert: BudgetOuvert;
  readonly problemes: number | undefined;
}

function Entree({ ouvert: { numero, budget, cible }, problemes }: EntreeProps) {
  const reste = useEtat(({ occultations }) => occultations[cible.flux]?.bilan?.reste ?? 0);
  const { collectivite, etablissement, exercice, natDec, numDec, type, projet } = budget;
  const etape = texteEtape(natDec, numDec);
  const nom = collectivite || etablissement || FICHIERS.sansNom;
  const nomComplet = `${nom}, ${etape}, ${FICHIERS.exercice(exercice)}`;
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
      <div className="budgets__liens">
        {reste > 0 && (
          <a
            className="bouton"
            href={formatRoute({ ecran: 'anonymiser', numero })}
            aria-label={FICHIERS.deciderNom(nomComplet, reste)}
          >
            {FICHIERS.decider}
            <Badge nombre={reste} texte={SHELL.aRelire} />
          </a>
        )}
        <Verifier numero={numero} nom={nomComplet} problemes={problemes} />
        <a
          className="bouton bouton--principal"
          href={formatRoute({ ecran: 'budget', numero })}
          aria-label={FICHIERS.voirNom(nomComplet)}
        >
          {FICHIERS.voir}
        </a>
      </div>
    </li>
  );
}
