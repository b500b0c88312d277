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
  /** The next of each character, at `connu` or after it; infinite when there is none. */
  private lf = -1;
  private cr = -1;

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
    while (this.connu < end) {
      // Each is looked for once: `indexOf` goes several times as fast as a loop over the characters.
      if (this.lf < this.connu) this.lf = this.indexOf('\n');
      if (this.cr < this.connu) this.cr = this.indexOf('\r');
      const found = Math.min(this.lf, this.cr);
      this.connu = (this.cr + 1 === this.lf ? this.lf : found) + 1;
      if (found < Number.POSITIVE_INFINITY) this.push(this.connu);
    }
  }

  private indexOf(char: '\n' | '\r'): number {
    const found = this.texte.indexOf(char, this.connu);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
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
