import { beforeAll, describe, expect, it } from 'vitest';
import { openBudget } from '../../../test/support/open.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Referentiel } from '../nomenclature/referentiel.ts';
import { marquesOf, type SelectionDeLignes, selectLignes, toLigneVue } from './lignes.ts';

const TOUT: SelectionDeLignes = {
  vue: { mesure: 'MtPrev', operations: 'toutes' },
  recherche: '',
  marquees: false,
  tri: 'rang',
  decroissant: false,
};

let lignes: readonly LigneEnrichie[];
let plan: Referentiel['plan'];

beforeAll(async () => {
  const budget = await openBudget(
    totem([
      ligne({
        Nature: '60611',
        LibCpte: 'Eau du stade',
        Fonction: '020',
        ContNat: '011',
        CodRD: 'D',
        MtPrev: '20',
        OpBudg: '0',
      }),
      ligne({ Nature: '60612', Fonction: '211', CodRD: 'D', MtPrev: '-5', OpBudg: '0' }),
      ligne({ Nature: '28188', Operation: '104', CodRD: 'R', MtPrev: '100', OpBudg: '1', TypOpBudg: '2' }),
      ligne({ Nature: '99', CodRD: 'D', MtReal: '1', OpBudg: '0' }),
    ]),
  );
  lignes = budget.lignes;
  plan = budget.referentiel.plan;
});

const rangs = (selection: Partial<SelectionDeLignes>) =>
  selectLignes(lignes, { ...TOUT, ...selection }, plan).lignes.map(({ ligne: { rang } }) => rang);

describe('the table of lines', () => {
  it.each<[string, Partial<SelectionDeLignes>, number[]]>([
    ['all, in file order', {}, [0, 1, 2, 3]],
    ['search in labels of the plan, without accents', { recherche: 'ENERGIE' }, [1]],
    ['search in the label of the line', { recherche: 'stade' }, [0]],
    ['search in codes and operations', { recherche: '104' }, [2]],
    ['all words must be there', { recherche: '011 eau' }, [0]],
    ['nothing found', { recherche: 'zzz' }, []],
    ['a section', { section: 'I' }, [2]],
    ['a sense', { sens: 'R' }, [2]],
    ['ordre operations', { vue: { mesure: 'MtPrev', operations: 'ordre' } }, [2]],
    ['lines with a derived or borrowed value', { marquees: true }, [1, 2, 3]],
    ['by amount, lines without it first', { tri: 'montant' }, [3, 1, 0, 2]],
    ['by amount downwards', { tri: 'montant', decroissant: true }, [2, 0, 1, 3]],
    ['by nature', { tri: 'nature' }, [2, 0, 1, 3]],
    ['by section, file order within', { tri: 'section', decroissant: true }, [2, 0, 1, 3]],
  ])('%s', (_, selection, expected) => {
    expect(rangs(selection)).toEqual(expected);
  });

  it('adds up what is selected', () => {
    expect(selectLignes(lignes, TOUT, plan).somme).toBe(11500n);
    expect(selectLignes(lignes, { ...TOUT, section: 'F' }, plan).somme).toBe(1500n);
  });

  it('marks what the file does not say', () => {
    const marks = lignes.map((one) =>
      marquesOf(one, plan).map(({ champ, origine }) => `${champ} ${origine.de}`),
    );
    expect(marks).toEqual([
      [],
      ['chapitre plan'],
      ['chapitre plan'],
      ['chapitre inconnu', 'libelleChapitre inconnu', 'section inconnu', 'nature inconnu'],
    ]);
  });

  it('the nearest plan stands for a plan that does not exist, and marks nothing by itself', async () => {
    const une = ligne({ Nature: '60611', ContNat: '011', CodRD: 'D', MtPrev: '1', OpBudg: '0' });
    const ancienne = ligne({ Nature: '2168', ContNat: '21', CodRD: 'D', MtPrev: '1', OpBudg: '0' });
    const budget = await openBudget(totem([une, ancienne], { exercice: '2031' }));
    const marks = budget.lignes.map((one) =>
      marquesOf(one, budget.referentiel.plan).map(({ champ }) => champ),
    );
    expect(marks).toEqual([[], ['nature']]);
  });

  it('leaves out of a row what the line does not have', () => {
    const row = toLigneVue(lignes[3] as LigneEnrichie, TOUT.vue, plan);
    expect(row).not.toHaveProperty('montant');
    expect(row).not.toHaveProperty('fonction');
    expect(row).not.toHaveProperty('section');
  });
});
