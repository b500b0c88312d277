import type { MotifDeRefus } from '../../../core/flux/refus.ts';
import type { Flux } from '../../../state/flux.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { texteDeRefus } from '../../../text/refus.ts';
import { Icone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';

/** Reasons that may not hold a second time. */
const PASSAGERS: readonly MotifDeRefus['code'][] = ['annule', 'interne', 'lecture-impossible'];

interface Props {
  readonly flux: Flux;
  readonly motif: MotifDeRefus;
}

export function FluxRefuse({ flux, motif }: Props) {
  const { rouvrir } = useActions();
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
        <button type="button" className="bouton" onClick={() => void rouvrir(flux.id, encodage)}>
          {FICHIERS.rouvrirEn(encodage)}
        </button>
      )}
      {PASSAGERS.includes(motif.code) && (
        <button type="button" className="bouton" onClick={() => void rouvrir(flux.id)}>
          {FICHIERS.relire}
        </button>
      )}
    </div>
  );
}
