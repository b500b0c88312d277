import { countByGravite, type RapportCsv } from '../../../../core/scdl/rapport-csv.ts';
import { REPARATION, texteChangement, texteReste } from '../../../../text/csv-reparation.ts';
import { VERIFIER_CSV } from '../../../../text/verifier-csv.ts';
import type { CibleBudget, CsvRepare } from '../../../../worker/protocol.ts';
import { Icone } from '../../../components/icone.tsx';
import { useReponse } from '../../../use-reponse.ts';
import { useTelechargement } from '../../../use-telechargement.ts';

const SANS_PARAMETRE = {};

interface Props {
  readonly cible: CibleBudget;
  readonly schema: RapportCsv['schema']['nom'];
}

/** The repairs that are certain: what they change and what they leave is known before the download. */
export function Reparation({ cible, schema }: Props) {
  const { valeur, echec } = useReponse(cible, 'csv-repare', SANS_PARAMETRE);
  return (
    <section className="reparation" aria-labelledby="reparation">
      <h2 id="reparation">{REPARATION.titre}</h2>
      <p className="note">{REPARATION.intro}</p>
      {valeur && <Repare repare={valeur} schema={schema} />}
      {!valeur && <p role="status">{echec ? VERIFIER_CSV.reparationEchec : VERIFIER_CSV.preparation}</p>}
    </section>
  );
}

function Repare({ repare, schema }: { readonly repare: CsvRepare; readonly schema: Props['schema'] }) {
  const { telecharger } = useTelechargement();
  const restants = countByGravite(repare.reste, 'bloquant');
  return (
    <>
      <h3>{VERIFIER_CSV.change}</h3>
      <ul className="puces">
        {repare.changements.map((changement) => (
          <li key={`${changement.genre} ${changement.colonne ?? ''}`}>{texteChangement(changement)}</li>
        ))}
      </ul>
      <h3>{VERIFIER_CSV.reste}</h3>
      <p className={restants === 0 ? 'reparation__complet' : undefined}>
        {restants === 0 && <Icone nom="coche" taille={18} />}
        {texteReste(restants, schema)}
      </p>
      <button
        type="button"
        className="bouton bouton--principal"
        onClick={() => void telecharger(() => Promise.resolve(repare), 'csv')}
      >
        <Icone nom="telecharger" />
        {REPARATION.telecharger}
      </button>
    </>
  );
}
