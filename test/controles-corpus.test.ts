import { describe, expect, it } from 'vitest';
import { sourceOfFile } from '../scripts/node-source.ts';
import { runControls } from '../src/core/controls/controler.ts';
import { executionOf } from '../src/core/controls/equilibre-cfu.ts';
import { type DocumentOuvert, openFlux } from '../src/core/ouvrir.ts';
import { valeurDe } from '../src/core/totem/document.ts';
import { texteDeConstat } from '../src/text/constats.ts';
import { listEverything, shorten } from './support/constats.ts';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS } from './support/corpus.ts';
import { provide } from './support/open.ts';

/**
 * All that is told of the seven real documents, the seal and the CSV included: code, gravity, place. Each was looked at
 * and is true. None is more than an information, but for the seal that does not match: a warning that is false on a
 * published file is a fault of the control.
 */
const ATTENDUS: Readonly<Record<string, readonly string[]>> = {
  'crach-annexe-ca-2021': ['E-S01 information L11 Scellement', 'E-N11 information ContNat'],
  'crach-bp-2022': ['E-S01 information L11 Scellement', 'E-N11 information ContNat'],
  'crach-dm2-2021': ['E-S01 information L11 Scellement', 'E-N11 information ContNat'],
  // Totals of the tool; two pairs of lines for the same third-party works; the three deleted accounts.
  'mohon-cfu-2023': [
    'E-F08 information',
    'E-F26 information L6274 #59',
    'E-F26 information L6324 #61',
    'E-S01 information L4734 Scellement',
    'E-N04 information L6397 #64 Nature',
    'E-N04 information L6488 #68 Nature',
    'E-N04 information L6602 #73 Nature',
    'E-N11 information ContNat',
  ],
  // A published account that kept the project flag; a chapter of the other vote on four lines; 93422.
  'montpellier-ca-2018': [
    'E-F13 information L29 ProjetBudget',
    'E-S01 information L9 Scellement',
    'E-N11 information ContNat',
    'E-N12 information L7234 #570 ContFon',
    'E-N12 information L7291 #574 ContFon',
    'E-N12 information L8797 #696 ContFon',
    'E-N12 information L8825 #698 ContFon',
    'E-N14 information L15836 #1253 Fonction',
  ],
  'montreuil-ca-2016': ['E-S03 information'],
  // Changed after the sealing; 2031 in chapter 204.
  'montreuil-ca-2019': [
    'E-S02 avertissement L9 Scellement',
    'E-N10 information L9282 #733 ContNat',
    'E-N11 information ContNat',
  ],
};

const suite = HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`;

// Megabytes are read by each test: seconds on a busy machine.
describe.skipIf(!HAS_CORPUS)(suite, { timeout: 60_000 }, () => {
  const openReal = async (nom: string): Promise<DocumentOuvert> =>
    openFlux(await sourceOfFile(corpusPath(nom)), provide);

  it.each(Object.entries(ATTENDUS))('%s: what is told, no more and no less', async (nom, attendus) => {
    const constats = await listEverything(await openReal(nom));
    expect(constats.map(shorten)).toEqual(attendus);
    for (const constat of constats) expect(texteDeConstat(constat).explication).not.toMatch(/undefined|^$/);
  });

  it('mohon-cfu-2023: the three deleted accounts, and where', async () => {
    const constats = runControls(await openReal('mohon-cfu-2023')).filter(({ code }) => code === 'E-N04');
    expect(constats.map((one) => `${shorten(one)} ${one.faits.code}`)).toEqual([
      'E-N04 information L6397 #64 Nature 6061',
      'E-N04 information L6488 #68 Nature 6062',
      'E-N04 information L6602 #73 Nature 6063',
    ]);
  });

  it('mohon-cfu-2023: both authors, to the cent', async () => {
    const { document, budgets } = await openReal('mohon-cfu-2023');
    const lignes = budgets[0]?.lignes ?? [];
    const execution = (['I', 'F'] as const).flatMap((section) => [
      executionOf(lignes, section, 'D'),
      executionOf(lignes, section, 'R'),
    ]);
    expect(execution).toEqual([26758809n, 9309612n, 71469598n, 93177338n]);
    const totaux = document.comptable?.lignes.filter(
      (rangee) =>
        /^BI_[AP]$/.test(valeurDe(rangee, 'Etat') ?? '') &&
        valeurDe(rangee, 'Intitule1')?.startsWith('TOTAL GÉNÉRAL'),
    );
    expect(totaux?.map((rangee) => valeurDe(rangee, 'MtNet'))).toEqual(['14423814.22', '14423814.22']);
  });

  describe('mutations of real documents', () => {
    const mutate = async (nom: string, from: RegExp, to: string): Promise<string[]> => {
      const source = await sourceOfFile(corpusPath(nom));
      const chunks: Uint8Array[] = [];
      for await (const chunk of source.chunks()) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString('latin1');
      expect(text).toMatch(from);
      const bytes = Buffer.from(text.replace(from, to), 'latin1');
      async function* changed() {
        yield bytes;
      }
      const ouvert = await openFlux({ nom, octets: bytes.length, chunks: changed }, provide);
      const before = new Set(runControls(await openReal(nom)).map(shorten));
      return runControls(ouvert)
        .map(shorten)
        .filter((one) => !before.has(one));
    };

    it.each<[nom: string, from: RegExp, to: string, told: string[]]>([
      [
        'crach-bp-2022',
        /<ProjetBudget V="false"/,
        '<ProjetBudget V="true"',
        ['E-F12 bloquant L33 ProjetBudget'],
      ],
      ['crach-bp-2022', /<MtPrev V="(\d+)\.00"/, '<MtPrev V="$1.01"', ['E-Q01 avertissement']],
      [
        'crach-dm2-2021',
        /<IdEtab V="21560046100010"/,
        '<IdEtab V="21560046100011"',
        ['E-F14 bloquant L24 IdEtab'],
      ],
      [
        'mohon-cfu-2023',
        /<MtRealNettes V="267588.09"/,
        '<MtRealNettes V="267588.10"',
        ['E-Q08 avertissement L2586 EB_DI'],
      ],
      [
        'mohon-cfu-2023',
        /<MtNet V="14423814.22"/,
        '<MtNet V="14423814.21"',
        ['E-Q09 avertissement L776 BI_A'],
      ],
      ['montpellier-ca-2018', /<Nature V="6225"/, '<Nature V="62259"', ['E-N03 avertissement L63 #0 Nature']],
      [
        'montreuil-ca-2016',
        /<Fonction V="414"/,
        '<Fonction V="4149"',
        ['E-N13 avertissement L316 #22 Fonction'],
      ],
      ['montreuil-ca-2019', /<ContNat V="012"/, '<ContNat V="0129"', ['E-N07 avertissement L84 #0 ContNat']],
    ])('%s, %s', async (nom, from, to, told) => {
      expect(await mutate(nom, from, to)).toEqual(told);
    });
  });
});
