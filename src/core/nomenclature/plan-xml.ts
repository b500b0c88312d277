/**
 * The XML of a `planDeCompte.xml` as a typed tree.
 *
 * What the library does not do is done here: it leaves numeric references such as `&#x92;` undecoded, lets unknown
 * entities through, accepts several roots, and keeps the line breaks of a value that XML turns into blanks.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export type CodePlanIllisible =
  | 'doctype'
  | 'xml-mal-forme'
  | 'pas-un-plan'
  | 'attribut-absent'
  | 'valeur-inattendue'
  | 'doublon';

/** The text is not a plan that can be carried without loss. `lieu` says where, as `Compte 6061 @DR`. */
export class PlanIllisible extends Error {
  override readonly name = 'PlanIllisible';
  readonly code: CodePlanIllisible;
  readonly lieu: string;

  constructor(code: CodePlanIllisible, lieu: string) {
    super(`${code}: ${lieu}`);
    this.code = code;
    this.lieu = lieu;
  }
}

const ATTRIBUTS = '@';

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  attributesGroupName: ATTRIBUTS,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  isArray: (_nom, _chemin, _feuille, isAttribute) => !isAttribute,
});

/** @throws PlanIllisible when the text is not well-formed XML with the one root `Nomenclature` */
export function parseRacine(xml: string): ElementDePlan {
  // Refused before any parsing, as everywhere: an entity declaration can cost seconds.
  if (/<!DOCTYPE/i.test(xml)) throw new PlanIllisible('doctype', '<!DOCTYPE');
  const arbre = parseTree(xml);
  const racines = Object.keys(arbre).filter((nom) => !nom.startsWith('?') && nom !== '#text');
  const [racine, ...autres] = new ElementDePlan('', arbre).children('Nomenclature');
  if (racines.length !== 1 || !racine || autres.length > 0) {
    throw new PlanIllisible('pas-un-plan', racines.slice(0, 3).join(', '));
  }
  return racine;
}

function parseTree(xml: string): Record<string, unknown> {
  try {
    const valide = XMLValidator.validate(xml);
    if (valide === true) return PARSER.parse(xml);
    throw new Error(`ligne ${valide.err.line}, ${valide.err.msg}`);
  } catch (error) {
    throw new PlanIllisible('xml-mal-forme', error instanceof Error ? error.message : String(error));
  }
}

/** One element of the library's tree, which is untyped. */
export class ElementDePlan {
  readonly nom: string;
  private readonly enfants: ReadonlyMap<string, unknown>;
  private readonly attributs: ReadonlyMap<string, unknown>;

  constructor(nom: string, noeud: unknown) {
    this.nom = nom;
    this.enfants = toMap(noeud);
    this.attributs = toMap(this.enfants.get(ATTRIBUTS));
  }

  children(nom: string): ElementDePlan[] {
    const noeuds = this.enfants.get(nom);
    return Array.isArray(noeuds) ? noeuds.map((noeud) => new ElementDePlan(nom, noeud)) : [];
  }

  /** The rows of a table, parents before their children. */
  rows(partie: string, table: string, ligne: string): ElementDePlan[] {
    const lignes = this.children(partie)
      .flatMap((element) => element.children(table))
      .flatMap((element) => element.descendants(ligne));
    const vus = new Set<string>();
    for (const element of lignes) {
      const code = element.required('Code');
      if (code === '') throw element.error('valeur-inattendue', 'Code');
      if (vus.has(code)) throw element.error('doublon', 'Code');
      vus.add(code);
    }
    return lignes;
  }

  private descendants(nom: string): ElementDePlan[] {
    return this.children(nom).flatMap((element) => [element, ...element.descendants(nom)]);
  }

  optional(attribut: string): string | undefined {
    const brut = this.attributs.get(attribut);
    return typeof brut === 'string' ? decode(brut, this, attribut) : undefined;
  }

  required(attribut: string): string {
    const valeur = this.optional(attribut);
    if (valeur === undefined) throw this.error('attribut-absent', attribut);
    return valeur;
  }

  flag(attribut: string): boolean | undefined {
    const valeur = this.optional(attribut);
    if (valeur === undefined) return undefined;
    if (valeur !== '0' && valeur !== '1') throw this.error('valeur-inattendue', attribut);
    return valeur === '1';
  }

  error(code: CodePlanIllisible, attribut: string): PlanIllisible {
    const cle = this.attributs.get('Code');
    return new PlanIllisible(code, `${this.nom}${typeof cle === 'string' ? ` ${cle}` : ''} @${attribut}`);
  }
}

function toMap(noeud: unknown): Map<string, unknown> {
  return new Map(typeof noeud === 'object' && noeud !== null ? Object.entries(noeud) : []);
}

const ENTITES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** An attribute value as XML 1.0 §3.3.3 gives it: literal white space becomes a blank, references are replaced. */
function decode(brut: string, element: ElementDePlan, attribut: string): string {
  if (brut.includes('<')) throw element.error('xml-mal-forme', attribut);
  return brut.replace(/[\t\n\r]/g, ' ').replace(/&([^;]*;?)/g, (_tout, reference: string) => {
    const nom = reference.slice(0, -1);
    const hexa = /^#x([0-9a-fA-F]{1,6})$/.exec(nom)?.[1];
    const decimal = /^#([0-9]{1,7})$/.exec(nom)?.[1];
    const point = hexa ? Number.parseInt(hexa, 16) : decimal ? Number(decimal) : undefined;
    const texte =
      point === undefined ? ENTITES.get(nom) : isXmlChar(point) ? String.fromCodePoint(point) : undefined;
    if (texte === undefined || !reference.endsWith(';')) throw element.error('xml-mal-forme', attribut);
    return texte;
  });
}

/** XML 1.0 §2.2. The C1 controls (U+0080-U+009F), met in official labels, are allowed. */
function isXmlChar(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
}
