import { expect, it } from 'vitest';
import { open } from '../../../test/support/open.ts';
import { ligne, type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import type { Budget } from '../totem/document.ts';
import { budgetCsvName, slug } from './nom-fichier.ts';

const UNE = ligne({ Nature: '6411', CodRD: 'D', OpBudg: '0' });

it.each<[TotemOptions, string]>([
  [{}, '20230403_999999999_budget-primitif-2023.csv'],
  [{ dteDec: '' }, '20230411_999999999_budget-primitif-2023.csv'],
  [{ natDec: '02', numDec: '2' }, '20230403_999999999_budget-decision-modificative-2-2023.csv'],
  [{ natDec: '02' }, '20230403_999999999_budget-decision-modificative-2023.csv'],
  [{ natDec: '03' }, '20230403_999999999_budget-supplementaire-2023.csv'],
  [{ natDec: '09' }, '20230403_999999999_budget-compte-administratif-2023.csv'],
  [{ natDec: '10' }, '20230403_999999999_budget-compte-financier-unique-2023.csv'],
  [{ codTypBud: 'A', codBud: '06' }, '20230403_999999999_budget-primitif-2023-06.csv'],
  [
    { codTypBud: 'A', codBud: '', etablissement: 'LOTISSEMENT L’ÉTANG Nº 2' },
    '20230403_999999999_budget-primitif-2023-lotissement-l-etang-n-2.csv',
  ],
  [{ siret: '99999999900010' }, 'ca-2023-budget.csv'],
  [{ dteDec: '03/04/2023', dteStr: '' }, 'ca-2023-budget.csv'],
  [{ natDec: '77' }, 'ca-2023-budget.csv'],
])('%o gives %s', async (options, name) => {
  const { document } = await open(totem([UNE], options), 'CA 2023.xml.gz');
  expect(budgetCsvName(document, document.budgets[0] as Budget)).toBe(name);
});

it('a slug is safe in any file system', () => {
  expect(slug('  Œuvres & Déchets/\\..  ')).toBe('oeuvres-dechets');
});
