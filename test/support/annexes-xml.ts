/** Writes annexes for tests: every name and amount is invented. */

/** One row: `genre` with the elements given, in order; an array repeats an element. */
export function rangee(
  genre: string,
  champs: Readonly<Record<string, string | readonly string[]>>,
  attributs = '',
  extra = '',
): string {
  const inner = Object.entries(champs).flatMap(([nom, valeurs]) =>
    [valeurs].flat().map((valeur) => `<${nom} V="${valeur}"/>`),
  );
  return `<${genre}${attributs}>${inner.join('')}${extra}</${genre}>`;
}

/** The annexes of a budget, block by block; to be given as `suite` of `totem()`. */
export function annexes(blocs: Readonly<Record<string, readonly string[]>>): string {
  const inner = Object.entries(blocs).map(([bloc, rangees]) => `<${bloc}>${rangees.join('')}</${bloc}>`);
  return `<Annexes>${inner.join('')}</Annexes>`;
}
