import { asWindows1252 } from '../core/flux/windows-1252.ts';

/**
 * Official labels hold control characters that stand for windows-1252 punctuation (`d\u0092eau`), as do files written by
 * careless tools: data keeps them, the screen shows what was meant.
 */
export function lisible(texte: string): string {
  return asWindows1252(texte);
}
