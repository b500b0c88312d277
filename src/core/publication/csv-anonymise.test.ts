import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../../../test/support/corpus.ts';
import { open, provide } from '../../../test/support/open.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from '../occultation/choix.ts';
import { detect } from '../occultation/detection.ts';
import { type Occultation, occult } from '../occultation/occulter.ts';
import { propose } from '../occultation/proposer.ts';
import type { DocumentOuvert } from '../ouvrir.ts';
import { buildBudgetCsv } from '../scdl/budget-csv.ts';
import { buildCsvAnonymise, clesDuCsv } from './csv-anonymise.ts';

const EXEMPLE = readFileSync(new URL('../../exemple/budget-exemple.xml', import.meta.url), 'utf8');
const ACCEPTER: Choix = { ...CHOIX_PAR_DEFAUT, propositionsAcceptees: true };

/** Anonymised as proposed; the names that come back are kept one by one. */
async function anonymise(
  ouvert: DocumentOuvert,
  choix = ACCEPTER,
): Promise<Extract<Occultation, { ok: true }>> {
  const detection = detect(ouvert.document);
  const noms = propose(detection, choix).filter(
    ({ regle, propose: parti }) => regle === 33 && parti === 'garder',
  );
  const valeurs = Object.fromEntries(noms.map(({ valeur }) => [valeur.cle, 'garder' as const]));
  const made = await occult(
    ouvert,
    detection,
    { ...choix, valeurs: { ...valeurs, ...choix.valeurs } },
    provide,
  );
  if (!made.ok) throw new Error(JSON.stringify(made.blocages.slice(0, 3)));
  return made;
}

/** Both CSV of the first budget: of the source, and of what was written. */
async function bothCsv(content: string | Uint8Array): Promise<[string, string]> {
  const ouvert = await open(content);
  const [budget] = ouvert.budgets;
  if (!budget) throw new Error('no budget');
  const before = buildBudgetCsv(ouvert.document, budget.budget, budget.lignes);
  const after = buildCsvAnonymise(await anonymise(ouvert), 0);
  if (!before.ok || !after.ok) throw new Error('no CSV');
  return [before.octets, after.octets].map((octets) => new TextDecoder().decode(octets)) as [string, string];
}

/** A label that no plan has, of works done for somebody. */
const LIBELLE = 'TRAVAUX D OFFICE CHEZ VAUQUEROY ROSALINDE';
const TIERS = totem([
  ligne(
    {
      ...{ Nature: '4549999', LibCpte: LIBELLE, ContNat: '45', CodRD: 'D', MtPrev: '10', OpBudg: '0' },
      OpeCpteTiers: '01',
    },
    '<CaracSup Code="Section" V="I"/>',
  ),
]);

describe('the budget CSV of an anonymised file', () => {
  it('is that of the source when it shows nothing that is occulted', async () => {
    const [before, after] = await bothCsv(EXEMPLE);
    expect(after).toBe(before);
  });

  it('shows in place of a label what the XML shows', async () => {
    const ouvert = await open(TIERS);
    const [{ valeur } = { valeur: undefined }] = propose(detect(ouvert.document), ACCEPTER);
    const made = await anonymise(ouvert, { ...ACCEPTER, valeurs: { [valeur?.cle ?? 0]: 'occulter' } });
    const csv = buildCsvAnonymise(made, 0);
    expect(csv.ok && new TextDecoder().decode(csv.octets)).not.toContain('VAUQUEROY');
  });

  it('knows the values of the source that it shows', async () => {
    const ouvert = await open(TIERS);
    const [budget] = ouvert.budgets;
    const champs = budget?.lignes[0]?.ligne.champs ?? [];
    const shown = budget && clesDuCsv(ouvert, budget);
    const names = champs.filter(({ fin }) => shown?.has(fin)).map(({ nom }) => nom);
    expect(names).toEqual(['Nature', 'LibCpte', 'ContNat', 'CodRD', 'MtPrev', 'OpBudg']);
    const known = await open(TIERS.replace('4549999', '60611'));
    const [same] = known.budgets;
    const libelle = same?.lignes[0]?.ligne.champs.find(({ nom }) => nom === 'LibCpte');
    expect(same && clesDuCsv(known, same).has(libelle?.fin ?? 0)).toBe(false);
  });

  describe.skipIf(!HAS_CORPUS)(`real documents (${CORPUS_ABSENT})`, { timeout: 60_000 }, () => {
    it.each(CORPUS.map(({ nom }) => nom))('%s: every byte is that of the source', async (nom) => {
      const [before, after] = await bothCsv(readFileSync(corpusPath(nom)));
      expect(after === before).toBe(true);
    });
  });
});
