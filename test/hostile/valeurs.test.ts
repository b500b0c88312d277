/** What a hostile file that opens gives: its values as they are, in the CSV and in the summary. */
import { expect, it } from 'vitest';
import { CHOIX_PAR_DEFAUT } from '../../src/core/occultation/choix.ts';
import { parseCsv } from '../support/corpus.ts';
import { WorkerDEssai } from '../support/worker-d-essai.ts';
import { FORMULES } from './entrees/contenus.ts';
import { findEntree } from './entrees/toutes.ts';
import { toFichier } from './fichier.ts';

const worker = new WorkerDEssai();

async function open(nom: string) {
  const ouverture = await worker.open(nom, toFichier(findEntree(nom).make('http://127.0.0.1:9/')));
  if (ouverture.issue !== 'ouvert') throw new Error(`${nom} was not opened`);
  return ouverture.resume;
}

/** One column of the CSV that would be published. */
async function columnOf(nom: string, colonne: string, budget = 0): Promise<string[]> {
  await open(nom);
  const csv = await worker.ask(nom, 'csv', { choix: CHOIX_PAR_DEFAUT }, budget);
  if (!csv.ok) throw new Error(JSON.stringify(csv));
  const [header = [], ...rows] = parseCsv(new TextDecoder().decode(csv.octets));
  return rows.map((row) => row[header.indexOf(colonne)] ?? '');
}

it('31: a tag in a name is text', async () => {
  const { budgets } = await open('balise-dans-un-libelle');
  expect(budgets[0]?.collectivite).toMatch(/^<img src=http:\/\/.* onerror=document\.title="HOSTILE"><br\/>$/);
  expect((await columnOf('balise-dans-un-libelle', 'BGT_NOM'))[0]).toBe(budgets[0]?.collectivite);
});

it('33: what a spreadsheet takes for a formula is published as it is', async () => {
  const ours = (await columnOf('formules-de-tableur', 'BGT_OPERATION')).slice(0, FORMULES.length);
  // Spaces around a code are not part of it, and a tab or a line end is one.
  const written = FORMULES.map((formule) => formule.replace(/&#\d+;/, '').trim());
  expect(ours).toEqual(written);
});

it('34: minus zero is zero', async () => {
  expect((await columnOf('montant-moins-zero', 'BGT_MTPREV'))[0]).toBe('0.00');
});

it('35: 9 007 199 254 740 993,01 € to the cent, in the total and in the CSV', async () => {
  const { budgets } = await open('montant-immense');
  expect(budgets[0]?.totaux.F).toEqual({ D: 900719925474099301n, R: 900719925474099301n });
  expect(await columnOf('montant-immense', 'BGT_MTPREV')).toEqual([
    '9007199254740993.01',
    '9007199254740992.00',
    '1.01',
  ]);
});

it('37: a budget whose SIRET is wrong keeps it, and the name of its CSV falls back on that of the file', async () => {
  const { budgets } = await open('siret-luhn-faux');
  expect(budgets[0]).toMatchObject({ siret: '99999999900018', siretValide: false });
  expect(budgets[0]?.csv.nom).toMatch(/^essai/);
});

it('39: calculated lines are in no total', async () => {
  const { budgets } = await open('lignes-calculees-melees');
  expect(budgets[0]).toMatchObject({ lignes: 2, lignesCalculees: 1 });
  expect(budgets[0]?.totaux.F.D).toBe(10_000n);
});

it('40: each of two budgets gives its CSV, in its own folder of what is published', async () => {
  await open('deux-budgets');
  for (const rang of [0, 1]) expect(await columnOf('deux-budgets', 'BGT_MTPREV', rang)).toHaveLength(2);
  const licence = 'lov2';
  const flux = ['deux-budgets'];
  const { places } = await worker.ask('deux-budgets', 'publication-plan', {
    ouverts: flux,
    choisis: flux,
    licence,
  });
  const apercu = await worker.ask('deux-budgets', 'publication-apercu', {
    choix: CHOIX_PAR_DEFAUT,
    emplacement: (places[0] as (typeof places)[number]).emplacement,
    options: { conserverVides: true, classeur: false, toutesEtapes: false, licence },
  });
  const chemins = apercu.ok ? apercu.fichiers.map(({ chemin }) => chemin) : [];
  expect(apercu.ok && apercu.fichiers.filter(({ genre }) => genre === 'budget')).toHaveLength(2);
  expect(new Set(chemins).size).toBe(chemins.length);
});
