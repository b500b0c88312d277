import { expect, it } from 'vitest';
import type { LigneDeJournal } from '../core/occultation/journal.ts';
import { AVERTISSEMENT_DU_JOURNAL, COLONNES_DU_JOURNAL, cellulesDuJournal } from './occultation-journal.ts';

const LIGNE: LigneDeJournal = {
  lieu: { ligne: 812, chemin: 'CONCOURS/LibOrgaBenef', budget: 0, rangee: 3 },
  ...{ origine: 1, action: 'remplacer', avant: 'ORAY Zéphy', apres: 'Occulté', decidePar: 'defaut' },
};

it('says what it is, and each row says it again', () => {
  expect(AVERTISSEMENT_DU_JOURNAL).toMatch(/^À NE PAS PUBLIER/);
  const rows = cellulesDuJournal([LIGNE, { ...LIGNE, origine: 'manuel', decidePar: 'main' }]);
  expect(rows.map(([first]) => first)).toEqual(['à ne pas publier', 'à ne pas publier']);
  for (const row of rows) expect(row).toHaveLength(COLONNES_DU_JOURNAL.length);
});

it.each<[part: Partial<LigneDeJournal>, cells: string[]]>([
  [{}, ['812', '1', 'CONCOURS/LibOrgaBenef', '3']],
  [{ lieu: { ligne: 2, chemin: '#commentaire' } }, ['2', '', 'commentaire XML', '']],
  [{ lieu: { ligne: 4, chemin: 'Scellement' } }, ['4', '', 'scellement', '']],
])('places: %j', (part, cells) => {
  expect(cellulesDuJournal([{ ...LIGNE, ...part }])[0]?.slice(1, 5)).toEqual(cells);
});

it.each<[part: Partial<LigneDeJournal>, rule: RegExp, action: string, by: string, reason: RegExp]>([
  [{}, /^1 ./, 'remplacé', 'règle par défaut', /./],
  [{ origine: 26, action: 'retirer', apres: '' }, /^26 ./, 'retiré', 'règle par défaut', /./],
  [
    { origine: 'manuel', decidePar: 'main' },
    /^manuel$/,
    'remplacé',
    'occultation manuelle',
    /^choix de la collectivité$/,
  ],
  [
    { origine: 33, action: 'garder', decidePar: 'valeur' },
    /^33 ./,
    'gardé',
    'décision sur cette valeur',
    /./,
  ],
])('decisions: %j', (part, rule, action, by, reason) => {
  const row = cellulesDuJournal([{ ...LIGNE, ...part }])[0] ?? [];
  expect(row[5]).toMatch(rule);
  expect(row[6]).toBe(action);
  expect(row[9]).toBe(by);
  expect(row[10]).toMatch(reason);
});
