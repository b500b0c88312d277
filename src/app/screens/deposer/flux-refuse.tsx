import type { MotifDeRefus } from '../../../core/flux/refus.ts';
import type { Flux } from '../../../state/flux.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { texteDeRefus } from '../../../text/refus.ts';
import { texteChoixDeSchema } from '../../../text/verifier-csv.ts';
import { Icone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';
import { useVerifierSelon } from '../../use-depot.ts';

/** Reasons that may not hold a second time. */
const PASSAGERS: readonly MotifDeRefus['code'][] = ['annule', 'interne', 'lecture-impossible'];

const SCHEMAS = ['budget', 'subventions'] as const;

interface Props {
  readonly flux: Flux;
  readonly motif: MotifDeRefus;
}

export function FluxRefuse({ flux, motif }: Props) {
  const { rouvrir } = useActions();
  const verifierSelon = useVerifierSelon();
  const { constat, conseil } = texteDeRefus(motif);
  const encodage = motif.code === 'encodage-incoherent' ? motif.rouvrirEn : undefined;
  return (
    <div className="fiche__refus">
      <p className="fiche__constat">
        {motif.code !== 'annule' && <Icone nom="erreur" />}
        <span>{constat}</span>
      </p>
      <p className="fiche__conseil">{conseil}</p>
      {encodage && (
        <button type="button" className="bouton" onClick={() => void rouvrir(flux.id, { encodage })}>
          {FICHIERS.rouvrirEn(encodage)}
        </button>
      )}
      {motif.code === 'csv-inconnu' && (
        <div className="fiche__choix">
          {SCHEMAS.map((schema) => (
            <button
              key={schema}
              type="button"
              className="bouton"
              onClick={() => void verifierSelon(flux.id, schema)}
            >
              {texteChoixDeSchema(schema)}
            </button>
          ))}
        </div>
      )}
      {PASSAGERS.includes(motif.code) && (
        <button type="button" className="bouton" onClick={() => void rouvrir(flux.id)}>
          {FICHIERS.relire}
        </button>
      )}
    </div>
  );
}
