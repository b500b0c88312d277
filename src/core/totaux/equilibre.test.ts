import { expect, it } from 'vitest';
import { openBudget } from '../../../test/support/open.ts';
import { ligne, type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { computeEgalites } from './equilibre.ts';

const reel = (sens: string, nature: string, mesures: Readonly<Record<string, string>>) =>
  ligne({ Nature: nature, CodRD: sens, ...mesures, OpBudg: '0' });
const ordre = (sens: string, nature: string, type: string, mesures: Readonly<Record<string, string>>) =>
  ligne({ Nature: nature, CodRD: sens, ...mesures, OpBudg: '1', TypOpBudg: type });

async function ecarts(
  lignes: readonly string[],
  natDec: string,
  options?: TotemOptions,
): Promise<Record<string, string>> {
  const { lignes: enrichies } = await openBudget(totem(lignes, { natDec, ...options }));
  const rows = computeEgalites(enrichies, natDec).map(({ cle, mesures, gauche, droite, ecart }) => [
    `${cle} ${mesures.join('+')}`,
    `${gauche.cents} ${droite.cents} ${ecart}`,
  ]);
  return Object.fromEntries(rows) as Record<string, string>;
}

it('a budget primitif balances what is voted and what is carried over', async () => {
  const lignes = [
    reel('D', '60611', { MtPrev: '100', MtRARPrec: '5.50' }),
    reel('R', '73111', { MtPrev: '110' }),
    reel('D', '21312', { MtPrev: '40' }),
    reel('R', '10222', { MtPrev: '40' }),
  ];
  expect(await ecarts(lignes, '01')).toEqual({
    'section-F MtPrev+MtRARPrec': '10550 11000 450',
    'section-I MtPrev+MtRARPrec': '4000 4000 0',
  });
});

it('a décision modificative balances its changes alone', async () => {
  const lignes = [reel('D', '60611', { MtPrev: '-3', MtRARPrec: '9' }), reel('R', '73111', { MtPrev: '-3' })];
  expect(await ecarts(lignes, '02')).toEqual({ 'section-F MtPrev': '-300 -300 0' });
});

it('an account balances its credits, and its ordre operations executed too, the virement apart', async () => {
  const lignes = [
    ordre('D', '6811', '2', { CredOuv: '20', MtReal: '20' }),
    ordre('R', '28188', '2', { CredOuv: '20', MtReal: '19' }),
    ordre('D', '023', '2', { CredOuv: '7' }),
    ordre('R', '021', '2', { CredOuv: '7' }),
    ordre('D', '2313', '1', { CredOuv: '4', MtReal: '4' }),
    ordre('R', '238', '1', { CredOuv: '4', MtReal: '4' }),
  ];
  expect(await ecarts(lignes, '09')).toEqual({
    'section-F CredOuv': '2700 0 -2700',
    'section-I CredOuv': '400 3100 2700',
    'ordre-042-040 CredOuv': '2000 2000 0',
    'ordre-041 CredOuv': '400 400 0',
    'virement-023-021 CredOuv': '700 700 0',
    'ordre-042-040 MtReal': '2000 1900 -100',
    'ordre-041 MtReal': '400 400 0',
  });
});

it('a vote by fonction is weighed by its own chapters as well', async () => {
  const lignes = [
    ligne({
      Nature: '6811',
      Fonction: '946',
      ContFon: '946',
      CodRD: 'D',
      MtPrev: '20',
      OpBudg: '1',
      TypOpBudg: '2',
    }),
    ligne({
      Nature: '28188',
      Fonction: '926',
      ContFon: '926',
      CodRD: 'R',
      MtPrev: '20',
      OpBudg: '1',
      TypOpBudg: '2',
    }),
  ];
  const found = await ecarts(lignes, '01', { natFonc: '2' });
  expect(found['ordre-946-926 MtPrev+MtRARPrec']).toBe('2000 2000 0');
  expect(found['ordre-042-040 MtPrev+MtRARPrec']).toBe('2000 2000 0');
});
