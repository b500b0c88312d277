/** Which rules name a field. Asked once for each path of a file. */
import { REGLES, type Regle } from './regles.ts';

/** Rules that name this path, in order. */
export function reglesDe(chemin: string): readonly Regle[] {
  const parts = partsOf(chemin);
  return REGLES.filter(({ chemins }) => chemins.some((one) => meets(one, parts)));
}

interface Parts {
  /** Elements from the outermost, without their namespace, without the value's own marker. */
  readonly elements: readonly string[];
  /** `@V` of a value carried outside any row says no more than its element. */
  readonly attribut: string | undefined;
  readonly texte: boolean;
  readonly code: string | undefined;
}

function partsOf(chemin: string): Parts {
  const [, path = '', code] = /^(.*?)(?:\[([^\]]*)\])?$/.exec(chemin) ?? [];
  // Another namespace does not make a beneficiary less of one.
  const [main = '', attribut] = path.replace(/\{[^}]*\}/g, '').split('@');
  const texte = main.endsWith('#text');
  const elements = main
    .replace(/#text$/, '')
    .split('/')
    .filter((name) => name !== '');
  return { elements, attribut: attribut === 'V' ? undefined : attribut, texte, code };
}

function meets(regle: string, parts: Parts): boolean {
  const wanted = partsOf(regle);
  if (wanted.attribut !== parts.attribut) return false;
  if (wanted.texte && !parts.texte) return false;
  if (wanted.code !== undefined && wanted.code.toLowerCase() !== parts.code?.toLowerCase()) return false;
  const field = wanted.elements.at(-1);
  if (parts.elements.at(-1) !== field) return false;
  const [genre] = wanted.elements;
  if (wanted.elements.length < 2 || genre === '*') return true;
  return parts.elements.slice(0, -1).includes(genre as string);
}
