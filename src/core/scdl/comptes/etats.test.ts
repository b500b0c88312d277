import { expect, it } from 'vitest';
import { open } from '../../../../test/support/open.ts';
import { cfu, comptable, ligne, totem } from '../../../../test/support/totem-xml.ts';
import type { Budget } from '../../totem/document.ts';
import { listEtats } from './etats.ts';

const UNE = ligne({ Nature: '60611', CodRD: 'D', MtReal: '1', OpBudg: '0' });

it('each state of the accountant is a table, in the order of the file, amounts as written', async () => {
  const { document } = await open(
    cfu(
      [UNE],
      [
        comptable({ Etat: 'BI_P', NumOrdre: '1', Intitule1: 'FONDS PROPRES' }),
        comptable({ Etat: 'CR', NumOrdre: '1', Intitule1: 'PRODUITS', MtNet: '10.50', 'MtNet-1': '9' }),
        comptable({ Etat: 'BI_P', NumOrdre: '2', Intitule1: 'TOTAL', MtNet: '3.00' }),
        comptable({ Etat: 'ZZ_9', MtNet: '1' }),
        comptable({ MtNet: '2' }),
      ],
    ),
  );
  const found = listEtats(document, document.budgets[0] as Budget);
  expect(
    found.map(
      ({ nom, colonnes }) =>
        `${nom}: ${colonnes
          .map((one) => one.nom)
          .slice(4)
          .join()}`,
    ),
  ).toEqual([
    'bilan-passif: Etat,NumOrdre,Intitule1,MtNet',
    'compte-de-resultat: Etat,NumOrdre,Intitule1,MtNet,MtNet-1',
    'etat-zz-9: Etat,MtNet',
    'etat-non-precise: MtNet',
  ]);
  expect(found[0]?.rangees).toEqual([
    [
      'compte administratif',
      '2023',
      '99999999900017',
      'VALTRÉSOR-LES-BAINS',
      'BI_P',
      '1',
      'FONDS PROPRES',
      '',
    ],
    ['compte administratif', '2023', '99999999900017', 'VALTRÉSOR-LES-BAINS', 'BI_P', '2', 'TOTAL', '3.00'],
  ]);
});

it('a document that is no CFU has none', async () => {
  const { document } = await open(totem([UNE]));
  expect(listEtats(document, document.budgets[0] as Budget)).toEqual([]);
});
