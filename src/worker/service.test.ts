import { beforeEach, describe, expect, it } from 'vitest';
import { sourceOf } from '../../test/support/read.ts';
import { ligne, totem } from '../../test/support/totem-xml.ts';
import { createProvider } from '../core/ouvrir.ts';
import { provideNomenclatures } from '../nomenclatures/provide.ts';
import type { Requetes, ResumeDocument } from './protocol.ts';
import { Service } from './service.ts';

const XML = totem(
  [
    ligne({ Nature: '60611', Fonction: '020', CodRD: 'D', MtPrev: '100', MtRARPrec: '1', OpBudg: '0' }),
    ligne({ Nature: '70311', Fonction: '025', CodRD: 'R', MtPrev: '101', OpBudg: '0' }),
    '<LigneBudget calculated="true"><Nature V="6"/></LigneBudget>',
  ],
  {
    bloc: '<ProjetBudget V="1"/>',
    suite: '<Annexes><DATA_PRET><PRET><NomBenefPret V="X"/></PRET></DATA_PRET></Annexes>',
  },
);

const CIBLE = { flux: 'a', budget: 0 };
const SELECTION: Requetes['lignes'][0]['selection'] = {
  vue: { mesure: 'MtPrev', operations: 'toutes' },
  recherche: '',
  marquees: false,
  tri: 'rang',
  decroissant: false,
};

describe('the service', () => {
  let service: Service;
  let resume: ResumeDocument;

  beforeEach(async () => {
    service = new Service(createProvider(provideNomenclatures));
    resume = await service.open('a', sourceOf(XML), {});
  });

  it('sums a budget up as it opens', () => {
    expect(resume.budgets).toHaveLength(1);
    expect(resume.budgets[0]).toMatchObject({
      collectivite: 'VALTRÉSOR-LES-BAINS',
      siretValide: true,
      exercice: '2023',
      natDec: '01',
      projet: true,
      votePar: 'nature-avec-fonctions',
      plan: { nomenclature: 'M57-M57_D', exercice: 2023, exact: true },
      lignes: 2,
      lignesCalculees: 1,
      annexes: [{ bloc: 'DATA_PRET', genre: 'PRET', rangees: 1 }],
      mesures: ['MtRARPrec', 'MtPrev'],
      mesure: 'MtPrev',
      totaux: { F: { D: 10000n, R: 10100n } },
      egalites: [{ cle: 'section-F', ecart: 0n }],
      chapitresDerives: 2,
      libellesEmpruntes: 0,
      csv: { nom: '20230403_999999999_budget-primitif-2023.csv', lacunes: [] },
    });
  });

  it('survives the way to the page', () => {
    expect(structuredClone(resume)).toEqual(resume);
  });

  it('gives both presentations, windows of lines, and the CSV', () => {
    const { parNature, parFonction, totaux } = service.answer(CIBLE, 'presentation', { vue: SELECTION.vue });
    expect(totaux.resultat.total).toBe(100n);
    expect(parNature[0]?.code).toBe('F');
    expect(parFonction.disponible).toBe(true);

    const second = service.answer(CIBLE, 'lignes', { selection: SELECTION, debut: 1, nombre: 50 });
    expect(second).toMatchObject({
      total: 2,
      somme: 20100n,
      debut: 1,
      lignes: [{ rang: 1, nature: { code: '70311' } }],
    });
    const found = service.answer(CIBLE, 'lignes', {
      selection: { ...SELECTION, recherche: '60611' },
      debut: 0,
      nombre: 50,
    });
    expect(found.total).toBe(1);

    const csv = service.answer(CIBLE, 'csv', {});
    expect(csv.ok && new TextDecoder().decode(csv.octets).split('\r\n')).toHaveLength(4);
  });

  it('tells what prevents a CSV', async () => {
    const bad = await service.open('b', sourceOf(XML.replace('"101"', '"1,01"')), {});
    const lacune = { champ: 'MtPrev', valeur: '1,01', ligne: 7 };
    expect(bad.budgets[0]?.csv.lacunes).toEqual([lacune]);
    expect(service.answer({ flux: 'b', budget: 0 }, 'csv', {})).toEqual({ ok: false, lacunes: [lacune] });
  });

  it('forgets a closed file', () => {
    service.close('a');
    expect(() => service.answer(CIBLE, 'csv', {})).toThrow(RangeError);
  });
});
