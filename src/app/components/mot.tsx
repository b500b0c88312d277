import { definitionDe } from '../../text/glossaire.ts';
import { Explication } from './explication.tsx';

/** A word of the glossary, that explains itself where it stands. */
export function Mot({ terme, children }: { readonly terme: string; readonly children: string }) {
  const definition = definitionDe(terme);
  return definition === undefined ? (
    children
  ) : (
    <Explication mot etiquette={children} explication={definition} />
  );
}
