/**
 * A text too long to be a label (the longest measured has 132 characters), in pieces that overlap: what looks back and
 * forth in a text would otherwise take a time that grows as its square, and a file may hold 64 kB in one value.
 */
export interface Morceau {
  readonly texte: string;
  /** Where it starts in the whole text. */
  readonly debut: number;
  /** Where the next one starts: what begins from there on is its own. */
  readonly suivant: number;
}

/** Characters of a piece, and of what it has in common with the one before: longer than any name. */
const LONGUEUR = 2000;
const RECOUVREMENT = 200;

/** The text itself unless it is long. */
export function* morceauxDe(texte: string): Generator<Morceau> {
  let debut = 0;
  while (texte.length - debut > LONGUEUR) {
    const commun = debut + LONGUEUR - RECOUVREMENT;
    // The next one begins with a word, if there is one to begin with.
    const blanc = texte.indexOf(' ', commun);
    const suivant = blanc > 0 && blanc < debut + LONGUEUR ? blanc + 1 : commun;
    yield { texte: texte.slice(debut, debut + LONGUEUR), debut, suivant };
    debut = suivant;
  }
  yield { texte: debut === 0 ? texte : texte.slice(debut), debut, suivant: texte.length };
}
