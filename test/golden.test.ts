import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { open } from './support/open.ts';
import { ligne, totem } from './support/totem-xml.ts';

const CAS_PARTICULIERS = totem(
  [
    ligne({
      Nature: '60611',
      LibCpte: 'Eau',
      Fonction: '020',
      ContNat: '011',
      ArtSpe: 'false',
      CodRD: 'D',
      MtBudgPrec: '10',
      MtPrev: '1.5',
      OpBudg: '0',
    }),
    ligne({
      Nature: '60612',
      Fonction: '211',
      ArtSpe: 'true',
      CodRD: 'D',
      MtPrev: '0.00',
      CredOuv: '-12.34',
      OpBudg: '0',
    }),
    ligne({ Nature: '6811', CodRD: 'D', MtPrev: '20', OpBudg: '1', TypOpBudg: '2' }),
    ligne({ Nature: '28188', CodRD: 'R', MtPrev: '20', OpBudg: '1', TypOpBudg: '2' }),
    ligne({
      Nature: '2313',
      Operation: 'Stade, &quot;tribune&quot;',
      ContNat: '104',
      CodRD: 'D',
      MtRARPrec: '-0',
      MtRAR3112: '7.00',
      OpBudg: '0',
    }),
    ligne({ Nature: '2168', CodRD: 'D', MtPropNouv: '3', OpBudg: '0' }),
    ligne({ Nature: '6061199', LibCpte: 'Compte de la maison', CodRD: 'D', MtReal: '4', OpBudg: '0' }),
    ligne({ Nature: '6061198', Fonction: '9999', CodRD: 'D', MtReal: '4', OpBudg: '0' }),
  ],
  { natDec: '09', codTypBud: 'A', codBud: '06' },
);

async function csvOf(xml: string): Promise<string> {
  const { document, budgets } = await open(xml);
  const [ouvert] = budgets;
  const csv = ouvert && buildBudgetCsv(document, ouvert.budget, ouvert.lignes);
  if (!csv?.ok) throw new Error(JSON.stringify(csv));
  return new TextDecoder().decode(csv.octets);
}

it('the example commune', async () => {
  const path = fileURLToPath(new URL('../src/exemple/budget-exemple.xml', import.meta.url));
  await expect(await csvOf(readFileSync(path, 'utf8'))).toMatchFileSnapshot('golden/budget-exemple.csv');
});

it('odd lines', async () => {
  await expect(await csvOf(CAS_PARTICULIERS)).toMatchFileSnapshot('golden/cas-particuliers.csv');
});
