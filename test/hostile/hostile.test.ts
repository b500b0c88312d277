/**
 * The hostile and damaged files, through the entry of the page's worker. What must come of each is in `expected.json`;
 * lots of files and what is stopped on the way are in `lots.test.ts`.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texteDeConstat } from '../../src/text/constats.ts';
import { texteDeRefus } from '../../src/text/refus.ts';
import { texteLieu } from '../../src/text/verifier.ts';
import { type Ouverture, WorkerDEssai } from '../support/worker-d-essai.ts';
import { ATTENDUS, type Attendu, ordinaire } from './attendus.ts';
import { ENTREES, findEntree } from './entrees/toutes.ts';
import { toFichier } from './fichier.ts';

/** Told of every file that was never sealed, which is all of these. */
const SANS_SCEAU = 'E-S03';
/** Cases tried otherwise: what comes in lots. */
const EN_LOTS = [45];

let canari: Server;
const asked: string[] = [];
beforeAll(async () => {
  canari = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => canari.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => canari.close(resolve));
  expect(asked).toEqual([]);
});

describe('the list of what is expected', () => {
  it('has each of the 45 cases', () => {
    const cases = new Set([...ATTENDUS.map(({ cas }) => cas), ...EN_LOTS]);
    expect([...cases].sort((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, rank) => rank + 1));
  });

  it('is that of the files', () => {
    expect(ATTENDUS.map(({ nom }) => nom)).toEqual(ENTREES.map(({ nom }) => nom));
  });
});

describe('a hostile file', () => {
  const worker = new WorkerDEssai();

  async function drop(nom: string): Promise<Ouverture> {
    const entree = findEntree(nom);
    const { port } = canari.address() as AddressInfo;
    return worker.open(nom, toFichier(entree.make(`http://127.0.0.1:${port}/`)), {
      nom: entree.fichier ?? 'essai.xml',
      ...(entree.encodage && { encodage: entree.encodage }),
    });
  }

  it.each(ATTENDUS.map((attendu) => [`${attendu.cas}, ${attendu.nom}`, attendu] as const))(
    '%s',
    async (_, attendu) => {
      const ouverture = await drop(attendu.nom);
      if (ouverture.issue === 'refus') {
        expect(attendu.issue).toBe('refuse');
        expectRefus(ouverture, attendu);
      } else if (ouverture.issue === 'csv') {
        expect(attendu.issue).toBe('ouvert');
        const { rangees, structure, contenu } = ouverture.rapport;
        expect([...structure, ...contenu].map(({ code }) => code)).toEqual(attendu.codes);
        expect({ rangees }).toEqual(attendu.garde);
      } else {
        await expectOuvert(ouverture, attendu);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      worker.close(attendu.nom);
    },
    30_000,
  );

  function expectRefus({ motif }: Extract<Ouverture, { issue: 'refus' }>, attendu: Attendu): void {
    const { constat, conseil } = texteDeRefus(motif);
    expect([motif.code]).toEqual(attendu.codes);
    expect(ordinaire(constat)).toBe(attendu.dit);
    expect(attendu.garde).toBe('rien');
    // The line that the refusal knows is told, and so is what to do.
    if ('ligne' in motif) expect(ordinaire(constat)).toContain(`ligne ${motif.ligne}`);
    expect(conseil).toMatch(/^\p{Lu}[^.]{15,}.*\.$/su);
    expect(`${constat} ${conseil}`).not.toMatch(/undefined|null|Error|\bat \w/);
  }

  async function expectOuvert(
    { resume, rapport }: Extract<Ouverture, { issue: 'ouvert' }>,
    attendu: Attendu,
  ): Promise<void> {
    const { budgets } = resume;
    const constats = (await worker.constats(attendu.nom, rapport)).filter(({ code }) => code !== SANS_SCEAU);
    expect(attendu.issue).toBe(constats.length === 0 ? 'ouvert' : 'ouvert-avec-constats');
    expect([...new Set(constats.map(({ code }) => code))]).toEqual(attendu.codes);
    expect({
      lignes: budgets.map(({ lignes }) => lignes),
      csv: budgets.every(({ csv }) => csv.lacunes.length === 0),
    }).toEqual(attendu.garde);
    for (const constat of constats) {
      const { titre, explication, conseil } = texteDeConstat(constat);
      for (const texte of [titre, explication, conseil]) expect(texte).toMatch(/\S{3}/);
    }
    const [first] = constats;
    if (!first) return;
    expect(ordinaire(texteLieu(first.lieu))).toBe(attendu.ou);
    expect(ordinaire(texteDeConstat(first).explication)).toBe(attendu.dit);
  }
});
