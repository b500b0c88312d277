/**
 * Line numbers of a text. Line ends are those of XML 1.0: LF, CRLF and CR. They are counted as far as somebody asks: while
 * a file is read, that is hardly ever beyond its header.
 */
export class LignesDuTexte {
  private readonly texte: string;
  /** Offset of the start of each line but the first. */
  private debuts = new Uint32Array(64);
  private nombre = 0;
  /** Offset up to which they are known. */
  private connu = 0;

  constructor(texte: string) {
    this.texte = texte;
  }

  /** 1-based line of an offset. */
  at(offset: number): number {
    if (offset >= this.connu) this.count(offset);
    const { debuts } = this;
    let [low, high] = [0, this.nombre];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((debuts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  private count(offset: number): void {
    const { texte } = this;
    // A little further than asked: the next question is often about the next value.
    const end = Math.min(texte.length, offset + 4096);
    let at = this.connu;
    for (; at < end; at++) {
      const char = texte.charCodeAt(at);
      if (char > 13 || (char !== 10 && char !== 13)) continue;
      if (char === 13 && texte.charCodeAt(at + 1) === 10) at++;
      this.push(at + 1);
    }
    this.connu = at;
  }

  private push(debut: number): void {
    if (this.nombre === this.debuts.length) {
      const larger = new Uint32Array(this.nombre * 2);
      larger.set(this.debuts);
      this.debuts = larger;
    }
    this.debuts[this.nombre++] = debut;
  }
}
