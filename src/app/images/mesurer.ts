/**
 * Widths of texts, measured by the browser when there is one; without it (the bench, the tests) a little more than the
 * usual system fonts take. A label that is said to fit must fit.
 */
export const POLICE =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, Cantarell, 'Helvetica Neue', Arial, sans-serif";

const LARGE = /[A-ZÀ-ÖØ-Þ€%&@mwMW]/;
const ETROIT = /[\s.,:;'’!|()[\]ijltfrI-]/;
const chasses = new Map<string, number>();
const toile = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1).getContext('2d');

/** As it was set: the canvas gives it back written in another way. */
let police = '';
// The first measure looks for the fonts of the machine: done while the script is fetched, not while a picture waits.
for (const gras of [false, true]) largeurDe('0', 12, gras);

/** In pixels. */
export function largeurDe(texte: string, taille: number, gras = false): number {
  if (toile) {
    const font = `${gras ? 600 : 400} ${taille}px ${POLICE}`;
    if (police !== font) toile.font = font;
    police = font;
    return toile.measureText(texte).width;
  }
  let em = 0;
  for (const char of texte) em += chasse(char);
  return em * taille * (gras ? 1.1 : 1);
}

/** Width of one character, in em. */
function chasse(char: string): number {
  const known = chasses.get(char);
  if (known !== undefined) return known;
  const em = ETROIT.test(char) ? 0.4 : LARGE.test(char) ? 0.82 : 0.62;
  chasses.set(char, em);
  return em;
}

/** The words of a text in lines that fit; `undefined` when a word is too long or there are too many lines. */
export function couperEnLignes(
  texte: string,
  largeur: number,
  lignes: number,
  taille: number,
  gras = false,
): readonly string[] | undefined {
  const found: string[] = [];
  // A no-break space holds.
  for (const mot of texte.split(' ')) {
    if (largeurDe(mot, taille, gras) > largeur) return undefined;
    const last = found.at(-1);
    const longer = last === undefined ? mot : `${last} ${mot}`;
    if (last !== undefined && largeurDe(longer, taille, gras) <= largeur) found[found.length - 1] = longer;
    else found.push(mot);
  }
  return found.length <= lignes ? found : undefined;
}

/** The text as far as it fits, with an ellipsis. */
export function raccourcir(texte: string, largeur: number, taille: number, gras = false): string {
  if (largeurDe(texte, taille, gras) <= largeur) return texte;
  let court = texte;
  while (court.length > 1 && largeurDe(`${court}…`, taille, gras) > largeur) court = court.slice(0, -1);
  return `${court.trimEnd()}…`;
}

/** The text in as many lines as it may have; the last one is cut with an ellipsis when there is more. */
export function replier(texte: string, largeur: number, lignes: number, taille: number): readonly string[] {
  const entier = couperEnLignes(texte, largeur, lignes, taille);
  if (entier) return entier;
  const mots = texte.split(' ');
  const found: string[] = [];
  while (found.length < lignes - 1 && mots.length > 1) {
    let ligne = mots.shift() ?? '';
    while (mots.length > 0 && largeurDe(`${ligne} ${mots[0]}`, taille) <= largeur)
      ligne += ` ${mots.shift()}`;
    found.push(raccourcir(ligne, largeur, taille));
  }
  return [...found, raccourcir(mots.join(' '), largeur, taille)];
}
