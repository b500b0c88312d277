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
  const demander = (format: 'csv' | 'json') =>
    telecharger(() => ask(cible, quoi === 'csv' ? 'rapport-csv' : 'rapport', { format }), format);
  return (
    <section className="rapport__actions" aria-label={VERIFIER.actions}>
      <button type="button" className="bouton" aria-disabled={enCours} onClick={() => void demander('csv')}>
        <Icone nom="telecharger" />
        {VERIFIER.telechargerCsv}
      </button>
      <button type="button" className="bouton" aria-disabled={enCours} onClick={() => void demander('json')}>
        <Icone nom="telecharger" />
        {VERIFIER.telechargerJson}
      </button>
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
