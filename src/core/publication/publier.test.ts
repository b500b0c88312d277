import { describe, expect, it } from 'vitest';
import { annexes, rangee } from '../../../test/support/annexes-xml.ts';
import { open } from '../../../test/support/open.ts';
import {
  bytesOf,
  checkCsv,
  checkPackage,
  publishAll,
  recordsOf,
  rowsOf,
  textOf,
} from '../../../test/support/publication.ts';
import { cfu, comptable, ligne, type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { TEXTES_DE_PUBLICATION } from '../../text/publication.ts';
import type { DocumentOuvert } from '../ouvrir.ts';
import type { FichierProduit } from './fichiers.ts';
import { type IdentiteDeDocument, identifyDocument } from './identite.ts';
import { OPTIONS_PAR_DEFAUT, prepareDocument } from './prepare-document.ts';
import { publish } from './publier.ts';

const depense = (nature: string, fonction: string, montant: string) =>
  ligne({ Nature: nature, Fonction: fonction, CodRD: 'D', MtPrev: montant, OpBudg: '0' });
const LIGNES = [
  depense('60611', '020', '10.50'),
  depense('60612', '020', '1'),
  depense('6411', '211', '0.25'),
];

async function publishTotem(...given: readonly TotemOptions[]): Promise<FichierProduit[]> {
  const ouverts = await Promise.all(
    given.map((options, rank) => open(totem(LIGNES, options), `${rank}.xml`)),
  );
  return publishAll(ouverts, { toutesEtapes: true });
}

const find = (files: readonly FichierProduit[], end: string): FichierProduit => {
  const found = files.find(({ chemin }) => chemin.endsWith(end));
  if (!found) throw new Error(`no ${end} in ${files.map(({ chemin }) => chemin).join()}`);
  return found;
};

describe('the folder', () => {
  it('has a place for each document, and one set of metadata for a collectivité and an exercice', async () => {
    const files = await publishTotem({}, { natDec: '02', numDec: '1' }, { exercice: '2022' });
    const folders = new Set(files.map(({ chemin }) => chemin.split('/').slice(0, -1).join('/')));
    expect([...folders]).toEqual(
      ['2022', '2023'].flatMap((annee) => {
        const root = `999999999_budget_${annee}`;
        const documents =
          annee === '2022' ? ['budget-primitif'] : ['budget-primitif', 'decision-modificative-1'];
        return [
          ...documents.flatMap((etape) => [
            ...['', '/agregats', '/annexes'].map((sub) => `${root}/${etape}_principal${sub}`),
          ]),
          ...[`${root}/toutes-etapes`, root],
        ];
      }),
    );
    expect(new Set(files.map(({ chemin }) => chemin)).size).toBe(files.length);
  });

  it('the CSV of all étapes has the rows of each document, in order, under one header', async () => {
    const files = await publishTotem({}, { natDec: '09' });
    const own = files.filter(({ genre }) => genre === 'budget').map(rowsOf);
    const all = find(files, '_budget-toutes-etapes-2023.csv');
    expect(rowsOf(all)).toEqual([...(own[0] ?? []), ...(own[1] ?? []).slice(1)]);
    expect(all.lignes).toBe(6);
  });

  it('leaves out a document that was refused, and the folder that had no other', async () => {
    const identites = await Promise.all(
      ['2022', '2023'].map(async (exercice) =>
        identifyDocument((await open(totem(LIGNES, { exercice }))).document),
      ),
    );
    const files = publish({
      identites,
      options: OPTIONS_PAR_DEFAUT,
      textes: TEXTES_DE_PUBLICATION,
      prepare: async (emplacement) =>
        emplacement.dossier.endsWith('2022')
          ? undefined
          : {
              ...{ emplacement, fichiers: [], lacunes: [], manques: [], provenances: [] },
              identite: identites[emplacement.rang] as IdentiteDeDocument,
              anonymise: false,
              calculees: { lignes: 0, annexes: 0 },
            },
    });
    const paths: string[] = [];
    for await (const { chemin } of files) paths.push(chemin);
    expect(paths).toEqual(
      ['catalogue.csv', 'datapackage.json', 'LISEZMOI.txt'].map((nom) => `999999999_budget_2023/${nom}`),
    );
  });

  it('a document that was refused leaves no gap in the numbers of the others', async () => {
    const dates = ['2023-01-01', '2023-02-02', '2023-03-03', '2023-04-04'];
    const ouverts = await Promise.all(dates.map((dteDec) => open(totem(LIGNES, { dteDec }))));
    const identites = ouverts.map(({ document }) => identifyDocument(document));
    const places: [number, string][] = [];
    const files = publish({
      identites,
      options: OPTIONS_PAR_DEFAUT,
      textes: TEXTES_DE_PUBLICATION,
      onPlace: ({ rang, chemin }) => places.push([rang, chemin]),
      prepare: async (emplacement) => {
        if (emplacement.rang % 2 === 0) return undefined;
        const identite = identites[emplacement.rang] as IdentiteDeDocument;
        const ouvert = ouverts[emplacement.rang] as DocumentOuvert;
        const document = { ouvert, identite, constats: [], anonymise: false };
        return prepareDocument(document, emplacement, OPTIONS_PAR_DEFAUT, TEXTES_DE_PUBLICATION);
      },
    });
    const all: FichierProduit[] = [];
    for await (const file of files) all.push(file);
    const root = '999999999_budget_2023/budget-primitif_principal';
    expect(places).toEqual([
      [1, root],
      [3, `${root}-2`],
    ]);
    // As when these two alone are given.
    const seuls = await publishAll(ouverts.filter((_, rang) => rang % 2 === 1));
    const described = (one: readonly FichierProduit[]) =>
      one.map((file) => [file.chemin, file.schema ? textOf(file) : file.genre]);
    expect(described(all)).toEqual(described(seuls));
  });

  it('texts that a spreadsheet may compute stay as they are, and are told column by column', async () => {
    const xml = (objets: readonly string[], biens: readonly string[]) =>
      totem(LIGNES, {
        suite: annexes({
          DATA_CONCOURS: objets.map((objet) => rangee('CONCOURS', { ObjSubv: objet, MtSubv: '-1.50' })),
          DATA_PATRIMOINE: biens.map((bien) => rangee('PATRIMOINE', { LibBien: bien })),
        }),
      });
    const cells = ['=1+1', '@SUM(A1)', '+33 1', '- travaux', '-', '%', '-12.5', 'a=b'];
    const files = await publishAll([await open(xml(cells, ['\u00ad=1', 'bien']))]);
    const told = files.flatMap(({ chemin, formules }) =>
      formules ? [[chemin.split('_').at(-1), formules]] : [],
    );
    expect(told).toEqual([
      ['subventions-primitif-2023.csv', [{ colonne: 'objet', cellules: 4 }]],
      ['patrimoine-primitif-2023.csv', [{ colonne: 'LibBien', cellules: 1 }]],
      ['subventions-scdl-2.1.1-a-completer-primitif-2023.csv', [{ colonne: 'objet', cellules: 4 }]],
    ]);
    const subventions = find(files, '_subventions-primitif-2023.csv');
    expect(recordsOf(subventions).map((one) => one.get('objet'))).toEqual(cells);
    const lisezMoi = textOf(find(files, 'LISEZMOI.txt')).replace(/\s+/g, ' ');
    expect(lisezMoi).toContain('_patrimoine-primitif-2023.csv : LibBien (1 cellule)');
    expect(lisezMoi).toContain('_subventions-primitif-2023.csv : objet (4 cellules)');
  });

  it('says why a budget has no CSV', async () => {
    const ouvert = await open(totem(LIGNES, { exercice: '' }));
    const files = await publishAll([ouvert]);
    expect(files.some(({ genre }) => genre === 'budget')).toBe(false);
    expect(textOf(find(files, 'LISEZMOI.txt'))).toContain('Ces documents n’ont pas de CSV de budget');
  });

  it('keeps the empty annexes, or not', async () => {
    const ouvert = await open(totem(LIGNES));
    const empty = (files: readonly FichierProduit[]) => files.filter(({ vide }) => vide).length;
    expect(empty(await publishAll([ouvert]))).toBe(7);
    expect(empty(await publishAll([ouvert], { conserverVides: false }))).toBe(0);
  });

  it('several budgets in one document have each their place', async () => {
    const xml = totem(LIGNES).replace(/<Budget>[\s\S]*<\/Budget>/, (budget) => budget + budget);
    const files = await publishAll([await open(xml)]);
    const budgets = files.filter(({ genre }) => genre === 'budget').map(({ chemin }) => chemin);
    expect(budgets).toEqual([
      '999999999_budget_2023/budget-primitif_principal/20230403_999999999_budget-primitif-2023.csv',
      '999999999_budget_2023/budget-primitif_principal/budget-2/20230403_999999999_budget-primitif-2023.csv',
    ]);
  });
});

describe('aggregates', () => {
  it('by nature are by chapter, by fonction by the finest fonction', async () => {
    const files = await publishTotem({});
    const short = (end: string) =>
      rowsOf(find(files, end))
        .slice(1)
        .map((row) => row.slice(4).join(' | '));
    expect(short('_agregat-par-nature-primitif-2023.csv')).toEqual([
      'fonctionnement | dépense | 011 | Charges à caractère général | 11.50',
      'fonctionnement | dépense | 012 | Charges de personnel et frais assimilés | 0.25',
    ]);
    expect(short('_agregat-par-fonction-primitif-2023.csv')).toEqual([
      'fonctionnement | dépense | 020 | Administration générale de la collectivité | 11.50',
      'fonctionnement | dépense | 211 | Ecoles maternelles | 0.25',
    ]);
  });

  it('an amount that no line has is no amount, and a line without fonction is in one row with its like', async () => {
    const lignes = [
      ...LIGNES,
      ligne({ Nature: '6411', CodRD: 'D', MtReal: '3', OpBudg: '0' }),
      ligne({ Nature: '7022', CodRD: 'R', MtPrev: '7', OpBudg: '0' }),
    ];
    const files = await publishAll([await open(totem(lignes))]);
    const rows = recordsOf(find(files, '_agregat-par-fonction-primitif-2023.csv'));
    expect(
      rows.map((one) =>
        ['BGT_CODRD', 'BGT_FONCTION', 'BGT_MTREAL', 'BGT_MTPREV'].map((name) => one.get(name)).join(),
      ),
    ).toEqual(['dépense,020,,11.50', 'dépense,211,,0.25', 'dépense,sans,3.00,', 'recette,sans,,7.00']);
  });
});

describe('metadata', () => {
  it('say what the files say, and leave to the user what they do not', async () => {
    const files = await publishTotem({});
    const [catalogue] = recordsOf(find(files, 'catalogue.csv'));
    expect(Object.fromEntries(catalogue ?? [])).toMatchObject({
      COLL_NOM: 'VALTRÉSOR-LES-BAINS',
      COLL_SIRET: '99999999900017',
      ID: '999999999-budget-2023',
      COUV_SPAT_MAILLE: '',
      COUV_TEMP_DEBUT: '2023-01-01',
      DATE_PUBL: '',
      LICENCE: 'Licence Ouverte-LO',
      FORMAT_RESSOURCES: 'csv;html;json;xlsx;xml',
      URL: '',
    });
    const lisezMoi = textOf(find(files, 'LISEZMOI.txt'));
    for (const inconnu of ['COUV_SPAT_MAILLE', 'DATE_PUBL', 'DATE_MAJ', 'URL'])
      expect(lisezMoi).toContain(inconnu);
    expect(lisezMoi).not.toContain('COLL_NOM :');
    expect(lisezMoi.split('\r\n').every((line) => line.length <= 140)).toBe(true);
  });

  it('tell the licence that was chosen, and the plan de comptes that gave the labels', async () => {
    const files = await publishAll([await open(totem(LIGNES))], { licence: 'odc-odbl' });
    const [catalogue] = recordsOf(find(files, 'catalogue.csv'));
    expect(catalogue?.get('LICENCE')).toBe('Open Database License-ODBL');
    const descriptor = JSON.parse(textOf(find(files, 'datapackage.json')));
    expect(descriptor.licenses).toEqual([
      {
        name: 'ODbL-1.0',
        title: 'Open Database License (ODbL) version 1.0',
        path: 'https://opendatacommons.org/licenses/odbl/1-0/',
      },
    ]);
    expect(descriptor.sources.map(({ title }: { title: string }) => title)).toEqual([
      expect.stringMatching(/^Document budgétaire TOTEM/),
      'Plan de comptes M57-M57_D de l’exercice 2023 (DGCL)',
    ]);
    expect(await checkPackage(descriptor)).toEqual([]);
    expect(textOf(find(files, 'LISEZMOI.txt'))).toContain('Open Database License');
  });

  it('hold for names that a schema may trip on', async () => {
    const suite = annexes({
      DATA_X: [
        rangee(
          'X',
          { __proto__: 'a', BGT_NOM: '=1', MtX: ['1', '2'] },
          ' id="&quot;"',
          '<A><B V="x&#10;y"/></A>',
        ),
      ],
      DATA_Y: ['<Y/>'],
    });
    const xml = totem(LIGNES, { suite, collectivite: 'L’&quot;Orée&quot;, &lt;b&gt;', siret: '1' });
    const files = await publishAll([await open(xml, '<script>.xml')]);
    const { resources, ...rest } = JSON.parse(textOf(find(files, 'datapackage.json'))) as {
      resources: { path: string; schema?: { fields: { name: string }[] } }[];
    };
    expect(await checkPackage({ ...rest, resources })).toEqual([]);
    for (const { path, schema } of resources)
      if (schema) expect(await checkCsv(schema, rowsOf(find(files, path)))).toEqual([]);
    const html = textOf(find(files, 'rapport-de-controle.html'));
    expect(html).toContain('L’&quot;Orée&quot;, &lt;b&gt;');
    expect(html).not.toMatch(/<script|<b>|src=|href=|url\(/);
  });

  it('the states of a CFU have their folder', async () => {
    const xml = cfu(LIGNES, [comptable({ Etat: 'BI_A', NumOrdre: '1', MtNet: '2.00' })]);
    const files = await publishAll([await open(xml)]);
    const bilan = find(files, '/comptes/20230403_999999999_bilan-actif-compte-financier-unique-2023.csv');
    expect([bilan.titre, bilan.lignes]).toEqual(['Bilan, actif', 1]);
  });

  it('the report says which document it is about, among those of a folder', async () => {
    const files = await publishTotem(
      { natDec: '02', numDec: '2' },
      { codTypBud: 'A', codBud: '06', etablissement: 'LOTISSEMENT' },
    );
    const rapports = files.filter(({ chemin }) => chemin.endsWith('.html')).map(textOf);
    expect(rapports).toHaveLength(2);
    expect(rapports[0]).toContain('<dd>Budget annexe · LOTISSEMENT</dd>');
    expect(rapports[1]).toMatch(/<dd>Décision modificative n°.2 de 2023<\/dd>/);
  });

  it('the report tells in words what the constats are', async () => {
    const files = await publishTotem({});
    const report = JSON.parse(textOf(find(files, 'rapport-de-controle.json'))) as {
      verdict: string;
      constats: { titre: string; explication: string }[];
    };
    const html = textOf(find(files, 'rapport-de-controle.html'));
    expect(report.constats.length).toBeGreaterThan(0);
    const escaped = (text: string) =>
      text.replaceAll("'", '&#39;').replaceAll('&', '&amp;').replaceAll('&amp;#39;', '&#39;');
    for (const text of [
      report.verdict,
      ...report.constats.flatMap(({ titre, explication }) => [titre, explication]),
    ])
      expect(html).toContain(escaped(text));
  });

  it('sizes are those of the bytes', async () => {
    for (const file of await publishTotem({})) expect(file.octets).toBe(bytesOf(file).length);
  });
});
