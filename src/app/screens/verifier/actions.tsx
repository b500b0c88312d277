import { VERIFIER } from '../../../text/verifier.ts';
import type { CibleBudget } from '../../../worker/protocol.ts';
import { Icone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';
import { useTelechargement } from '../../use-telechargement.ts';

interface Props {
  readonly cible: CibleBudget;
  readonly quoi: 'budget' | 'csv';
}

/** To keep the report, or to send it. */
export function ActionsDuRapport({ cible, quoi }: Props) {
  const { ask } = useActions();
  const { telecharger, enCours, echec } = useTelechargement();
  const csv = () =>
    quoi === 'csv' ? ask(cible, 'rapport-csv', {}) : ask(cible, 'rapport', { format: 'csv' });
  return (
    <section className="rapport__actions" aria-label={VERIFIER.actions}>
      <button
        type="button"
        className="bouton"
        aria-disabled={enCours}
        onClick={() => void telecharger(csv, 'csv')}
      >
        <Icone nom="telecharger" />
        {VERIFIER.telechargerCsv}
      </button>
      {quoi === 'budget' && (
        <button
          type="button"
          className="bouton"
          aria-disabled={enCours}
          onClick={() => void telecharger(() => ask(cible, 'rapport', { format: 'json' }), 'json')}
        >
          <Icone nom="telecharger" />
          {VERIFIER.telechargerJson}
        </button>
      )}
      <button type="button" className="bouton" onClick={() => window.print()}>
        <Icone nom="imprimante" />
        {VERIFIER.imprimer}
      </button>
      {echec && (
        <p className="rapport__echec" role="alert">
          {VERIFIER.echecTelechargement}
        </p>
      )}
    </section>
  );
}
