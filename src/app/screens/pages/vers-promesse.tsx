import { formatRoute } from '../../../state/route.ts';
import { PROMESSE } from '../../../text/promesse.ts';

/** Where a page that promises something sends for the limits of it. */
export function VersPromesse() {
  return (
    <p>
      <a href={formatRoute({ ecran: 'promesse' })}>{PROMESSE.titre}</a>
    </p>
  );
}
