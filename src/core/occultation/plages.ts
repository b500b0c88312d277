/**
 * Where things stand in the decoded source: a value, a whole element, what is no element.
 *
 * The text was read once and is well-formed: `<` stands in no attribute value, every comment, instruction and CDATA
 * section ends, every element is closed. Offsets are in UTF-16 units after the byte order mark; ranges are [debut, fin[.
 */
import { type Champ, rangeOfChamp } from '../totem/document.ts';

export interface Plage {
  readonly debut: number;
  readonly fin: number;
}

/** What stands between `<` and `>` without being a tag. */
export interface Bloc extends Plage {
  readonly genre: 'commentaire' | 'instruction' | 'cdata';
}

const FINS = { commentaire: '-->', instruction: '?>', cdata: ']]>' } as const;

export function listBlocs(texte: string): readonly Bloc[] {
  return [...walkBlocs(texte)];
}

/** Comments, processing instructions and CDATA sections, in order; the XML declaration is none of them. */
export function* walkBlocs(texte: string): Generator<Bloc> {
  const next = (mark: string, from: number): number => {
    const found = texte.indexOf(mark, from);
    return found < 0 ? texte.length : found;
  };
  let at = /^<\?xml\s/.test(texte) ? texte.indexOf('?>') + 2 : 0;
  let bang = next('<!', at);
  let question = next('<?', at);
  while (bang < texte.length || question < texte.length) {
    const debut = Math.min(bang, question);
    const genre =
      debut === question ? 'instruction' : texte.startsWith('<!--', debut) ? 'commentaire' : 'cdata';
    // `<!-->` is not a whole comment: its end is searched after its four characters.
    at = next(FINS[genre], debut + (genre === 'instruction' ? 2 : 4)) + FINS[genre].length;
    yield { genre, debut, fin: at };
    if (bang < at) bang = next('<!', at);
    if (question < at) question = next('<?', at);
  }
}

/** The bloc that holds this offset, or `undefined`. */
export function blocAt(blocs: readonly Bloc[], offset: number): Bloc | undefined {
  let low = 0;
  let high = blocs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const bloc = blocs[middle] as Bloc;
    if (offset < bloc.debut) high = middle - 1;
    else if (offset >= bloc.fin) low = middle + 1;
    else return bloc;
  }
  return undefined;
}

/** Every `Scellement` element whatever its prefix, its own range and nothing around. */
export function listScellements(texte: string, blocs: readonly Bloc[]): readonly Plage[] {
  const found: Plage[] = [];
  for (let at = texte.indexOf('Scellement'); at >= 0; at = texte.indexOf('Scellement', at + 1)) {
    const debut = texte.lastIndexOf('<', at);
    const named = /^<(?:[^\s<>/:]+:)?Scellement[\s/>]/.test(texte.slice(debut, at + 'Scellement'.length + 1));
    if (!named || blocAt(blocs, debut)) continue;
    const fin = endOfElement(texte, debut, blocs);
    found.push({ debut, fin });
    at = fin;
  }
  return found;
}

/** Characters of a value: those of its attribute, or all the text between the two tags around it. */
export function rangeOfValeur(texte: string, champ: Champ, blocs: readonly Bloc[]): Plage {
  if (champ.debut === undefined) return rangeOfChamp(texte, champ);
  return {
    debut: endOfTag(texte, tagBefore(texte, champ.debut, blocs)),
    fin: tagAfter(texte, champ.fin, blocs),
  };
}

/**
 * The whole element that holds a value, from its `<` to its `>`; `undefined` when only the value can go: an attribute
 * beside the `V`, an attribute or a text of the row itself, a text with elements beside it, or, for what stands in no
 * row, an element that holds others.
 */
export function rangeOfElement(
  texte: string,
  champ: Champ,
  inRow: boolean,
  blocs: readonly Bloc[],
): Plage | undefined {
  const { nom } = champ;
  if (nom.startsWith('@') || nom.startsWith('#')) return undefined;
  if (champ.debut !== undefined) {
    const debut = tagBefore(texte, champ.debut, blocs);
    const end = tagAfter(texte, champ.fin, blocs);
    const opens = texte[debut + 1] !== '/' && texte[endOfTag(texte, debut) - 2] !== '/';
    return opens && texte[end + 1] === '/' ? { debut, fin: endOfTag(texte, end) } : undefined;
  }
  if (nom.includes('@') && !nom.endsWith('@V')) return undefined;
  const debut = texte.lastIndexOf('<', champ.fin);
  if (!inRow && hasChild(texte, debut, blocs)) return undefined;
  return { debut, fin: endOfElement(texte, debut, blocs) };
}

/** Offset just after the `>` of the tag that starts there; attribute values may hold a `>`. */
export function endOfTag(texte: string, debut: number): number {
  for (let at = debut + 1; at < texte.length; at++) {
    const char = texte[at];
    if (char === '>') return at + 1;
    if (char === '"' || char === "'") at = texte.indexOf(char, at + 1);
  }
  throw new Error(`no tag at ${debut}`);
}

function endOfElement(texte: string, debut: number, blocs: readonly Bloc[]): number {
  let at = endOfTag(texte, debut);
  if (texte[at - 2] === '/') return at;
  for (let depth = 1; depth > 0; ) {
    const tag = tagAfter(texte, at, blocs);
    at = endOfTag(texte, tag);
    if (texte[tag + 1] === '/') depth--;
    else if (texte[at - 2] !== '/') depth++;
  }
  return at;
}

function hasChild(texte: string, debut: number, blocs: readonly Bloc[]): boolean {
  const at = endOfTag(texte, debut);
  return texte[at - 2] !== '/' && texte[tagAfter(texte, at, blocs) + 1] !== '/';
}

/** The `<` of the last tag that starts before this offset of a text. */
function tagBefore(texte: string, offset: number, blocs: readonly Bloc[]): number {
  let at = offset;
  while (true) {
    at = texte.lastIndexOf('<', at - 1);
    if (at < 0) throw new Error(`no tag before ${offset}`);
    const bloc = blocAt(blocs, at);
    if (!bloc) return at;
    at = bloc.debut;
  }
}

/** The `<` of the first tag that starts at this offset of a text or after. */
function tagAfter(texte: string, offset: number, blocs: readonly Bloc[]): number {
  // Inside a CDATA section its own `<` are no tags.
  let at = blocAt(blocs, offset)?.fin ?? offset;
  while (true) {
    at = texte.indexOf('<', at);
    if (at < 0) throw new Error(`no tag after ${offset}`);
    const bloc = blocAt(blocs, at);
    if (!bloc) return at;
    at = bloc.fin;
  }
}
