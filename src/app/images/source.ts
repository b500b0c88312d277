import { createContext, use } from 'react';

/** What every picture and table of a budget says of where it comes from. */
export interface Source {
  /** One line: who, which étape and exercice. */
  readonly texte: string;
  /** Beginning of the name of its files. */
  readonly base: string;
}

export const SourceContext = createContext<Source>({ texte: '', base: 'budget' });

export function useSource(): Source {
  return use(SourceContext);
}
