import { VERIFIER } from '../../../text/verifier.ts';

interface Props {
  readonly montres: number;
  readonly reste: number;
  readonly bouton: string;
  readonly echec?: boolean;
  readonly onSuite: () => void;
}

/** How many of a long list are in sight, and the next ones. On paper, where the others are. */
export function Suite({ montres, reste, bouton, echec = false, onSuite }: Props) {
  if (reste <= 0) return null;
  const total = montres + reste;
  return (
    <div className="suite">
      <button type="button" className="bouton bouton--petit" onClick={onSuite}>
        {bouton}
      </button>
      <p className="suite__compte">{VERIFIER.montres(montres, total)}</p>
      <p className="imprime">{VERIFIER.nonImprimes(montres, total)}</p>
      {echec && (
        <p className="rapport__echec" role="alert">
          {VERIFIER.suivantsEchec}
        </p>
      )}
    </div>
  );
}
