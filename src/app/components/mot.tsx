import { decouperAcronymes, definitionDe } from '../../text/glossaire.ts';
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

/** A sentence whose acronyms explain themselves: not in a heading, a link or a button, whose name they would be in. */
export function Acronymes({ children }: { readonly children: string }) {
  return decouperAcronymes(children).map(({ texte, terme }, rang) =>
    terme === undefined ? (
      texte
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence do not move
      <Mot key={rang} terme={terme}>
        {texte}
      </Mot>
    ),
  );
}
