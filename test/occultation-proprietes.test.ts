import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOIX_PAR_DEFAUT, type Choix } from '../src/core/occultation/choix.ts';
import { decide } from '../src/core/occultation/decider.ts';
import type { Detection } from '../src/core/occultation/detection.ts';
import { occult } from '../src/core/occultation/occulter.ts';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { type Essai, essayer, joindre } from './support/occultation.ts';
import {
  type DocumentEngendre,
  documentEngendre,
  ecrireDocument,
  fichierDeCommune,
  MOTS_SECRETS,
  repere,
} from './support/occultation-arbitraires.ts';
import { provide } from './support/open.ts';

const SANS_RELIRE: Choix = { ...CHOIX_PAR_DEFAUT, propositionsAcceptees: true };

function secretsOf({ feuilles }: DocumentEngendre): number[] {
  return feuilles.flatMap(({ secret }, rang) => (secret ? [rang] : []));
}

function clesOf({ valeurs }: Detection, rangs: readonly number[]): number[] {
  return rangs.map((rang) => {
    const found = [...valeurs].find(({ champ }) => champ.valeur.includes(repere(rang)));
    if (!found) throw new Error(`no value ${rang}`);
    return found.cle;
  });
}

const hide = ({ ouvert, detection }: Essai, choix: Choix) => occult(ouvert, detection, choix, provide);

/** Letters alone, references resolved, marks of sections and comments out, accents off: written apart from the product. */
function lettersOf(texte: string): string {
  return texte
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&#x([\dA-F]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase();
}

describe('generated documents, names anywhere', () => {
  const outputs: Uint8Array[] = [];

  it('every secret is hidden, every other byte is the same, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(documentEngendre, async (modele) => {
        const essai = await essayer(ecrireDocument(modele));
        const secrets = secretsOf(modele);
        const manuelles = clesOf(essai.detection, secrets);
        const done = await hide(essai, { ...SANS_RELIRE, manuelles });
        if (!done.ok) throw new Error(JSON.stringify(done.blocages));

        const noise = [modele.prologue, modele.epilogue, ...modele.feuilles.map((one) => one.bruit)];
        const cut = modele.feuilles.some(({ forme }) => forme === 'melange');
        const change = secrets.length > 0 || cut || noise.some((one) => one !== '');
        const octets = joindre(done.octets);
        expect(Buffer.compare(octets, ecrireDocument(modele, new Set(secrets), change))).toBe(0);
        const letters = lettersOf(done.ouvert.document.source.texte);
        for (const mot of MOTS_SECRETS) expect(letters).not.toContain(mot);

        const again = await essayer(octets);
        expect(decide(again.texte, again.detection, SANS_RELIRE)).toEqual([]);
        const twice = await hide(again, SANS_RELIRE);
        expect(twice.ok && Buffer.compare(joindre(twice.octets), octets)).toBe(0);
        outputs.push(octets);
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  it('a name that is left somewhere blocks, there, unless it is kept knowingly', async () => {
    let blocked = 0;
    await fc.assert(
      fc.asyncProperty(documentEngendre, fc.nat(), async (modele, one) => {
        const secrets = secretsOf(modele);
        fc.pre(secrets.length >= 2);
        const left = secrets[one % secrets.length] as number;
        const others = secrets.filter((rang) => rang !== left);
        const wordsIn = (rang: number) => {
          const letters = lettersOf(modele.feuilles[rang]?.texte ?? '');
          return MOTS_SECRETS.filter((mot) => letters.includes(mot));
        };
        // Of several names in one text, only those that are detected are searched for.
        const alone = others.map(wordsIn).filter(({ length }) => length === 1);
        const shared = wordsIn(left).filter((mot) => alone.some(([only]) => only === mot));

        const essai = await essayer(ecrireDocument(modele));
        const [cle = 0] = clesOf(essai.detection, [left]);
        // Nothing but choices made by hand: a rule that would hide it by itself is told to keep.
        const regles = Object.fromEntries(Array.from({ length: 36 }, (_, rang) => [rang, 'garder' as const]));
        const choix = { ...SANS_RELIRE, regles, manuelles: clesOf(essai.detection, others) };
        const done = await hide(essai, { ...choix, regles: { ...regles, 28: 'occulter' } });
        const found = done.ok ? [] : done.blocages.map((one) => one.genre === 'nom-restant' && one.nom);
        for (const mot of shared) expect(found).toContain(mot);
        if (shared.length === 0) return;
        blocked++;
        const kept = await hide(essai, {
          ...choix,
          regles: { ...regles, 28: 'occulter' },
          valeurs: { [cle]: 'garder' },
        });
        const melange = modele.feuilles[left]?.forme === 'melange';
        if (!melange) expect(kept.ok).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(blocked).toBeGreaterThan(20);
  }, 60_000);

  it('by the rules alone: the name of a hidden beneficiary is nowhere, in the XML nor in the CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fichierDeCommune, async ({ xml, mots }) => {
        const essai = await essayer(xml);
        const choix: Choix = { ...SANS_RELIRE, regles: { 33: 'occulter' } };
        const done = await hide(essai, choix);
        if (!done.ok) throw new Error(JSON.stringify(done.blocages));
        const letters = lettersOf(done.ouvert.document.source.texte);
        for (const mot of mots) expect(letters).not.toContain(mot);
        for (const { budget, lignes } of done.ouvert.budgets) {
          const csv = buildBudgetCsv(done.ouvert.document, budget, lignes);
          if (!csv.ok) throw new Error(JSON.stringify(csv.lacunes));
          const cells = lettersOf(new TextDecoder().decode(csv.octets));
          for (const mot of mots) expect(cells).not.toContain(mot);
        }
        const octets = joindre(done.octets);
        const twice = await hide(await essayer(octets), choix);
        expect(twice.ok && Buffer.compare(joindre(twice.octets), octets)).toBe(0);
        outputs.push(octets);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  const version = spawnSync('xmllint', ['--version']);
  const title = version.error ? ' (ignoré : xmllint est absent)' : '';
  it.skipIf(version.error)(`libxml2 finds every output well-formed${title}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'totemclic-'));
    try {
      const files = outputs.map((octets, rang) => {
        const file = join(folder, `${rang}.xml`);
        writeFileSync(file, octets);
        return file;
      });
      expect(files.length).toBeGreaterThan(100);
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...files], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
