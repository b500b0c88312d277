/**
 * The SCDL budget CSV computed once more, from the description of the format and not from our core: another XML library,
 * official plans read as they are published, strings and no document. What both say, neither invented.
 *
 * Left to our core: which text of a file is an amount, and the labels borrowed from another declinaison of a norm.
 */
import { XMLParser } from 'fast-xml-parser';
import { parseNomenclature } from '../../src/core/nomenclature/data-text.ts';
import type { PlanDeCompte } from '../../src/core/nomenclature/plan.ts';
import { NOMENCLATURES } from '../../src/nomenclatures/index.ts';

type Noeud = { readonly [nom: string]: unknown };
type Attributs = Readonly<Record<string, string>>;

interface Plan {
  readonly chapitres: ReadonlyMap<string, Attributs>;
  readonly comptes: ReadonlyMap<string, Attributs>;
  readonly chapitresFonction: ReadonlyMap<string, Attributs>;
  readonly comptesFonction: ReadonlyMap<string, Attributs>;
  readonly fonctions: ReadonlyMap<string, Attributs>;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  removeNSPrefix: true,
  htmlEntities: true,
});

const list = (value: unknown): readonly Noeud[] =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value as Noeud];
const attribute = (noeud: unknown, nom: string): string | undefined =>
  (noeud as Record<string, string> | undefined)?.[`@${nom}`];

/** One plan de comptes of the norm, and where it comes from. */
interface Source {
  readonly cle: string;
  readonly exercice: number;
  readonly plan: Plan;
}

const familles = new Map<string, Promise<readonly Source[]>>();

/** Every plan of a norm. `test/nomenclatures.test.ts` finds each attribute of the official files in them. */
async function familleOf(norme: string): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const { cle, load } of NOMENCLATURES.filter((one) => one.norme === norme)) {
    const nomenclature = parseNomenclature(await load());
    for (const exercice of nomenclature.exercices) {
      const plan = nomenclature.plan(exercice);
      if (plan) sources.push({ cle, exercice, plan: toPlan(plan) });
    }
  }
  return sources;
}

function toPlan(plan: PlanDeCompte): Plan {
  const byCode = (rows: readonly { readonly code: string; readonly libelle: string }[]) =>
    new Map(
      rows.map((row): [string, Attributs] => {
        const { section = '', chapitres = {} } = row as { section?: string; chapitres?: Attributs };
        return [row.code, { Libelle: row.libelle, Section: section, ...chapitres }];
      }),
    );
  return {
    chapitres: byCode(plan.chapitresNature),
    comptes: byCode(plan.comptesNature),
    chapitresFonction: byCode(plan.chapitresFonction),
    comptesFonction: byCode(plan.comptesFonction),
    fonctions: byCode(plan.refFonctions),
  };
}

/** Plans in the order of borrowing: its own nomenclature, then those of its norm; the nearest exercice first. */
async function plansOf(cle: string, exercice: number): Promise<readonly Source[]> {
  const norme = cle.split('-')[0] ?? '';
  const famille = familles.get(norme) ?? familleOf(norme);
  familles.set(norme, famille);
  const shared = (other: string) => [...cle].findIndex((char, rank) => other[rank] !== char) + 1 || 99;
  return [...(await famille)].sort(
    (a, b) =>
      Number(a.cle !== cle) - Number(b.cle !== cle) ||
      Math.abs(a.exercice - exercice) - Math.abs(b.exercice - exercice) ||
      a.exercice - b.exercice ||
      shared(b.cle) - shared(a.cle) ||
      b.plan.comptes.size - a.plan.comptes.size,
  );
}

const ETAPES: Attributs = {
  '01': 'budget primitif',
  '02': 'décision modificative',
  '03': 'budget supplémentaire',
  '09': 'compte administratif',
  '10': 'compte administratif',
};
const MESURES = ['MtReal', 'MtBudgPrec', 'MtRARPrec', 'MtPropNouv', 'MtPrev', 'CredOuv', 'MtRAR3112'];

/** The rows of the CSV of each budget, without the header; an empty cell where the file does not say. */
export async function csvIndependant(octets: Uint8Array): Promise<string[][][]> {
  const root = parser.parse(normalise(decode(octets))) as Noeud;
  const document = (root.DocumentBudgetaire ??
    (root.CompteFinancierUnique as Noeud | undefined)?.DocumentBudgetaire) as Noeud;
  const nom = attribute(list(dernier(document.EnTeteDocBudgetaire).LibelleColl)[0], 'V') ?? '';
  return Promise.all(list(document.Budget).map((budget) => rowsOf(budget, nom)));
}

/** What that library leaves to others: line ends (XML 1.0 §2.11), and those of an attribute, which are spaces (§3.3.3). */
function normalise(texte: string): string {
  return texte
    .replace(/\r\n?/g, '\n')
    .replace(/"[^"<]*"|'[^'<]*'/g, (valeur) => valeur.replace(/[\t\n]/g, ' '));
}

/** Of a block that comes again the last one counts, of a field the first. */
function dernier(bloc: unknown): Noeud {
  return (list(bloc).at(-1) ?? {}) as Noeud;
}

async function rowsOf(budget: Noeud, nom: string): Promise<string[][]> {
  const enTete = dernier(budget.EnTeteBudget);
  const bloc = dernier(budget.BlocBudget);
  const v = (noeud: unknown) => attribute(list(noeud)[0], 'V')?.trim() ?? '';
  const exercice = v(bloc.Exer);
  const cle = v(enTete.Nomenclature);
  const tete = [ETAPES[v(bloc.NatDec)] ?? '', exercice, v(enTete.IdEtab), nom];
  const plans = await plansOf(cle, Number.parseInt(exercice, 10));
  const known = new Map<string, unknown>();
  const rows: string[][] = [];
  for (const ligne of list(budget.LigneBudget)) {
    const calculated = attribute(ligne, 'calculated');
    if (calculated === 'true' || calculated === '1') continue;
    rows.push([...tete, ...cellsOf(ligne, plans, known)]);
  }
  return rows;
}

function cellsOf(ligne: Noeud, plans: readonly Source[], known: Map<string, unknown>): string[] {
  const v = (element: string): string => attribute(list(ligne[element])[0], 'V')?.trim() ?? '';
  /** The first entry, in the order of borrowing; what was asked once is not looked for again. */
  const ask = <T>(about: string, question: (plan: Plan) => T | undefined): T | undefined => {
    if (!known.has(about)) {
      let answer: T | undefined;
      for (let rank = 0; answer === undefined && rank < plans.length; rank++)
        answer = question((plans[rank] as Source).plan);
      known.set(about, answer);
    }
    return known.get(about) as T | undefined;
  };
  const enVigueur = plans[0]?.plan;
  const [nature, fonction, contNat, contFon] = [v('Nature'), v('Fonction'), v('ContNat'), v('ContFon')];

  const sens = v('CodRD') === 'R' ? 'R' : 'D';
  const cas =
    v('OpBudg') !== '1' ? [`${sens}R`] : { '2': [`${sens}OES`], '1': [`${sens}OIS`] }[v('TypOpBudg')];
  const cases = cas ?? [`${sens}OES`, `${sens}OIS`];
  let chapitre = enVigueur?.chapitres.has(contNat) ? contNat : '';
  for (let code = nature; chapitre === '' && code !== ''; code = code.slice(0, -1)) {
    chapitre =
      ask(
        `${cases.join()} ${code}`,
        (plan) => cases.map((one) => plan.comptes.get(code)?.[one]).find(Boolean) || undefined,
      ) ?? '';
  }
  if (chapitre === '') chapitre = contNat;
  const entree = ask(`chapitre ${chapitre}`, (plan) => plan.chapitres.get(chapitre));
  const voteParFonction =
    contFon === ''
      ? undefined
      : ask(
          `contFon ${contFon}`,
          (plan) => plan.chapitresFonction.get(contFon) ?? plan.chapitres.get(contFon),
        );
  const section = voteParFonction?.Section || entree?.Section || caracSup(ligne, 'Section');

  const compte = ask(`compte ${nature}`, (plan) => plan.comptes.get(nature)?.Libelle);
  const libelleFonction = ask(
    `fonction ${fonction}`,
    (plan) =>
      (
        plan.fonctions.get(fonction) ??
        plan.comptesFonction.get(fonction) ??
        plan.chapitresFonction.get(fonction)
      )?.Libelle,
  );
  const inconnu = 'libellé absent des plans de comptes';
  return [
    contNat !== '' && contNat.length <= 9 ? contNat : chapitre,
    entree?.Libelle || inconnu,
    nature,
    compte || attribute(list(ligne.LibCpte)[0], 'V')?.trim() || inconnu,
    fonction,
    (fonction && libelleFonction) || '',
    v('Operation'),
    { F: 'fonctionnement', I: 'investissement' }[section] ?? '',
    { '0': 'réel', '1': 'ordre' }[v('OpBudg')] ?? '',
    { D: 'dépense', R: 'recette' }[v('CodRD')] ?? '',
    // As written, but for minus zero.
    ...MESURES.map((mesure) => v(mesure).replace(/^-0+(\.0+)?$/, '0.00')),
    { true: 'spécialisé', '1': 'spécialisé', false: 'non spécialisé', '0': 'non spécialisé' }[v('ArtSpe')] ??
      '',
  ];
}

function caracSup(ligne: Noeud, code: string): string {
  const found = list(ligne.CaracSup).find(
    (one) => attribute(one, 'Code')?.toLowerCase() === code.toLowerCase(),
  );
  return attribute(found, 'V')?.trim() ?? '';
}

function decode(octets: Uint8Array): string {
  const head = Buffer.from(octets.subarray(0, 200)).toString('latin1');
  return Buffer.from(octets).toString(/encoding=["']iso-8859-1/i.test(head) ? 'latin1' : 'utf8');
}
