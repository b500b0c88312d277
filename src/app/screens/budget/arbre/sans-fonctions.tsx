import { SANS_FONCTIONS } from '../../../../text/budget.ts';
import { Avis } from '../../../components/avis.tsx';

export function SansFonctions({ raison }: { readonly raison: 'vote-par-nature' | 'fonctions-absentes' }) {
  return (
    <Avis genre="info" titre={SANS_FONCTIONS.titre}>
      <p>{SANS_FONCTIONS[raison]}</p>
      <p>{SANS_FONCTIONS.conseil}</p>
    </Avis>
  );
}
