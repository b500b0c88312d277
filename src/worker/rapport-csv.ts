/** The report of a CSV made elsewhere, as data: the same words as on screen. Format: docs/rapport-json.md. */
import { countByGravite, listCellules, type RapportCsv } from '../core/scdl/rapport-csv.ts';
import { TEXTES_CSV } from '../text/csv.ts';
import { texteVerdict } from '../text/verdict.ts';

export function jsonDuRapportCsv(fichier: string, rapport: RapportCsv): string {
  const { schema, ecriture, rangees, structure, contenu } = rapport;
  const compte = {
    bloquant: countByGravite(rapport, 'bloquant'),
    avertissement: countByGravite(rapport, 'avertissement'),
    information: countByGravite(rapport, 'information'),
  };
  const problemes = [...structure, ...contenu].map(
    ({ code, gravite, colonne, nombre, reparables, trouve, attendu, cellules }) => ({
      code,
      gravite,
      titre: TEXTES_CSV.get(code)?.titre ?? code,
      explication: TEXTES_CSV.get(code)?.explication ?? '',
      conseil: TEXTES_CSV.get(code)?.conseil ?? '',
      colonne,
      nombre,
      reparables,
      trouve,
      attendu,
      cellules: cellules && listCellules(cellules),
    }),
  );
  const report = {
    ...{ format: 'totemclic-rapport-de-csv', version: 1, fichier, schema },
    ...{ encodage: ecriture.encodage, separateur: ecriture.separateur, rangees },
    verdict: texteVerdict(compte, 'csv'),
    compte,
    problemes,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
