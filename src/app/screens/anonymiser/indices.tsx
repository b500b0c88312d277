import type { Indice } from '../../../core/occultation/proposition.ts';
import { texteIndice } from '../../../text/occultation-indices.ts';

/** The rule says as much. */
const DIT_PAR_LA_REGLE: ReadonlySet<Indice['genre']> = new Set(['champ', 'code-personne']);

/** Why a value is suspected; said once when several words say the same. */
export function Indices({ indices }: { readonly indices: readonly Indice[] }) {
  const textes = [...new Set(indices.filter(({ genre }) => !DIT_PAR_LA_REGLE.has(genre)).map(texteIndice))];
  if (textes.length === 0) return null;
  return <p className="valeur__indices">{textes.join(' ')}</p>;
}
