import { expect, it } from 'vitest';
import { DEFINITIONS_SCDL } from '../core/scdl/definitions.ts';
import type { Changement } from '../core/scdl/repair.ts';
import { TEXTES_CSV, texteFaits } from './csv.ts';
import { texteChangement, texteReste } from './csv-reparation.ts';

it('each code has its sentences, and no sentence is without a code', () => {
  expect([...TEXTES_CSV.keys()]).toEqual(DEFINITIONS_SCDL.map(({ code }) => code));
  expect(new Set([...TEXTES_CSV.values()].map(({ titre }) => titre)).size).toBe(TEXTES_CSV.size);
});

const probleme = { gravite: 'bloquant', nombre: 1, reparables: 0 } as const;

it.each<[Parameters<typeof texteFaits>[0], string]>([
  [
    { ...probleme, code: 'E-C21', colonne: 'BGT_OPBUDG', attendu: ['réel', 'ordre'] },
    'Valeurs admises : « réel » et « ordre ».',
  ],
  [
    { ...probleme, code: 'E-C08', trouve: ';' },
    'Séparateur trouvé : le point-virgule ; attendu : la virgule.',
  ],
  [{ ...probleme, code: 'E-C27', colonne: 'rnaBeneficiaire' }, 'Forme attendue : W suivi de 9 chiffres.'],
  [{ ...probleme, code: 'E-C20', colonne: 'BGT_NOM' }, ''],
])('facts of %j', (given, expected) => {
  expect(texteFaits(given).replace(/[\u00a0\u202f]/g, ' ')).toBe(expected);
});

it.each<[Changement, string]>([
  [
    {
      genre: 'casse',
      colonne: 'BGT_NATDEC',
      nombre: 201,
      avant: 'Budget primitif',
      apres: 'budget primitif',
    },
    'BGT_NATDEC : majuscules, accents et espaces mis comme dans le schéma, dans 201 cellules (« Budget primitif » devient « budget primitif »).',
  ],
  [{ genre: 'ligne-vide', nombre: 1 }, '1 ligne vide retirée.'],
  [
    { genre: 'encodage', nombre: 1, avant: 'windows-1252', apres: 'utf-8' },
    'Encodage : Windows-1252 devient UTF-8.',
  ],
])('change %j', (changement, expected) => {
  expect(texteChangement(changement).replace(/[\u00a0\u202f]/g, ' ')).toBe(expected);
});

it('says what remains', () => {
  expect(texteReste(0, 'budget')).toContain('valide');
  expect(texteReste(159, 'budget')).toContain('fichier TOTEM');
  expect(texteReste(2, 'subventions')).not.toContain('TOTEM du budget');
});
