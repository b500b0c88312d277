/**
 * The digests that a seal should hold (domain §6): the document without its `Scellement` element and without exactly one
 * of the two white-space runs around it, in inclusive Canonical XML 1.0. Measured on 11 sealed documents, CFU included.
 */
import type { Source } from '../totem/document.ts';
import { type CanonicalSink, createCanonicaliser, type ElementCanonique } from './canonical.ts';
import { Empreinte, type Empreintes } from './empreintes.ts';

const BUDGETAIRE = 'http://www.minefi.gouv.fr/cp/demat/docbudgetaire';

/** Both digests of the sealed text; two candidates when the runs around the seal differ, one otherwise. */
export async function computeEmpreintes(
  source: Source,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Empreintes[]> {
  const first = new SealSink('avant');
  await writeCanonical(source, first, pause);
  if (!first.differ) return [first.end()];
  // Rare, and the state of a digest cannot be copied half-way: once more with the other run.
  const second = new SealSink('apres');
  await writeCanonical(source, second, pause);
  return [first.end(), second.end()];
}

async function writeCanonical(
  { texte }: Source,
  sink: CanonicalSink,
  pause: () => Promise<void>,
): Promise<void> {
  const canonicaliser = createCanonicaliser(texte, sink);
  while (!canonicaliser.read(SLICE)) await pause();
}

/** What is canonicalised between two pauses, in characters. */
const SLICE = 256 * 1024;

/** Digests everything but the seal and one of the two runs around it. */
class SealSink implements CanonicalSink {
  /** Whether the other run would give another text. */
  differ = false;
  private readonly kept: 'avant' | 'apres';
  private readonly empreinte = new Empreinte();
  /** Depth of the Scellement being left out, 0 outside. */
  private sealDepth = 0;
  /** The last run of text, held until we know whether the seal follows. */
  private held = '';
  /** The run before the seal, until the one after it is known. */
  private before: string | undefined;

  /** @param kept which of the two runs is part of what was sealed */
  constructor(kept: 'avant' | 'apres') {
    this.kept = kept;
  }

  open(element: ElementCanonique, text: string, debut: number, fin: number): void {
    if (this.sealDepth > 0) return;
    if (isScellement(element)) {
      this.sealDepth = element.chemin.length;
      this.before = this.held;
      this.held = '';
    } else {
      this.release();
      this.empreinte.add(text, debut, fin);
      this.empreinte.add('>');
    }
  }

  close(element: ElementCanonique, text: string): void {
    if (this.sealDepth === 0) this.add(text);
    else if (element.chemin.length === this.sealDepth) this.sealDepth = 0;
  }

  text(text: string): void {
    if (this.sealDepth > 0) return;
    if (this.before === undefined) this.held = text;
    else this.addAround(this.before, text);
  }

  instruction(text: string): void {
    if (this.sealDepth === 0) this.add(text);
  }

  end(): Empreintes {
    return this.empreinte.end();
  }

  private add(text: string): void {
    this.release();
    this.empreinte.add(text);
  }

  /** Writes what was held: no seal follows it. */
  private release(): void {
    if (this.before !== undefined) this.addAround(this.before, '');
    if (this.held !== '') {
      this.empreinte.add(this.held);
      this.held = '';
    }
  }

  /** Writes one of the two runs around the seal; all of them when one is real text. */
  private addAround(before: string, after: string): void {
    this.before = undefined;
    if (!isBlank(before) || !isBlank(after)) {
      this.empreinte.add(before + after);
      return;
    }
    this.differ ||= before !== after;
    this.empreinte.add(this.kept === 'avant' ? before : after);
  }
}

function isBlank(text: string): boolean {
  return /^[ \t\n]*$/.test(text);
}

function isScellement({ chemin }: ElementCanonique): boolean {
  const self = chemin[chemin.length - 1];
  if (self?.local !== 'Scellement' || self.uri !== BUDGETAIRE) return false;
  const parent = chemin[chemin.length - 2];
  return parent?.local === 'DocumentBudgetaire' && parent.uri === BUDGETAIRE;
}
