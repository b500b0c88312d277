import type { PlanDeCompte, RefFonc, TableDePlan } from './plan.ts';

/** A code whose label changed; differences of case and blanks alone are none. */
export interface Renomme {
  readonly code: string;
  readonly avant: string;
  readonly apres: string;
}

export interface DifferenceDeTable {
  readonly table: TableDePlan;
  /** Codes in the new plan. */
  readonly nombre: number;
  readonly ajoutes: readonly { readonly code: string; readonly libelle: string }[];
  readonly retires: readonly { readonly code: string; readonly libelle: string }[];
  readonly renommes: readonly Renomme[];
  /** Codes that keep their label and may be used otherwise: other chapters, section, special … */
  readonly modifies: readonly string[];
}

const TABLES: readonly TableDePlan[] = [
  'comptesNature',
  'chapitresNature',
  'refFonctions',
  'comptesFonction',
  'chapitresFonction',
];

/** What changed from one plan to another, table by table, in the order in which a reader looks at them. */
export function comparePlans(avant: PlanDeCompte | undefined, apres: PlanDeCompte): DifferenceDeTable[] {
  return TABLES.map((table) => compareTable(table, avant?.[table] ?? [], apres[table])).filter(
    ({ nombre, retires }) => nombre > 0 || retires.length > 0,
  );
}

function compareTable(
  table: TableDePlan,
  avant: readonly RefFonc[],
  apres: readonly RefFonc[],
): DifferenceDeTable {
  const anciens = new Map(avant.map((one) => [one.code, one]));
  const nouveaux = new Set(apres.map(({ code }) => code));
  const renommes: Renomme[] = [];
  const modifies: string[] = [];
  for (const entree of apres) {
    const ancien = anciens.get(entree.code);
    if (!ancien) continue;
    if (simplify(ancien.libelle) !== simplify(entree.libelle)) {
      renommes.push({ code: entree.code, avant: ancien.libelle, apres: entree.libelle });
    } else if (usage(ancien) !== usage(entree)) modifies.push(entree.code);
  }
  return {
    table,
    nombre: apres.length,
    ajoutes: apres.filter(({ code }) => !anciens.has(code)).map(named),
    retires: avant.filter(({ code }) => !nouveaux.has(code)).map(named),
    renommes,
    modifies,
  };
}

function named({ code, libelle }: RefFonc): { code: string; libelle: string } {
  return { code, libelle };
}

function simplify(libelle: string): string {
  return libelle.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Everything but the label, in an order that does not depend on how the entry was made. */
function usage(entree: RefFonc): string {
  const { libelle: _libelle, ...reste } = entree;
  return JSON.stringify(
    Object.entries(reste)
      .map(([nom, valeur]) =>
        typeof valeur === 'object' && valeur !== null ? [nom, sortKeys(valeur)] : [nom, valeur],
      )
      .sort(),
  );
}

function sortKeys(objet: object): unknown {
  return Object.entries(objet).sort();
}
