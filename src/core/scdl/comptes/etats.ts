/**
 * The states of the accountant of a CFU (bilan, compte de résultat, exécution budgétaire) as tables: one for each state,
 * rows in file order, amounts as written. The synthetic states are in thousands of euros, as in the file.
 */
import type { Budget, Rangee, TotemDocument } from '../../totem/document.ts';
import { valeurDe } from '../../totem/document.ts';
import { wordOf } from '../annexes/annexes.ts';
import { COLONNES_IDENTITE, identiteOf } from '../tables/identite.ts';
import { collectChamps, toCellules, uniqueNames } from '../tables/rangees-generiques.ts';
import { type Table, typeColonnes } from '../tables/table.ts';

/** `Etat` codes to words of file names. Another code keeps its own. */
const ETATS: ReadonlyMap<string, string> = new Map([
  ['BI_S_A', 'bilan-synthetique-actif'],
  ['BI_S_P', 'bilan-synthetique-passif'],
  ['BI_A', 'bilan-actif'],
  ['BI_P', 'bilan-passif'],
  ['CR_S', 'compte-de-resultat-synthetique'],
  ['CR', 'compte-de-resultat'],
  ['EB_DI', 'execution-depenses-investissement'],
  ['EB_RI', 'execution-recettes-investissement'],
  ['EB_DF', 'execution-depenses-fonctionnement'],
  ['EB_RF', 'execution-recettes-fonctionnement'],
]);

/** In the order in which the file gives them; none for a document that is no CFU. */
export function listEtats(document: TotemDocument, budget: Budget): Table[] {
  const ident = identiteOf(document, budget);
  return [...groupByEtat(document.comptable?.lignes ?? [])].map(([etat, lignes]) => {
    const champs = collectChamps(lignes);
    const noms = uniqueNames([...COLONNES_IDENTITE, ...champs.cles]);
    const rangees = lignes.map((ligne) => [...ident, ...toCellules(ligne, champs)]);
    const listes = new Set(
      champs.cles.flatMap((cle, index) => (champs.listes.has(cle) ? [COLONNES_IDENTITE.length + index] : [])),
    );
    return {
      nom: ETATS.get(etat) ?? (etat === '' ? 'etat-non-precise' : `etat-${wordOf(etat)}`),
      genre: etat,
      colonnes: typeColonnes(noms, rangees, listes),
      rangees,
      calculees: 0,
    };
  });
}

function groupByEtat(lignes: readonly Rangee[]): Map<string, Rangee[]> {
  const groups = new Map<string, Rangee[]>();
  for (const ligne of lignes) {
    const etat = (valeurDe(ligne, 'Etat') ?? '').trim();
    const group = groups.get(etat);
    if (group) group.push(ligne);
    else groups.set(etat, [ligne]);
  }
  return groups;
}
