import { VERIFIER } from '../../../text/verifier.ts';
import { Acronymes } from '../../components/mot.tsx';

export function Conseil({ texte }: { readonly texte: string }) {
  if (texte === '') return null;
  return (
    <p className="conseil">
      <strong>{VERIFIER.quoiFaire}</strong> <Acronymes>{texte}</Acronymes>
    </p>
  );
}
