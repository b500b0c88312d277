/**
 * What occultation finds in the real documents. Reports hold places and shapes, never a value; how well persons are
 * found is counted against `golden/occultation-personnes.txt`, written by reading the documents.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceOfFile } from '../scripts/node-source.ts';
import { Refus } from '../src/core/flux/refus.ts';
import { CHOIX_PAR_DEFAUT } from '../src/core/occultation/choix.ts';
import { findPersonnes } from '../src/core/occultation/detection/personnes.ts';
import { type Detection, detect } from '../src/core/occultation/detection.ts';
import { propose } from '../src/core/occultation/proposer.ts';
import type { Proposition } from '../src/core/occultation/proposition.ts';
import type { Valeur } from '../src/core/occultation/valeur.ts';
import { valeurDe } from '../src/core/totem/document.ts';
import { readFlux } from '../src/core/totem/read-flux.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from './support/corpus.ts';
import { sourceOf } from './support/read.ts';

const suite = HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`;

const PERSONNES = new Set(
  readFileSync(new URL('golden/occultation-personnes.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#')),
);

/** Rules that tell a person by reading the text, and those that hide a name whatever it is. */
const PAR_LE_TEXTE = new Set([3, 4, 6, 7, 12, 13, 14, 15, 17, 31, 35]);
const AGENTS = new Set([23, 24, 25, 36]);

describe.skipIf(!HAS_CORPUS)(suite, { timeout: 60_000 }, () => {
  const detections = new Map<string, Promise<Detection>>();
  const detectReal = (nom: string): Promise<Detection> => {
    const known = detections.get(nom) ?? sourceOfFile(corpusPath(nom)).then(readFlux).then(detect);
    detections.set(nom, known);
    return known;
  };

  it('what is found, by place and rule', async () => {
    const rows: string[] = [];
    for (const { nom } of CORPUS)
      rows.push(`# ${nom}`, ...report(propose(await detectReal(nom), CHOIX_PAR_DEFAUT)));
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('golden/occultation-corpus.txt');
  });

  it('how well persons are told from bodies', async () => {
    const mesures = {
      documents: CORPUS.length,
      valeurs: 0,
      personnes: PERSONNES.size,
      personnesTrouvees: 0,
      proposeesATort: 0,
      agents: 0,
      elus: 0,
      elusReconnus: 0,
      corps: 0,
      corpsOccultes: 0,
      nomsRepris: 0,
      nomsReprisAOcculter: 0,
    };
    for (const { nom } of CORPUS) {
      const detection = await detectReal(nom);
      mesures.valeurs += detection.valeurs.length;
      for (const { regle, propose: parti, valeur } of propose(detection, CHOIX_PAR_DEFAUT)) {
        if (regle === 33) mesures.nomsRepris++;
        if (parti !== 'occulter') continue;
        if (regle === 33) mesures.nomsReprisAOcculter++;
        if (AGENTS.has(regle)) mesures.agents++;
        if (PAR_LE_TEXTE.has(regle)) {
          if (PERSONNES.has(place(nom, valeur))) mesures.personnesTrouvees++;
          else mesures.proposeesATort++;
        }
        if (isCorps(nom, valeur)) mesures.corpsOccultes++;
      }
      for (const valeur of detection.valeurs) {
        if (isCorps(nom, valeur)) mesures.corps++;
        if (!isElu(valeur)) continue;
        mesures.elus++;
        if (findPersonnes(valeur.champ.valeur, 'nom').length > 0) mesures.elusReconnus++;
      }
    }
    await expect(`${JSON.stringify(mesures, null, 2)}\n`).toMatchFileSnapshot(
      'golden/occultation-mesures.json',
    );
  });

  it('every person that was read is proposed', async () => {
    const missing = new Set(PERSONNES);
    for (const { nom } of CORPUS) {
      for (const { propose: parti, valeur } of propose(await detectReal(nom), CHOIX_PAR_DEFAUT))
        if (parti === 'occulter') missing.delete(place(nom, valeur));
    }
    expect([...missing]).toEqual([]);
  });

  it('no engagement names a person', async () => {
    for (const { nom } of CORPUS) {
      const hidden = propose(await detectReal(nom), CHOIX_PAR_DEFAUT).filter(
        ({ valeur, propose: parti }) =>
          valeur.lieu.chemin.startsWith('ORGANISME_ENG/') && parti === 'occulter',
      );
      expect(hidden.map(({ valeur }) => place(nom, valeur))).toEqual([]);
    }
  });

  it.each(CORPUS.map(({ nom }) => nom))(
    '%s: cut after any row and closed again, nothing breaks',
    async (nom) => {
      const text = readFileSync(corpusPath(nom), 'latin1');
      for (const part of [0.2, 0.55, 0.9]) {
        const cut = closeAt(text, text.indexOf('/>', Math.floor(text.length * part)) + 2);
        const document = await readFlux(sourceOf(Buffer.from(cut, 'latin1'))).catch((error: unknown) => {
          if (error instanceof Refus) return undefined;
          throw error;
        });
        if (document) expect(propose(detect(document), CHOIX_PAR_DEFAUT).length).toBeGreaterThanOrEqual(0);
      }
    },
  );
});

function place(nom: string, { lieu }: Valeur): string {
  return `${nom} L${lieu.ligne} ${lieu.chemin}`;
}

/** A beneficiary that its code declares a body and that nobody read as a person, or an organisme. */
function isCorps(nom: string, valeur: Valeur): boolean {
  const { chemin } = valeur.lieu;
  if (chemin === 'ORGANISME_ENG/NomOrgEng') return true;
  const code = (valeur.voisins && valeurDe(valeur.voisins, 'CodNatJurBenefCA')) ?? '';
  return (
    chemin === 'CONCOURS/LibOrgaBenef' && /^(?:P[124]|U)/.test(code) && !PERSONNES.has(place(nom, valeur))
  );
}

/** Elected officials, in fields that hold names and that no detector was tuned on. */
function isElu({ lieu, champ }: Valeur): boolean {
  return /^(?:SIGNATAIRE\/Signataire|FORMATION\/NomElu)$/.test(lieu.chemin) && /\p{L}{3}/u.test(champ.valeur);
}

/** Rules that apply whatever the text are counted; the others are listed with the shape of the value. */
function report(propositions: readonly Proposition[]): string[] {
  const counts = new Map<string, number>();
  const listed: string[] = [];
  for (const { regle, propose: parti, aRelire, valeur, indices } of propositions) {
    const what = `règle ${regle} ${parti}${aRelire ? ', à relire' : ''}`;
    const always = indices.every(({ genre }) => genre === 'champ' || genre === 'sans-organisation');
    const { ligne, chemin } = valeur.lieu;
    if (always || regle === 16)
      counts.set(`${what} : ${chemin}`, (counts.get(`${what} : ${chemin}`) ?? 0) + 1);
    else listed.push(`L${ligne} ${chemin} ${what} ${mask(valeur.champ.valeur)}`);
  }
  return [...[...counts].map(([what, count]) => `${count} × ${what}`).sort(), ...listed];
}

/** `Rue 12` is `Aaa 99`. */
function mask(texte: string): string {
  return `[${texte
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}|\p{Lo}/gu, 'a')
    .replace(/\d/g, '9')}]`;
}

/** The text up to there, with what is open closed. */
function closeAt(text: string, end: number): string {
  const head = text.slice(0, end);
  const open: string[] = [];
  for (const [, slash, name = '', selfClosed] of head.matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^<>]*?(\/?)>/g)) {
    if (slash) open.pop();
    else if (!selfClosed) open.push(name);
  }
  return (
    head +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
