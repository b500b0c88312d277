import { formatRoute } from '../../state/route.ts';
import { BUDGET } from '../../text/budget.ts';
import { Icone } from './icone.tsx';

export function RetourALaListe() {
  return (
    <a className="retour" href={formatRoute({ ecran: 'deposer' })}>
      <Icone nom="retour" taille={16} />
      {BUDGET.retour}
    </a>
  );
}
