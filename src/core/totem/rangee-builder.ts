import type { Champ, Rangee } from './document.ts';
import type { Attribut, Balise } from './sax.ts';

/**
 * Names come back millions of times: one string for each, kept across rows.
 * A Map and never an object: a file may call an element `__proto__`.
 */
export class Noms {
  private readonly known = new Map<string, string>();

  keep(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, name);
    return name;
  }
}

/** Collects the values below one element, whatever their depth, with their path from it. */
export class RangeeBuilder {
  private readonly champs: Champ[] = [];
  private readonly paths: string[] = [];
  private readonly noms: Noms;
  private readonly start: Balise;

  constructor(start: Balise, noms: Noms) {
    this.noms = noms;
    this.start = start;
    for (const attribut of start.attributs) this.add(`@${nomOf(attribut)}`, attribut);
  }

  /** A descendant opens. `V` is its value and `Code` qualifies it; any other attribute is a value of its own. */
  open(balise: Balise): void {
    const parent = this.paths.at(-1);
    // An element of another namespace is never one of ours, whatever its local name.
    const local = balise.uri === this.start.uri ? balise.local : `{${balise.uri}}${balise.local}`;
    const path = this.noms.keep(parent === undefined ? local : `${parent}/${local}`);
    this.paths.push(path);
    let code: string | undefined;
    for (const attribut of balise.attributs)
      if (nomOf(attribut) === 'Code') code = this.noms.keep(attribut.value);
    let hasValue = false;
    for (const attribut of balise.attributs) {
      if (nomOf(attribut) === 'V') {
        hasValue = true;
        this.add(path, attribut, code);
      } else if (nomOf(attribut) !== 'Code') {
        this.add(`${path}@${nomOf(attribut)}`, attribut);
      }
    }
    if (hasValue || code === undefined) return;
    for (const attribut of balise.attributs)
      if (nomOf(attribut) === 'Code') this.add(`${path}@Code`, attribut);
  }

  close(): void {
    this.paths.pop();
  }

  text(valeur: string, debut: number, fin: number, ligne: number): void {
    this.champs.push({ nom: this.noms.keep(`${this.paths.at(-1) ?? ''}#text`), ligne, valeur, debut, fin });
  }

  /** Whether the element that closes next is the row itself. */
  get atStart(): boolean {
    return this.paths.length === 0;
  }

  build(fin: number): Rangee {
    return { ligne: this.start.ligne, debut: this.start.debut, fin, champs: this.champs };
  }

  private add(nom: string, attribut: Attribut, code?: string): void {
    const { value: valeur, fin, ligne } = attribut;
    const champ = { nom: this.noms.keep(nom), ligne, valeur, fin };
    this.champs.push(code === undefined ? champ : { ...champ, code });
  }
}

/** Name of an attribute; one with a prefix is in a namespace, and so is never ours. */
function nomOf({ prefix, local }: Attribut): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
