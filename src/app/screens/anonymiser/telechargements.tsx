import type { BudgetOuvert } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { JOURNAL, TELECHARGEMENTS } from '../../../text/anonymiser.ts';
import { texteTypeDeBudget } from '../../../text/etapes.ts';
import { nomDeBudget } from '../../../text/verifier.ts';
import type { FichierProduit } from '../../../worker/protocol.ts';
import { Icone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';
import { useTelechargement } from '../../use-telechargement.ts';
import { A_RELIRE } from './a-relire.tsx';
import type { EtatDuControle } from './use-controle.ts';
import type { OccultationVue } from './use-occultation.ts';

const RAISON = 'raison-du-blocage';

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
  readonly controle: EtatDuControle;
}

/** The files to publish, as soon as nothing blocks; until then, what does and the way there. */
export function Telechargements({ ouvert, occultation: { choix }, controle }: Props) {
  const { ask } = useActions();
  const { telecharger, enCours, echec } = useTelechargement();
  const { cible, budget, document } = ouvert;
  const pret = controle.nom === 'fait' && controle.controle.ok;
  const lacunes = budget.csv.lacunes.length > 0;

  const xml = () => ask(cible, 'occultation-xml', { choix }).then(produced);
  const csv = () => ask(cible, 'csv', { choix }).then(produced);
  const bouton = (possible: boolean, nom: string, preparer: typeof xml, type: 'xml' | 'csv') => (
    <button
      type="button"
      className="bouton bouton--principal"
      aria-disabled={!possible || enCours}
      aria-describedby={possible ? undefined : RAISON}
      onClick={() => possible && void telecharger(preparer, type)}
    >
      <Icone nom="telecharger" />
      {nom}
    </button>
  );
  return (
    <section className="telechargements" aria-label={TELECHARGEMENTS.titre}>
      <div className="telechargements__boutons">
        {bouton(pret, TELECHARGEMENTS.xml, xml, 'xml')}
        {bouton(pret && !lacunes, TELECHARGEMENTS.csv, csv, 'csv')}
      </div>
      {!pret && (
        <p id={RAISON} className="note">
          <Raison controle={controle} />
        </p>
      )}
      {pret && lacunes && (
        <p id={RAISON} className="note">
          {TELECHARGEMENTS.lacunes}{' '}
          <a href={formatRoute({ ecran: 'budget', numero: ouvert.numero })}>{TELECHARGEMENTS.voirLacunes}</a>
        </p>
      )}
      {document.budgets.length > 1 && (
        <p className="note">
          {TELECHARGEMENTS.budget(
            nomDeBudget(
              cible.budget + 1,
              budget.etablissement || texteTypeDeBudget(budget.type),
              budget.exercice,
            ),
          )}
        </p>
      )}
      {echec && (
        <p className="rapport__echec" role="alert">
          {TELECHARGEMENTS.echec}
        </p>
      )}
    </section>
  );
}

function Raison({ controle }: Pick<Props, 'controle'>) {
  if (controle.nom === 'a-relire') {
    return (
      <>
        {TELECHARGEMENTS.aRelire(controle.reste)}{' '}
        <button type="button" className="lien-bouton" onClick={goToRelecture}>
          {TELECHARGEMENTS.yAller}
        </button>
      </>
    );
  }
  return controle.nom === 'en-cours' ? TELECHARGEMENTS.controle : TELECHARGEMENTS.bloque;
}

/** Not by an address, which names the screens. */
function goToRelecture(): void {
  const titre = document.getElementById(A_RELIRE);
  titre?.scrollIntoView({ block: 'start' });
  titre?.focus({ preventScroll: true });
}

/** What blocks was said before the button could be pressed: only a change in between gets here. */
function produced(made: ({ readonly ok: true } & FichierProduit) | { readonly ok: false }): FichierProduit {
  if (!made.ok) throw new Error('the final check had found nothing');
  return made;
}

/** What was decided and why, for the collectivité: it holds the names. */
export function Journal({ ouvert: { cible }, occultation: { choix } }: Omit<Props, 'controle'>) {
  const { ask } = useActions();
  const { telecharger, enCours, echec } = useTelechargement();
  return (
    <section className="journal" aria-labelledby="journal">
      <h2 id="journal">{JOURNAL.titre}</h2>
      <p className="note">{JOURNAL.texte}</p>
      <button
        type="button"
        className="bouton"
        aria-disabled={enCours}
        onClick={() => void telecharger(() => ask(cible, 'occultation-journal', { choix }), 'csv')}
      >
        <Icone nom="telecharger" />
        {JOURNAL.telecharger}
      </button>
      {echec && (
        <p className="rapport__echec" role="alert">
          {TELECHARGEMENTS.echec}
        </p>
      )}
    </section>
  );
}
