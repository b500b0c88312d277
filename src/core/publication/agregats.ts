/**
 * The budget in a few rows for whoever does not want its lines: by chapter, and by fonction. The amounts are those of the
 * trees of the Budget screen, node by node: nothing is added up here but the articles of one fonction.
 */
import type { BudgetOuvert } from '../ouvrir.ts';
import type { Noeud } from '../presentation/arbre.ts';
import { presentParFonction } from '../presentation/par-fonction.ts';
import { presentParNature } from '../presentation/par-nature.ts';
import { COLONNES_IDENTITE, identiteOf } from '../scdl/tables/identite.ts';
import { type Table, typeColonnes } from '../scdl/tables/table.ts';
import type { Vue } from '../totaux/totaux.ts';
import { MESURES, type Mesure, votePar } from '../totem/codes.ts';
import { type TotemDocument, valeurDe } from '../totem/document.ts';
import { type Cents, formatCents } from '../totem/montant.ts';

interface Rangee {
  readonly section: string;
  readonly sens: string;
  readonly code: string;
  readonly libelle: string;
  readonly montants: Map<Mesure, Cents>;
}

/** A node that makes a row, and its amount. */
interface Retenu {
  readonly noeud: Noeud;
  readonly montant: Cents;
}

/** The measures that at least one line has, in the order of the SCDL columns. */
export function mesuresOf(ouvert: BudgetOuvert): Mesure[] {
  return MESURES.filter((one) => ouvert.lignes.some(({ ligne }) => ligne.montants[one]));
}

export function aggregateParNature(document: TotemDocument, ouvert: BudgetOuvert): Table {
  const { lignes, referentiel } = ouvert;
  const trees = (vue: Vue) => presentParNature(lignes, referentiel, vue);
  const chapitres = (sens: Noeud): Retenu[] =>
    sens.enfants.map((noeud) => ({ noeud, montant: noeud.montant }));
  return toTable(document, ouvert, 'agregat-par-nature', 'BGT_CONTNAT', collect(ouvert, trees, chapitres));
}

/** `undefined` when the budget has no fonction. */
export function aggregateParFonction(document: TotemDocument, ouvert: BudgetOuvert): Table | undefined {
  const { budget, lignes, referentiel } = ouvert;
  const vote = votePar(valeurDe(budget.bloc, 'NatFonc')?.trim());
  const trees = (vue: Vue): readonly Noeud[] => {
    const found = presentParFonction(lignes, referentiel, vue, vote);
    return found.disponible ? found.noeuds : [];
  };
  const rangees = collect(ouvert, trees, fonctionsOf);
  if (rangees.length === 0) return undefined;
  return toTable(document, ouvert, 'agregat-par-fonction', 'BGT_FONCTION', rangees);
}

/** The finest fonctions, each with what is written on it and not below it: rows add up to the totals. */
function fonctionsOf(node: Noeud): Retenu[] {
  return node.enfants.flatMap((noeud) => {
    const articles = noeud.enfants.filter(({ niveau }) => niveau === 'article' || niveau === 'compte');
    const own: Retenu[] =
      articles.length === 0
        ? []
        : [{ noeud, montant: articles.reduce((sum, article) => sum + article.montant, 0n) }];
    const below = { ...noeud, enfants: noeud.enfants.filter((child) => !articles.includes(child)) };
    return [...own, ...fonctionsOf(below)];
  });
}

function collect(
  ouvert: BudgetOuvert,
  trees: (vue: Vue) => readonly Noeud[],
  retain: (sens: Noeud) => readonly Retenu[],
): Rangee[] {
  const rangees = new Map<string, Rangee>();
  for (const mesure of mesuresOf(ouvert)) {
    for (const section of trees({ mesure, operations: 'toutes' })) {
      for (const sens of section.enfants) {
        for (const { noeud, montant } of retain(sens)) {
          const rangee = rangees.get(noeud.cle) ?? toRangee(section, sens, noeud);
          rangee.montants.set(mesure, montant);
          rangees.set(noeud.cle, rangee);
        }
      }
    }
  }
  return [...rangees.values()].sort(
    (a, b) => compare(a.section, b.section) || compare(a.sens, b.sens) || compare(a.code, b.code),
  );
}

function toRangee(section: Noeud, sens: Noeud, { code, libelle }: Noeud): Rangee {
  return { section: section.code, sens: sens.code, code, libelle, montants: new Map() };
}

function toTable(
  document: TotemDocument,
  ouvert: BudgetOuvert,
  nom: string,
  code: string,
  rangees: readonly Rangee[],
): Table {
  const mesures = mesuresOf(ouvert);
  const ident = identiteOf(document, ouvert.budget);
  const noms = [
    ...COLONNES_IDENTITE,
    ...['BGT_SECTION', 'BGT_CODRD', code, `${code}_LABEL`],
    ...mesures.map((mesure) => `BGT_${mesure.toUpperCase()}`),
  ];
  const rows = rangees.map(({ section, sens, code: value, libelle, montants }) => [
    ...ident,
    ...[SECTIONS.get(section) ?? '', SENS.get(sens) ?? '', value, libelle],
    ...mesures.map((mesure) => {
      const cents = montants.get(mesure);
      return cents === undefined ? '' : formatCents(cents);
    }),
  ]);
  const colonnes = typeColonnes(noms, rows).map((colonne, index) =>
    index >= noms.length - mesures.length ? { ...colonne, type: 'number' as const } : colonne,
  );
  return { nom, genre: '', colonnes, rangees: rows, calculees: 0 };
}

const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['F', 'fonctionnement'],
  ['I', 'investissement'],
]);
const SENS: ReadonlyMap<string, string> = new Map([
  ['D', 'dépense'],
  ['R', 'recette'],
]);

/** By code units, the same in every environment. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
