/**
 * The digests that a seal should hold (domain §6): the document without its `Scellement` element and without exactly one
 * of the two white-space runs around it, in inclusive Canonical XML 1.0. Measured on 11 sealed documents, CFU included.
 */
import type { Source } from '../totem/document.ts';
import { type CanonicalSink, createCanonicaliser, type ElementCanonique } from './canonical.ts';
import { createEmpreinte, type Empreinte, type Empreintes } from './empreintes.ts';
import { decode, encode, encodeDocument } from './lexer.ts';

const BUDGETAIRE = 'http://www.minefi.gouv.fr/cp/demat/docbudgetaire';
const SCELLEMENT = 'Scellement';

/** Both digests of the sealed text; two candidates when the runs around the seal differ, one otherwise. */
export async function computeEmpreintes(
  { texte }: Source,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Empreintes[]> {
  const sink = new SealSink(await createEmpreinte());
  const canonicaliser = createCanonicaliser(encodeDocument(texte), sink);
  while (!canonicaliser.read(SLICE)) await pause();
  return sink.end();
}

/** What is canonicalised between two pauses, in bytes. */
const SLICE = 512 * 1024;

const RIEN = new Uint8Array(0);
const FIN_DE_BALISE = encode('>');

/** Digests everything but the seal and one of the two runs around it. */
class SealSink implements CanonicalSink {
  readonly cherche = SCELLEMENT;
  /** Of the text that keeps the run before the seal. */
  private readonly empreinte: Empreinte;
  /** Of the text that keeps the run after it, from where the two differ. */
  private autre: Empreinte | undefined;
  /** Depth of the Scellement being left out, 0 outside. */
  private sealDepth = 0;
  /** The last run of text, held until we know whether the seal follows; none when it is empty. */
  private octets: Uint8Array = RIEN;
  private debut = 0;
  private fin = 0;
  /** The run before the seal, until the one after it is known. */
  private before: Uint8Array | undefined;

  constructor(empreinte: Empreinte) {
    this.empreinte = empreinte;
  }

  open(element: ElementCanonique, octets: Uint8Array, debut: number, fin: number): void {
    if (this.sealDepth > 0) return;
    if (isScellement(element)) {
      this.sealDepth = element.chemin.length;
      this.before = this.octets.subarray(this.debut, this.fin);
      this.debut = this.fin;
    } else {
      this.addTag(octets, debut, fin, FIN_DE_BALISE);
    }
  }

  vide(octets: Uint8Array, debut: number, fin: number, reste: Uint8Array): void {
    if (this.sealDepth === 0) this.addTag(octets, debut, fin, reste);
  }

  close(element: ElementCanonique, balise: Uint8Array): void {
    if (this.sealDepth === 0) this.add(balise);
    else if (element.chemin.length === this.sealDepth) this.sealDepth = 0;
  }

  text(octets: Uint8Array, debut: number, fin: number): void {
    if (this.sealDepth > 0) return;
    if (this.before !== undefined) {
      this.addAround(this.before, octets.subarray(debut, fin));
      return;
    }
    this.octets = octets;
    this.debut = debut;
    this.fin = fin;
  }

  instruction(octets: Uint8Array): void {
    if (this.sealDepth === 0) this.add(octets);
  }

  end(): Empreintes[] {
    return [this.empreinte.end(), ...(this.autre ? [this.autre.end()] : [])];
  }

  private add(octets: Uint8Array): void {
    this.release();
    this.digest(octets);
  }

  private addTag(octets: Uint8Array, debut: number, fin: number, reste: Uint8Array): void {
    if (this.before === undefined && this.octets === octets && this.fin === debut) {
      // Nearly always the run before the tag stands before it in the file too.
      this.digest(octets, this.debut, fin);
      this.debut = this.fin;
    } else {
      this.release();
      this.digest(octets, debut, fin);
    }
    this.digest(reste);
  }

  /** Writes what was held: no seal follows it. */
  private release(): void {
    if (this.before !== undefined) this.addAround(this.before, RIEN);
    this.digest(this.octets, this.debut, this.fin);
    this.debut = this.fin;
  }

  /** Writes one of the two runs around the seal; all of them when one is real text. */
  private addAround(before: Uint8Array, after: Uint8Array): void {
    this.before = undefined;
    const [avant, apres] = [decode(before), decode(after)];
    if (!isBlank(avant) || !isBlank(apres)) {
      this.digest(before);
      this.digest(after);
      return;
    }
    if (avant !== apres) this.autre ??= this.empreinte.fork();
    this.empreinte.add(before);
    this.autre?.add(after);
  }

  private digest(octets: Uint8Array, debut = 0, fin = octets.length): void {
    this.empreinte.add(octets, debut, fin);
    this.autre?.add(octets, debut, fin);
  }
}

function isBlank(text: string): boolean {
  return /^[ \t\n]*$/.test(text);
}

function isScellement({ chemin }: ElementCanonique): boolean {
  const self = chemin[chemin.length - 1];
  if (self?.local !== SCELLEMENT || self.uri !== BUDGETAIRE) return false;
  const parent = chemin[chemin.length - 2];
  return parent?.local === 'DocumentBudgetaire' && parent.uri === BUDGETAIRE;
}
