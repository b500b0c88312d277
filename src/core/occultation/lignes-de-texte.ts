/**
 * Gives the 1-based line of an offset, counted as the reader does (CRLF, LF or CR end a line); quick for offsets that
 * come in ascending order.
 */
export function createCompteurDeLignes(texte: string): (offset: number) => number {
  let ligne = 1;
  let at = 0;
  return (offset) => {
    if (offset < at) {
      ligne = 1;
      at = 0;
    }
    const ends = /\r\n?|\n/g;
    ends.lastIndex = at;
    for (let end = ends.exec(texte); end && end.index + end[0].length <= offset; end = ends.exec(texte)) {
      ligne++;
      at = end.index + end[0].length;
    }
    return ligne;
  };
}
