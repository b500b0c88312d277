import { beforeEach, describe, expect, it } from 'vitest';
import { sourceOf } from '../../test/support/read.ts';
import { ligne, totem } from '../../test/support/totem-xml.ts';
import type { RapportDeControle } from '../core/controls/rapport.ts';
import { CHOIX_PAR_DEFAUT } from '../core/occultation/choix.ts';
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
    resume = await openBudget('a', XML);
  });

  async function openBudget(flux: string, xml: string): Promise<ResumeDocument> {
    const ouvert = await service.open(flux, sourceOf(xml));
    if (ouvert.genre !== 'budget') throw new Error('not a budget');
    return ouvert.resume;
  }

  it('answers what makes a budget understood, and sets it against another file', async () => {
    const vues = await service.answer(CIBLE, 'comprendre', { mesure: 'MtPrev' });
    expect(vues.chiffres[0]).toMatchObject({ nom: 'depenses-reelles', cents: 10_000n });
    expect(vues.execution).toBeUndefined();
    await openBudget('b', XML.replace('V="100"', 'V="130"'));
    const found = await service.answer(CIBLE, 'comparaison', {
      avec: [{ flux: 'b', budget: 0 }],
      axe: 'chapitre',
      operations: 'toutes',
    });
    expect(found.lignes[0]).toMatchObject({ code: '011', montants: [10_000n, 13_000n], ecart: 3000n });
    service.close('b');
    const again = service.answer(CIBLE, 'comparaison', {
      avec: [{ flux: 'b', budget: 0 }],
      axe: 'chapitre',
      operations: 'toutes',
    });
    await expect(again).rejects.toThrow(RangeError);
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

  it('gives both presentations, windows of lines, and the CSV', async () => {
    const { parNature, avecFonctions, totaux } = await service.answer(CIBLE, 'presentation', {
      vue: SELECTION.vue,
    });
    expect(totaux.resultat.total).toBe(100n);
    expect(parNature[0]?.code).toBe('F');
    expect(avecFonctions).toBe(true);
    const parFonction = await service.answer(CIBLE, 'par-fonction', { vue: SELECTION.vue });
    expect(parFonction.disponible && parFonction.noeuds[0]?.code).toBe('F');

    const second = await service.answer(CIBLE, 'lignes', { selection: SELECTION, debut: 1, nombre: 50 });
    expect(second).toMatchObject({
      total: 2,
      somme: 20100n,
      debut: 1,
      lignes: [{ rang: 1, nature: { code: '70311' } }],
    });
    const found = await service.answer(CIBLE, 'lignes', {
      selection: { ...SELECTION, recherche: '60611' },
      debut: 0,
      nombre: 50,
    });
    expect(found.total).toBe(1);

    const csv = await service.answer(CIBLE, 'csv', { choix: CHOIX_PAR_DEFAUT });
    expect(csv.ok && new TextDecoder().decode(csv.octets).split('\r\n')).toHaveLength(4);
  });

  it('tells what prevents a CSV', async () => {
    const bad = await openBudget('b', XML.replace('"101"', '"1,01"'));
    const lacune = { champ: 'MtPrev', valeur: '1,01', ligne: 7 };
    expect(bad.budgets[0]?.csv.lacunes).toEqual([lacune]);
    expect(await service.answer({ flux: 'b', budget: 0 }, 'csv', { choix: CHOIX_PAR_DEFAUT })).toEqual({
      ok: false,
      lacunes: [lacune],
    });
  });

  it('controls it in two steps, the seal last, and gives the report as a file', async () => {
    const rapports: RapportDeControle[] = [];
    for await (const rapport of service.control('a', () => Promise.resolve())) rapports.push(rapport);
    expect(rapports.map(({ scellementEnCours }) => scellementEnCours)).toEqual([true, false]);
    const codes = (rang: number) => rapports[rang]?.groupes.map(({ code }) => code) ?? [];
    expect(codes(0)).not.toContain('E-S03');
    expect(codes(1)).toContain('E-S03');
    // A budget that is not voted must not be published.
    expect(rapports[1]?.compte.bloquant).toBe(1);

    const json = await service.answer(CIBLE, 'rapport', { format: 'json' });
    const rapport = JSON.parse(new TextDecoder().decode(json.octets)) as {
      verdict: string;
      constats: unknown[];
    };
    expect(rapport.verdict).toContain('ne peut pas être publié');
    const csv = await service.answer(CIBLE, 'rapport', { format: 'csv' });
    expect(new TextDecoder().decode(csv.octets).trimEnd().split('\r\n')).toHaveLength(
      rapport.constats.length + 1,
    );
    const found = await service.answer(CIBLE, 'constats', {
      code: 'E-S03',
      gravite: 'information',
      debut: 0,
      nombre: 9,
    });
    expect(found).toHaveLength(1);
  });

  it('counts once, as blocking, what prevents a CSV', async () => {
    await openBudget('b', XML.replace('<ProjetBudget V="1"/>', '').replace('"101"', '"1,01"'));
    let last: RapportDeControle | undefined;
    for await (const rapport of service.control('b', () => Promise.resolve())) last = rapport;
    expect(last?.compte.bloquant).toBe(1);
    expect(last?.groupes.find(({ code }) => code === 'E-C00')?.gravite).toBe('information');
  });

  it('opens a CSV made elsewhere, reports and repairs it', async () => {
    const made = await service.answer(CIBLE, 'csv', { choix: CHOIX_PAR_DEFAUT });
    const text = made.ok
      ? new TextDecoder().decode(made.octets).replaceAll('budget primitif', 'Budget primitif')
      : '';
    const ouvert = await service.open('c', sourceOf(text, undefined, 'autre.csv'));
    expect(ouvert).toMatchObject({ genre: 'csv', rapport: { rangees: 2, reparables: 2 } });
    const repare = await service.answer({ flux: 'c', budget: 0 }, 'csv-repare', {});
    expect([repare.nom, repare.reste.contenu]).toEqual(['autre-repare.csv', []]);
    const report = async (format: 'csv' | 'json') => {
      const { octets } = await service.answer({ flux: 'c', budget: 0 }, 'rapport-csv', { format });
      return new TextDecoder().decode(octets);
    };
    expect((await report('csv')).trimEnd().split('\r\n')).toHaveLength(3);
    expect(JSON.parse(await report('json'))).toMatchObject({
      ...{ format: 'totemclic-rapport-de-csv', fichier: 'autre.csv', rangees: 2 },
      compte: { bloquant: 2, avertissement: 0 },
      problemes: [
        {
          ...{ code: 'E-C21', titre: 'Valeur incorrecte', colonne: 'BGT_NATDEC', nombre: 2 },
          cellules: [
            { rangee: 2, valeur: 'Budget primitif' },
            { rangee: 3, valeur: 'Budget primitif' },
          ],
        },
      ],
    });
  });

  it('forgets a closed file', async () => {
    service.close('a');
    await expect(service.answer(CIBLE, 'csv', { choix: CHOIX_PAR_DEFAUT })).rejects.toThrow(RangeError);
  });
});
