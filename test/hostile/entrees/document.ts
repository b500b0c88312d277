/** The document that hostile inputs are made of: two lines, balanced, with nothing to say of it but that it has no seal. */
import { depense, recette } from '../../support/constats.ts';
import { type TotemOptions, totem } from '../../support/totem-xml.ts';

export const DEPENSE = depense({ MtPrev: '100.00' });
export const RECETTE = recette({ MtPrev: '100.00' });
export const LIGNES = [DEPENSE, RECETTE];

export const sain = (options: TotemOptions = {}): string => totem(LIGNES, options);

/** The same with other lines first. */
export const avec = (...lignes: readonly string[]): string => totem([...lignes, ...LIGNES]);

/** The same with something written in the place of a piece of it, which must be there. */
export function remplace(avant: string, apres: string, xml = sain()): string {
  if (!xml.includes(avant)) throw new Error(`nothing to replace: ${avant}`);
  return xml.replace(avant, () => apres);
}

export function joindre(...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Uint8Array.from(part))),
  );
}
