import { formatEntier } from './nombres.ts';

const INSECABLE = '\u00a0';
const FINE = '\u202f';

/** No-break spaces where French wants them, so that sentences can be written with ordinary ones. */
export function espacer(texte: string): string {
  return texte
    .replace(/ ([:»])/g, `${INSECABLE}$1`)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/ ([;!?])/g, `${FINE}$1`);
}

/** Template tag: a French sentence. The values put into it are left as they are. */
export function fr(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return strings.map((part, index) => espacer(part) + (values[index] ?? '')).join('');
}

/** `1 ligne`, `2 lignes`, `0 ligne`: French is singular below two. */
export function accorder(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${formatEntier(nombre)}${INSECABLE}${nombre < 2 ? singulier : pluriel}`;
}

/** `2`, `2 et 5`, `2, 5 et 9`; past `max`, how many more. */
export function enumerer(elements: readonly (string | number)[], max = 8): string {
  const shown = elements.slice(0, max).map(String);
  const more = elements.length - shown.length;
  if (more > 0)
    return `${shown.join(', ')} et ${formatEntier(more)}${INSECABLE}${more > 1 ? 'autres' : 'autre'}`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} et ${last}`;
}

/** A value from a file, short enough to stand in a sentence. */
export function couper(valeur: string, max = 60): string {
  return valeur.length > max ? `${valeur.slice(0, max)}…` : valeur;
}
