import { describe, expect, it } from 'vitest';
import { openBudget } from '../../../../test/support/open.ts';
import { ligne, totem } from '../../../../test/support/totem-xml.ts';
import { readDette } from './dette.ts';
import { readSubventions } from './subventions.ts';

async function budgetWith(genre: string, rows: readonly string[], natDec = '09') {
  const suite = `<Annexes><DATA_${genre}>${rows.join('')}</DATA_${genre}></Annexes>`;
  return (await openBudget(totem([ligne({ Nature: '60611', CodRD: 'D', MtReal: '1' })], { natDec, suite })))
    .budget;
}

const row = (genre: string, champs: Readonly<Record<string, string>>, attributs = '') =>
  ligne(champs).replace('<LigneBudget>', `<${genre}${attributs}>`).replace('</LigneBudget>', `</${genre}>`);

describe('debt', () => {
  const emprunt = (type: string, preteur: string, reste: string, duree: string, attributs = '') =>
    row(
      'EMPRUNT',
      {
        CodTypEmpr: type,
        LibOrgaPreteur: preteur,
        DureeRest: duree,
        MtCapitalRestDu_01_01: '1.00',
        MtCapitalRestDu_31_12: reste,
      },
      attributs,
    );
  const EMPRUNTS = [
    emprunt('01', 'Banque  des Plateaux', '100.50', '4'),
    emprunt('01', 'BANQUE DES PLATEAUX', '200', '3.25'),
    emprunt('01', 'Caisse de prêts', '1000', '0.5'),
    emprunt('01', 'Caisse de prêts', '5', 'inconnue'),
    emprunt('01', 'Caisse de prêts', '0.00', '0'),
    emprunt('01', 'Caisse de prêts', 'environ 3', '2'),
    emprunt('09', 'Garanti', '70000', '12'),
    emprunt('10', 'Typologie', '1305.50', ''),
    emprunt('01', 'Total', '1305.50', '4', ' calculated="true"'),
  ];

  it('adds up the own loans alone, by year of the last repayment and by lender', async () => {
    expect(readDette(await budgetWith('EMPRUNT', EMPRUNTS))).toEqual({
      au: '31-12',
      total: 130_550n,
      emprunts: 4,
      parEcheance: [
        { annee: 2024, cents: 100_000n, emprunts: 1 },
        { annee: 2027, cents: 30_050n, emprunts: 2 },
        { cents: 500n, emprunts: 1 },
      ],
      parPreteur: [
        { preteur: 'Caisse de prêts', cents: 100_500n, emprunts: 2 },
        { preteur: 'Banque des Plateaux', cents: 30_050n, emprunts: 2 },
      ],
      illisibles: 1,
    });
  });

  it('counts from 1 January in a budget', async () => {
    const dette = readDette(await budgetWith('EMPRUNT', EMPRUNTS.slice(0, 1), '01'));
    expect(dette).toMatchObject({ au: '01-01', total: 100n, parEcheance: [{ annee: 2026 }] });
  });

  it('is absent when no loan is the own', async () => {
    expect(readDette(await budgetWith('EMPRUNT', EMPRUNTS.slice(6, 8)))).toBeUndefined();
  });
});

describe('grants', () => {
  const don = (nom: string, code: string, montant: string) =>
    row('CONCOURS', {
      ...(code !== '' && { CodNatJurBenefCA: code }),
      LibOrgaBenef: nom,
      MtSubv: montant,
    });

  it('names legal persons only, and never adds up two without a name', async () => {
    const subventions = readSubventions(
      await budgetWith('CONCOURS', [
        don('Harmonie municipale', 'P1', '900'),
        don('HARMONIE  MUNICIPALE', 'P1', '200.50'),
        don('Mme Odile Fictive', 'P3', '800'),
        don('M. Jean Inventé', 'P3', '800'),
        don('Club sans code', '', '12000'),
        don('Code inconnu', 'Z9', '10'),
        don('En nature', 'P1', '0'),
        don('Illisible', 'P1', 'mille'),
        don('Négatif', 'P1', '-3'),
      ]),
    );
    expect(subventions?.plusGrandes).toEqual([
      { beneficiaire: { genre: 'non-precise' }, nombre: 1, cents: 1_200_000n },
      {
        beneficiaire: { genre: 'personne-morale', nom: 'Harmonie municipale', code: 'P1' },
        nombre: 2,
        cents: 110_050n,
      },
      { beneficiaire: { genre: 'personne-physique' }, nombre: 1, cents: 80_000n },
      { beneficiaire: { genre: 'personne-physique' }, nombre: 1, cents: 80_000n },
      { beneficiaire: { genre: 'non-precise' }, nombre: 1, cents: 1000n },
    ]);
    expect(JSON.stringify(subventions, (_, value) => String(value))).not.toMatch(/Odile|Jean|Club/);
    expect(subventions).toMatchObject({ nombre: 6, cents: 1_471_050n, ecartees: 2 });
    expect(subventions?.parNature.map(({ code, nombre }) => `${code} ${nombre}`)).toEqual([
      ' 1',
      'P3 2',
      'P1 2',
      'Z9 1',
    ]);
    expect(subventions?.parTranche.map(({ nombre, cents }) => `${nombre} ${cents}`)).toEqual([
      '5 271050',
      '0 0',
      '1 1200000',
      '0 0',
      '0 0',
    ]);
  });

  it('is absent without any amount', async () => {
    expect(readSubventions(await budgetWith('CONCOURS', [don('En nature', 'P1', '0')]))).toBeUndefined();
  });
});
