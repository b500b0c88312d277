/**
 * Documents with invented names in any place, and what they must become. The writer knows nothing of the product: it
 * writes a document twice, as it is and as it must be once its secrets are hidden.
 */
import fc from 'fast-check';
import type { Encodage } from '../../src/core/flux/decode.ts';
import { encoder } from './encodages.ts';
import { DOCBUDGETAIRE, SIRET_FICTIF } from './totem-xml.ts';

/** As written, then the word that must not be found again. */
const SECRETS = [
  ['VALMIÉRON', 'VALMIERON'],
  ['d’Orézac', 'OREZAC'],
  ['Quintreau-Zéphy', 'QUINTREAU'],
  ['Lœuillon', 'LOEUILLON'],
  ['MME BRISQUARD', 'BRISQUARD'],
] as const;
const PUBLICS = ['Amicale', 'Théâtre du Pré', 'voirie', 'PUB & Cie', 'a<b>c', 'l’"aire"', '𝒜€ œuvre', 'ÿ\tz'];

/** The word that each secret hides. */
export const MOTS_SECRETS: readonly string[] = SECRETS.map(([, mot]) => mot);

export const OCC = 'Occulté (CRPA L311-6)';

type Forme = 'attribut' | 'autre-attribut' | 'texte' | 'cdata' | 'melange';
type Lieu = 'annexe' | 'imbrique' | 'ligne' | 'entete' | 'editeur' | 'inconnu';

interface Feuille {
  readonly forme: Forme;
  readonly lieu: Lieu;
  readonly quote: '"' | "'";
  readonly secret: boolean;
  readonly texte: string;
  /** Cut of a `melange`, in per mille of its text. */
  readonly coupe: number;
  /** Letters are written as references here and there. */
  readonly references: boolean;
  readonly etranger: boolean;
  readonly bruit: string;
}

export interface DocumentEngendre {
  readonly nomDEncodage: string;
  readonly encodage: Encodage;
  readonly bom: boolean;
  readonly prefixe: string;
  readonly fin: string;
  readonly scelle: boolean;
  readonly feuilles: readonly Feuille[];
  readonly prologue: string;
  readonly epilogue: string;
}

const ENCODAGES: readonly (readonly [nom: string, encodage: Encodage, bom: boolean])[] = [
  ['', 'utf-8', false],
  ['UTF-8', 'utf-8', false],
  ['UTF-8', 'utf-8', true],
  ['UTF-16', 'utf-16le', true],
  ['UTF-16', 'utf-16be', true],
  ['ISO-8859-1', 'iso-8859-1', false],
  ['ISO-8859-15', 'iso-8859-15', false],
  ['windows-1252', 'windows-1252', false],
  ['US-ASCII', 'utf-8', false],
];

const bruit = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(...SECRETS).chain(([nom]) => {
    const name = nom.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
    return fc.constantFrom(`<!-- ${name} <?x -->`, `<?note ${name} <!-- ?>`, '<!---->');
  }),
);

const feuille: fc.Arbitrary<Feuille> = fc.boolean().chain((secret) =>
  fc.record({
    forme: fc.constantFrom<Forme>('attribut', 'autre-attribut', 'texte', 'cdata', 'melange'),
    lieu: fc.constantFrom<Lieu>('annexe', 'imbrique', 'ligne', 'entete', 'editeur', 'inconnu'),
    quote: fc.constantFrom<'"' | "'">('"', "'"),
    secret: fc.constant(secret),
    texte: secret
      ? fc
          .array(fc.constantFrom(...SECRETS.map(([nom]) => nom)), { minLength: 1, maxLength: 3 })
          .map((noms) => noms.join(' & '))
      : fc.array(fc.constantFrom(...PUBLICS), { minLength: 1, maxLength: 4 }).map((mots) => mots.join(' ')),
    coupe: fc.nat(999),
    references: fc.boolean(),
    etranger: fc.boolean(),
    bruit,
  }),
);

export const documentEngendre: fc.Arbitrary<DocumentEngendre> = fc
  .record({
    rang: fc.nat(ENCODAGES.length - 1),
    prefixe: fc.constantFrom('', 'db', 'x-1'),
    fin: fc.constantFrom('\n', '\r\n', ''),
    scelle: fc.boolean(),
    feuilles: fc.array(feuille, { maxLength: 8 }),
    prologue: bruit,
    epilogue: bruit,
  })
  .map(({ rang, ...rest }) => {
    const [nomDEncodage, encodage, bom] = ENCODAGES[rang] as (typeof ENCODAGES)[number];
    return { ...rest, nomDEncodage, encodage, bom };
  });

/** Says which value is which. */
export const repere = (rang: number) => `R${rang}R`;

/**
 * The bytes of a document.
 *
 * @param caches ranks of the values that are hidden; without any, the document as it is
 * @param change whether anything is: comments, instructions and the seal are then gone
 */
export function ecrireDocument(
  modele: DocumentEngendre,
  caches: ReadonlySet<number> = new Set(),
  change = caches.size > 0,
): Uint8Array {
  const { nomDEncodage, encodage, bom, prefixe, fin, scelle } = modele;
  const p = prefixe === '' ? '' : `${prefixe}:`;
  const noise = (text: string) => (change ? '' : text);
  const leaf = (one: Feuille, rang: number) =>
    noise(one.bruit) + writeFeuille(one, rang, modele, caches.has(rang), change);
  const of = (lieu: Lieu) =>
    modele.feuilles.map((one, rang) => (one.lieu === lieu ? leaf(one, rang) : '')).join('');
  const declaration =
    nomDEncodage === '' ? '' : `<?xml version='1.0' encoding="${nomDEncodage}" standalone="yes" ?>${fin}`;
  const ligne = (sens: string) =>
    `<${p}LigneBudget><${p}Nature V="6042"/><${p}ContNat V='011'/><${p}CodRD V="${sens}"/><${p}OpBudg V="0"/><${p}MtPrev V="1204.50" />${of('ligne')}</${p}LigneBudget>`;
  const texte = [
    `${declaration}${noise(modele.prologue)}<${p}DocumentBudgetaire xmlns${prefixe === '' ? '' : `:${prefixe}`}="${DOCBUDGETAIRE}">`,
    scelle && !change ? `<${p}Scellement md5="A" date='2024' sha1=">"/>` : '',
    `<${p}BlocEditeur>${of('editeur')}</${p}BlocEditeur >`,
    `<${p}EnTeteDocBudgetaire><${p}LibelleColl V="ORÉE" ></${p}LibelleColl><${p}IdColl V="${SIRET_FICTIF}"/>`,
    `${of('entete')}</${p}EnTeteDocBudgetaire>`,
    `<${p}Budget><${p}EnTeteBudget><${p}LibelleEtab V="ORÉE"/><${p}IdEtab V="${SIRET_FICTIF}"/><${p}Nomenclature V="M57-M57_D"/></${p}EnTeteBudget>`,
    `<${p}BlocBudget><${p}NatDec V="01"/><${p}Exer V="2023"/></${p}BlocBudget>${of('inconnu')}`,
    ligne('D'),
    `<${p}Annexes><${p}DATA_ESSAI><${p}ESSAI>${of('annexe')}<${p}Sous>${of('imbrique')}</${p}Sous></${p}ESSAI></${p}DATA_ESSAI></${p}Annexes>`,
    `</${p}Budget>`,
    `</${p}DocumentBudgetaire>${noise(modele.epilogue)}`,
  ].join(fin);
  const written = [...texte].map((char) => (has(char, modele) ? char : reference(char))).join('');
  return encoder((bom ? '\ufeff' : '') + written, encodage);
}

function writeFeuille(
  one: Feuille,
  rang: number,
  modele: DocumentEngendre,
  cache: boolean,
  change: boolean,
): string {
  const { forme, quote, etranger } = one;
  const p = modele.prefixe === '' ? '' : `${modele.prefixe}:`;
  const [nom, xmlns] = etranger ? ['e:Remarque', ' xmlns:e="urn:essai"'] : [`${p}Remarque`, ''];
  const contenu = `${repere(rang)} ${one.texte}`;
  const attribute = (text: string) => quote + escapeIn(text, quote, one) + quote;
  switch (forme) {
    case 'attribut':
      return `<${nom}${xmlns} a=">" V = ${attribute(cache ? OCC : contenu)}/>`;
    case 'autre-attribut':
      return `<${nom}${xmlns} V="x" Titulaire=${attribute(cache ? OCC : contenu)}\t></${nom}>`;
    case 'texte':
      return `<${nom}${xmlns}>${escapeIn(cache ? OCC : contenu, '<', one)}</${nom}>`;
    case 'cdata':
      return cache
        ? `<${nom}${xmlns}>${OCC}</${nom}>`
        : `<${nom}${xmlns}><![CDATA[${plain(contenu, modele)}]]></${nom}>`;
    case 'melange': {
      if (cache) return `<${nom}${xmlns}>${OCC}</${nom}>`;
      const chars = [...contenu];
      // The mark that tells the value stays whole, in the first piece.
      const first = repere(rang).length + 1;
      const at = first + Math.floor(((chars.length - first) * one.coupe) / 1000);
      const [left, right] = [chars.slice(0, at).join(''), chars.slice(at).join('')];
      const [comment, instruction] = change ? ['', ''] : ['<!-- < -->', '<?i <?>'];
      return `<${nom}${xmlns}>${escapeIn(left, '<', one)}${comment}<![CDATA[${plain(right, modele)}]]>${instruction}</${nom}>`;
    }
  }
}

function escapeIn(texte: string, quote: string, { references }: Feuille): string {
  return [...texte]
    .map((char, rang) => {
      if (char === '&') return '&amp;';
      if (char === '<') return '&lt;';
      if (char === quote) return quote === '"' ? '&#34;' : '&apos;';
      if (texte !== OCC && references && rang % 3 === 2 && char !== 'R') return reference(char);
      return char;
    })
    .join('');
}

/** A CDATA section has no references: the same letters, as far as the encoding has them. */
function plain(texte: string, modele: DocumentEngendre): string {
  return [...texte]
    .map((char) => {
      if (has(char, modele)) return char;
      const folded = char.replace('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '');
      return [...folded].every((one) => has(one, modele)) ? folded : '?';
    })
    .join('');
}

function has(char: string, { encodage, nomDEncodage }: DocumentEngendre): boolean {
  if (nomDEncodage === 'US-ASCII') return char < '\x80';
  if (encodage.startsWith('utf')) return true;
  if (char.length > 1) return false;
  if (encodage === 'iso-8859-1') return char <= '\xff';
  return char <= '\xff' || 'œŒ€'.includes(char) || (encodage === 'windows-1252' && char === '’');
}

function reference(char: string): string {
  return `&#x${(char.codePointAt(0) as number).toString(16).toUpperCase()};`;
}

/** Names of private persons, in the places where real files had them come back. */
const BENEFICIAIRES = [
  ['VALMIÉRON', 'Zoé', 'VALMIERON'],
  ['Quintreaud', 'Hugo', 'QUINTREAUD'],
  ['BRISQUARD', 'Aminata', 'BRISQUARD'],
  ['LŒUILLOND', 'Inès', 'LOEUILLOND'],
] as const;

const autour = fc.constantFrom<(nom: string) => string>(
  (nom) => `SUB INV - SUBV AIDE PERF ENERG ${nom}`,
  (nom) => `ACQUISITION TERRAIN ${nom.toUpperCase()}`,
  (nom) => `voirie, dossier ${nom.toLowerCase()} n° 2`,
  (nom) => `M. ${nom} (remboursement)`,
  (nom) => `${nom[0]}.${nom}`,
);
const place = fc.constantFrom<(texte: string) => string>(
  (texte) => `<PATRIMOINE><LibBien V="${texte}"/><MtValAcquiBien V="10.00"/></PATRIMOINE>`,
  (texte) => `<EMPRUNT><ObjEmpr V='${texte}'/></EMPRUNT>`,
  (texte) => `<PROVISION><LibNatProv V="${texte}"/><LibObjProv V="${texte}"/></PROVISION>`,
  (texte) => `<PRET><NomBenefPret V="${texte}"/></PRET>`,
  (texte) =>
    `<CONCOURS><LibOrgaBenef V="ASSOCIATION DU PRÉ"/><ObjSubv V="${texte}"/><CodNatJurBenefCA V="P1"/></CONCOURS>`,
  (texte) => `<INCONNU><Note>${texte}<![CDATA[ suite]]></Note></INCONNU>`,
  (texte) => `<INCONNU Titre="${texte}"/>`,
);

/** A document where hidden beneficiaries come back, and the words that must then be nowhere. */
export const fichierDeCommune = fc
  .record({
    caches: fc.uniqueArray(fc.constantFrom(...BENEFICIAIRES), { minLength: 1, maxLength: 4 }),
    reprises: fc.array(fc.tuple(fc.nat(3), autour, place), { maxLength: 6 }),
    libCpte: fc.option(fc.nat(3), { nil: undefined }),
    crochets: fc.boolean(),
  })
  .map(({ caches, reprises, libCpte, crochets }) => {
    const of = (rang: number) => caches[rang % caches.length] as (typeof BENEFICIAIRES)[number];
    const concours = caches.map(
      ([nom, prenom]) =>
        `<CONCOURS><LibOrgaBenef V="${nom} ${prenom}"/><CodNatJurBenefCA V="P3"/><MtSubv V="10.00"/><ObjSubv V="Aide à ${prenom}"/></CONCOURS>`,
    );
    const rows = reprises.map(([rang, around, put]) => put(around(of(rang)[0])));
    const label = libCpte === undefined ? '' : `<LibCpte V="Travaux ${of(libCpte)[0]}"/>`;
    const line = `<LigneBudget><Nature V="454101"/>${label}<ContNat V="454101"/><CodRD V="D"/><OpBudg V="0"/><MtPrev V="5.00"/><OpeCpteTiers V="01"/></LigneBudget>`;
    const seal = crochets ? '<Scellement md5="A" sha1="B" date="C"/>' : '';
    const block = [...concours, ...rows].map((row) => `<DATA_X>${row}</DATA_X>`).join('\n');
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<DocumentBudgetaire xmlns="${DOCBUDGETAIRE}">${seal}
<EnTeteDocBudgetaire><LibelleColl V="ORÉE"/><IdColl V="${SIRET_FICTIF}"/></EnTeteDocBudgetaire>
<Budget><EnTeteBudget><LibelleEtab V="ORÉE"/><IdEtab V="${SIRET_FICTIF}"/><Nomenclature V="M57-M57_D"/></EnTeteBudget>
<BlocBudget><NatDec V="01"/><Exer V="2023"/></BlocBudget>
${line}<Annexes>${block}</Annexes></Budget></DocumentBudgetaire>`;
    return { xml, mots: caches.map(([, , mot]) => mot) };
  });
