import { describe, expect, it } from 'vitest';
import { openBudget } from '../../../../test/support/open.ts';
import { ligne, type TotemOptions, totem } from '../../../../test/support/totem-xml.ts';
import { type Comparaison, compareBudgets } from './comparer.ts';
import type { Axe } from './postes.ts';

type Ligne = readonly [sens: string, nature: string, montant: string, fonction?: string];

async function compare(
  axe: Axe,
  ...budgets: readonly (readonly [TotemOptions, readonly Ligne[]])[]
): Promise<Comparaison> {
  const ouverts = budgets.map(([options, lignes]) =>
    openBudget(
      totem(
        lignes.map(([sens, nature, montant, fonction]) =>
          ligne({
            Nature: nature,
            ...(fonction && { Fonction: fonction }),
            CodRD: sens,
            [options.natDec === '09' ? 'MtReal' : 'MtPrev']: montant,
            OpBudg: '0',
          }),
        ),
        options,
      ),
    ),
  );
  return compareBudgets(await Promise.all(ouverts), axe, 'toutes');
}

const outline = ({ lignes }: Comparaison) =>
  lignes.map(
    ({ section, sens, code, montants, ecart, evolution }) =>
      `${section}${sens} ${code} ${montants.map((one) => one ?? '-').join(' ')} ${ecart ?? '/'} ${evolution ?? '/'}`,
  );

const M57 = { nomenclature: 'M57-M57_D', exercice: '2023' };
const M14 = { nomenclature: 'M14-M14_COM_SUP3500', exercice: '2019' };

describe('one norm', () => {
  it('sorts by what changed most; what one budget lacks counts for nothing', async () => {
    const found = await compare(
      'chapitre',
      [
        M57,
        [
          ['D', '60611', '100'],
          ['D', '64111', '50'],
          ['D', '65748', '10'],
        ],
      ],
      [
        { ...M57, natDec: '09' },
        [
          ['D', '60611', '90'],
          ['D', '64111', '80'],
          ['D', '66111', '3'],
        ],
      ],
    );
    expect(found.mesures).toEqual(['MtPrev', 'MtReal']);
    expect(outline(found)).toEqual([
      'FD 012 5000 8000 3000 0.6',
      'FD 011 10000 9000 -1000 -0.1',
      'FD 65 1000 - -1000 -1',
      'FD 66 - 300 300 /',
    ]);
    expect(found.totaux.map(({ cle, ecart }) => `${cle} ${ecart}`)).toEqual([
      'F/D 1300',
      'F/R 0',
      'I/D 0',
      'I/R 0',
    ]);
  });

  it('takes the first and the last of three, and adds up an article written twice', async () => {
    const found = await compare(
      'nature',
      [
        M57,
        [
          ['D', '60611', '1'],
          ['D', '60611', '2'],
        ],
      ],
      [M57, [['R', '73111', '1']]],
      [M57, [['D', '60611', '10']]],
    );
    expect(outline(found)).toEqual(['FD 60611 300 - 1000 700 2.333333', 'FR 73111 - 100 - 0 /']);
  });

  it('carried results are shown, and in no total', async () => {
    const found = await compare(
      'chapitre',
      [
        M57,
        [
          ['R', '002', '1000'],
          ['R', '73111', '10'],
        ],
      ],
      [
        M57,
        [
          ['R', '002', '9000'],
          ['R', '73111', '12'],
        ],
      ],
    );
    expect(outline(found)[0]).toBe('FR 002 100000 900000 800000 8');
    expect(found.lignes.filter(({ reporte }) => reporte)).toHaveLength(1);
    expect(found.totaux[1]?.ecart).toBe(200n);
  });

  it('a budget without fonctions is told, not compared', async () => {
    const found = await compare(
      'fonction',
      [M57, [['D', '60611', '1', '211']]],
      [M57, [['D', '60611', '1']]],
    );
    expect(found.sansAxe).toEqual([1]);
  });
});

describe('two norms', () => {
  it('a code is compared only where it means the same', async () => {
    const found = await compare(
      'chapitre',
      [
        M14,
        [
          ['D', '60611', '100'],
          ['D', '6718', '5'],
          ['R', '73111', '70'],
          ['D', '6574', '9'],
        ],
      ],
      [
        M57,
        [
          ['D', '60611', '120'],
          ['D', '673', '6'],
          ['R', '73111', '60'],
          ['R', '73211', '2'],
          ['D', '65748', '8'],
        ],
      ],
    );
    expect(found.normes).toEqual(['M14', 'M57']);
    expect(outline(found)).toEqual([
      'FD 011 10000 12000 2000 0.2',
      // Both norms take the costs of the groups of elected members out of it.
      'FD 65 900 800 -100 -0.111111',
      // Exceptionnelles in M14, spécifiques in M57.
      'FD 67 500 - / /',
      'FD 67 - 600 / /',
      // M57 takes the local taxes out of 73.
      'FR 73 7000 - / /',
      'FR 73 - 200 / /',
      'FR 731 - 6000 / /',
    ]);
  });
});
