/** Files that come in lots (case 45), and files that are stopped on the way. */
import { expect, it } from 'vitest';
import { WorkerDEssai } from '../support/worker-d-essai.ts';
import { sain } from './entrees/document.ts';
import { findEntree } from './entrees/toutes.ts';
import { type Fichier, repete, toFichier } from './fichier.ts';

const SCEAU = `<Scellement md5="${'A'.repeat(32)}" sha1="${'B'.repeat(40)}" date="2023-04-11T10:00:00"/>\n`;
const scelle = (xml: string) => xml.replace('<EnTeteDocBudgetaire>', `${SCEAU}<EnTeteDocBudgetaire>`);

async function plan(files: readonly (readonly [nom: string, xml: string])[]) {
  const worker = new WorkerDEssai();
  const flux = files.map((_, rank) => `f${rank}`);
  for (const [rank, [nom, xml]] of files.entries()) {
    const ouverture = await worker.open(`f${rank}`, toFichier(xml), { nom });
    expect(ouverture.issue).toBe('ouvert');
  }
  return worker.ask('f0', 'publication-plan', { ouverts: flux, choisis: flux, licence: 'lov2' });
}

it('45: the same name twice gives two places', async () => {
  const { places } = await plan([
    ['budget.xml', sain()],
    ['budget.xml', sain()],
  ]);
  expect(new Set(places.map(({ emplacement }) => JSON.stringify(emplacement))).size).toBe(2);
});

it('45: the same seal under two names is one document, given twice', async () => {
  const { doublons } = await plan([
    ['un.xml', scelle(sain())],
    ['deux.xml', scelle(sain())],
  ]);
  expect(doublons).toEqual([{ genre: 'meme-scellement', flux: ['f0', 'f1'] }]);
});

it('45: the same SIRET, exercice and étape with two seals is told, with the later one', async () => {
  const { doublons } = await plan([
    ['un.xml', scelle(sain({ dteDec: '2023-04-03' }))],
    ['deux.xml', scelle(sain({ dteDec: '2023-05-09' })).replace('"AAAA', '"CCCC')],
  ]);
  expect(doublons).toEqual([{ genre: 'meme-etape', flux: ['f0', 'f1'], dernier: 'f1' }]);
});

it('45: three hundred files at once, the refused ones among them', async () => {
  const worker = new WorkerDEssai();
  const issues = await Promise.all(
    Array.from({ length: 300 }, async (_, rank) => {
      const xml = rank % 10 === 9 ? sain().slice(0, -30) : sain({ numDec: String(rank) });
      const { issue } = await worker.open(`f${rank}`, toFichier(xml), { sansControle: true });
      // Its report is not waited for.
      worker.close(`f${rank}`);
      return issue;
    }),
  );
  expect(issues.filter((issue) => issue === 'ouvert')).toHaveLength(270);
  expect(issues.filter((_, rank) => rank % 10 === 9)).toEqual(Array.from({ length: 30 }, () => 'refus'));
}, 60_000);

const [avant = '', apres = ''] = sain().split('</LigneBudget>\n');
const LONG = repete(
  `${avant}</LigneBudget>\n`,
  `${avant.slice(avant.indexOf('<LigneBudget'))}</LigneBudget>\n`,
  apres,
  300_000_000,
);

it.each<[string, Fichier]>([
  ['9: 300 MB well-formed', LONG],
  ['10: a value of 60 MB', fileOf('attribut-de-60-mo')],
  ['42: an archive that swells', fileOf('bombe-gzip')],
])('%s, stopped on the way, is stopped', async (_, file) => {
  const worker = new WorkerDEssai();
  let read = 0;
  const reading = worker.open('f', file, {
    sansControle: true,
    onProgress: (octets) => {
      read = octets;
      worker.cancel('f');
    },
  });
  // Stopped before anything is read, or as soon as the first bytes are.
  if (file !== LONG) worker.cancel('f');
  expect(await reading).toEqual({ issue: 'refus', motif: { code: 'annule' } });
  expect(read).toBeLessThan(1_000_000);
});

it('a file refused for its beginning is read no further', async () => {
  for (const nom of [
    'entite-quadratique',
    'cent-mille-niveaux',
    'attribut-de-60-mo',
    'texte-de-60-mo',
    'deux-cent-mille-attributs',
    'plus-de-500-mo',
  ]) {
    let read = 0;
    const ouverture = await new WorkerDEssai().open('f', fileOf(nom), {
      onProgress: (octets) => {
        read = octets;
      },
    });
    expect(ouverture.issue).toBe('refus');
    expect(read, nom).toBeLessThan(600_000);
  }
});

function fileOf(nom: string): Fichier {
  return toFichier(findEntree(nom).make('http://127.0.0.1:9/'));
}
