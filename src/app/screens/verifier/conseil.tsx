import { VERIFIER } from '../../../text/verifier.ts';

export function Conseil({ texte }: { readonly texte: string }) {
  if (texte === '') return null;
  return (
    <p className="conseil">
      <strong>{VERIFIER.quoiFaire}</strong> {texte}
    </p>
  );
}
