import { texteProblemes } from '../../text/verifier.ts';
import './badge.css';

/** How many problems, beside the words of a link; heard as « 2 problèmes ». Nothing when there is none, or not yet. */
export function Badge({ nombre }: { readonly nombre: number | undefined }) {
  if (!nombre) return null;
  return (
    <>
      <span className="hors-ecran">, {texteProblemes(nombre)}</span>
      <span className="badge" aria-hidden="true">
        {nombre > 999 ? '999+' : nombre}
      </span>
    </>
  );
}
