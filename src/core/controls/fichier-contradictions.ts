import type { DocumentOuvert } from '../ouvrir.ts';
import type { Rangee } from '../totem/document.ts';
import { type Constat, constat } from './constat.ts';
import { FICHIER } from './definitions-fichier.ts';

/**
 * A header that says two things: a field that comes twice with other values, or a whole block that comes again and says
 * something else. What is read twice and says the same contradicts nothing.
 */
export function controlContradictions({ document }: DocumentOuvert): Constat[] {
  const { enTete, budgets, anomalies } = document;
  return [
    // Of blocks, the reader keeps the last one, and has noted those that said something else.
    ...anomalies.flatMap((anomalie) =>
      anomalie.code === 'bloc-repete'
        ? [constat(FICHIER.enTeteContradictoire, { ligne: anomalie.ligne, champ: anomalie.champ })]
        : [],
    ),
    ...contradictionsOf(enTete),
    ...budgets.flatMap((budget, rang) => [
      ...contradictionsOf(budget.enTete, rang),
      ...contradictionsOf(budget.bloc, rang),
    ]),
  ];
}

/**
 * One constat for each field, at the first value that is not the one that is used. What stands inside an element of the
 * block, or is told apart by its `Code`, may come several times.
 */
function contradictionsOf(rangee: Rangee, budget?: number): Constat[] {
  const used = new Map<string, string>();
  const told = new Set<string>();
  return rangee.champs.flatMap(({ nom, code, valeur, ligne }) => {
    if (code !== undefined || nom.includes('/')) return [];
    const other = valeur.trim();
    const trouve = used.get(nom);
    if (trouve === undefined) used.set(nom, other);
    if (trouve === undefined || trouve === other || told.has(nom)) return [];
    told.add(nom);
    const lieu = { ligne, champ: nom, ...(budget !== undefined && { budget }) };
    return [constat(FICHIER.enTeteContradictoire, lieu, { trouve, attendu: other })];
  });
}
