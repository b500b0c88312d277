/** The rows of the carried form (`data-text.ts`): entries of a plan to cells and back, cells to text and back. */
import {
  CAS,
  type Chapitre,
  type Compte,
  type ContenuDePlan,
  type RefFonc,
  type TableDePlan,
} from './plan.ts';

/** `undefined` is a missing attribute, not an empty one. */
export type Cellule = string | undefined;

/** How an entry of a table goes to cells, after its code and label, and back. */
export interface Forme<E> {
  readonly colonnes: readonly string[];
  write(entree: E): Cellule[];
  read(commun: RefFonc, cellules: readonly Cellule[]): E;
}

const CHAPITRE: Forme<Chapitre> = {
  colonnes: ['section', 'type', 'special', 'pourEtatSeul'],
  write: (c) => [c.section, c.type, fromFlag(c.special), fromFlag(c.pourEtatSeul)],
  read(commun, [section, type = '', special, pourEtatSeul]) {
    if (section !== 'F' && section !== 'I') throw new Error(`section of chapitre ${commun.code}: ${section}`);
    return { ...commun, section, type, special: special === '1', ...flag('pourEtatSeul', pourEtatSeul) };
  },
};

const COMPTE: Forme<Compte> = {
  colonnes: [...CAS, 'dEquip', 'rEquip', 'regrTotalise', 'pourEtatSeul'],
  write: (c) => [
    ...CAS.map((cas) => c.chapitres?.[cas]),
    fromFlag(c.dEquip),
    fromFlag(c.rEquip),
    fromFlag(c.regrTotalise),
    fromFlag(c.pourEtatSeul),
  ],
  read(commun, [DR, RR = '', DOES = '', ROES = '', DOIS = '', ROIS = '', ...autres]) {
    const [dEquip, rEquip, regrTotalise, pourEtatSeul] = autres;
    return {
      ...commun,
      ...(DR !== undefined && { chapitres: { DR, RR, DOES, ROES, DOIS, ROIS } }),
      ...flag('dEquip', dEquip),
      ...flag('rEquip', rEquip),
      ...flag('regrTotalise', regrTotalise),
      ...flag('pourEtatSeul', pourEtatSeul),
    };
  },
};

const REF_FONC: Forme<RefFonc> = { colonnes: [], write: () => [], read: (commun) => commun };

export const FORMES: { readonly [T in TableDePlan]: Forme<ContenuDePlan[T]> } = {
  chapitresNature: CHAPITRE,
  comptesNature: COMPTE,
  chapitresFonction: CHAPITRE,
  comptesFonction: COMPTE,
  refFonctions: REF_FONC,
};

export const TABLES = Object.keys(FORMES) as TableDePlan[];

function fromFlag(valeur: boolean | undefined): Cellule {
  return valeur === undefined ? undefined : valeur ? '1' : '0';
}

function flag<K extends string>(nom: K, cellule: Cellule): { [P in K]?: boolean } {
  return cellule === undefined ? {} : ({ [nom]: cellule === '1' } as { [P in K]: boolean });
}

export function joinCells(cellules: readonly Cellule[]): string {
  const pleines = cellules.findLastIndex((cellule) => cellule !== undefined) + 1;
  return cellules
    .slice(0, pleines)
    .map((cellule) => (cellule === undefined ? '-' : escapeCell(cellule)))
    .join('\t');
}

export function splitCells(ligne: string): Cellule[] {
  return ligne.split('\t').map((cellule) => (cellule === '-' ? undefined : unescapeCell(cellule)));
}

/**
 * Tabs and line breaks would cut a row, other controls (the C1 ones of some official labels) and a last blank would be
 * lost on the way through editors, a lone `-` would read as missing.
 */
export function escapeCell(texte: string): string {
  return texte.replace(/[\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|[ ]$|^-$/gu, (caractere) => {
    return `\\u${caractere.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function unescapeCell(cellule: string): string {
  if (!cellule.includes('\\')) return cellule;
  return cellule.replace(/\\u([0-9a-f]{4})/g, (_tout, hexa: string) =>
    String.fromCharCode(Number.parseInt(hexa, 16)),
  );
}
