import { texteProblemes } from '../../text/verifier.ts';
import './badge.css';

interface Props {
  readonly nombre: number | undefined;
  /** What they are, in words. */
  readonly texte?: (nombre: number) => string;
}

/** How many problems, beside the words of a link; heard as « 2 problèmes ». Nothing when there is none, or not yet. */
export function Badge({ nombre, texte = texteProblemes }: Props) {
  if (!nombre) return null;
  return (
    <>
      <span className="hors-ecran">, {texte(nombre)}</span>
      <span className="badge" aria-hidden="true">
        {nombre > 999 ? '999+' : nombre}
      </span>
    </>
  );
}
