/** Writes small TOTEM documents for tests: invented collectivité, invented amounts. */

export const DOCBUDGETAIRE = 'http://www.minefi.gouv.fr/cp/demat/docbudgetaire';

export interface TotemOptions {
  readonly declaration?: string;
  readonly prefix?: string;
  readonly natDec?: string;
  readonly exercice?: string;
  readonly nomenclature?: string;
  readonly natFonc?: string;
  readonly siret?: string;
  /** SIRET of the collectivité; that of the établissement unless told. */
  readonly siretColl?: string;
  readonly versionSchema?: string;
  readonly collectivite?: string;
  readonly dteDec?: string;
  readonly dteStr?: string;
  readonly codTypBud?: string;
  readonly codBud?: string;
  readonly etablissement?: string;
  readonly numDec?: string;
  /** Added to BlocBudget, EnTeteBudget's sibling, … */
  readonly bloc?: string;
  /** Added after the budget lines. */
  readonly suite?: string;
}

/** SIRET of no real établissement, valid for Luhn. */
export const SIRET_FICTIF = '99999999900017';

/** One `LigneBudget`; `champs` gives the value of each element, in order. */
export function ligne(champs: Readonly<Record<string, string>>, extra = ''): string {
  const inner = Object.entries(champs).map(([nom, valeur]) => `<${nom} V="${valeur}"/>`);
  return `<LigneBudget>${inner.join('')}${extra}</LigneBudget>`;
}

/** A whole document around these lines. */
export function totem(lignes: readonly string[], options: TotemOptions = {}): string {
  const {
    declaration = '<?xml version="1.0" encoding="UTF-8"?>',
    natDec = '01',
    exercice = '2023',
    nomenclature = 'M57-M57_D',
    natFonc = '3',
    siret = SIRET_FICTIF,
    siretColl = siret,
    versionSchema = '113',
    collectivite = 'VALTRÉSOR-LES-BAINS',
    dteDec = '2023-04-03',
    dteStr = '2023-04-11',
    codTypBud = 'P',
    codBud = '00',
    etablissement = 'BUDGET PRINCIPAL',
    numDec = '',
    bloc = '',
    suite = '',
  } = options;
  const v = (nom: string, valeur: string) => (valeur === '' ? '' : `<${nom} V="${valeur}"/>`);
  const xml = [
    `<DocumentBudgetaire xmlns="${DOCBUDGETAIRE}">${v('VersionSchema', versionSchema)}`,
    `<EnTeteDocBudgetaire>${v('DteStr', dteStr)}${v('LibelleColl', collectivite)}${v('IdColl', siretColl)}</EnTeteDocBudgetaire>`,
    `<Budget><EnTeteBudget>${v('LibelleEtab', etablissement)}${v('IdEtab', siret)}${v('CodBud', codBud)}${v('Nomenclature', nomenclature)}</EnTeteBudget>`,
    `<BlocBudget>${v('NatDec', natDec)}${v('NumDec', numDec)}${v('Exer', exercice)}${v('DteDec', dteDec)}${v('NatFonc', natFonc)}${v('CodTypBud', codTypBud)}${bloc}</BlocBudget>`,
    ...lignes,
    suite,
    '</Budget></DocumentBudgetaire>',
  ].join('\n');
  return `${declaration}\n${options.prefix ? withPrefix(xml, options.prefix) : xml}`;
}

/** A compte financier unique around these lines and these rows of the accountant. */
export function cfu(
  lignes: readonly string[],
  comptables: readonly string[],
  options: TotemOptions = {},
): string {
  const [declaration = '', ...document] = totem(lignes, { natDec: '10', ...options }).split('\n');
  return [
    declaration,
    '<c:CompteFinancierUnique xmlns:c="http://www.minefi.gouv.fr/cp/demat/doccfu">',
    '<DocumentComptable xmlns="http://www.minefi.gouv.fr/cp/demat/doccomptable"><BudgetComptable>',
    ...comptables,
    '</BudgetComptable></DocumentComptable>',
    ...document,
    '</c:CompteFinancierUnique>',
  ].join('\n');
}

/** One row of the accountant. */
export function comptable(champs: Readonly<Record<string, string>>): string {
  return ligne(champs).replaceAll('LigneBudget', 'LigneComptable');
}

/** The same document with every element under a prefix. */
function withPrefix(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`).replace('xmlns=', `xmlns:${prefix}=`);
}
