import { describe, expect, it } from 'vitest';
import { sourceOfFile } from '../scripts/node-source.ts';
import type { Constat } from '../src/core/controls/constat.ts';
import { runControls } from '../src/core/controls/controler.ts';
import { executionOf } from '../src/core/controls/equilibre-cfu.ts';
import { type DocumentOuvert, openFlux } from '../src/core/ouvrir.ts';
import { valeurDe } from '../src/core/totem/document.ts';
import { texteDeConstat } from '../src/text/constats.ts';
import { shorten } from './support/constats.ts';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS } from './support/corpus.ts';
import { provide } from './support/open.ts';

/**
 * All that is told of the seven real documents: code, gravity, how many. Each was looked at and is true. None is more
 * than an information: a warning that is false on a published file is a fault of the control.
 */
const ATTENDUS: Readonly<Record<string, readonly string[]>> = {
  'crach-annexe-ca-2021': ['E-N11 information 1'],
  'crach-bp-2022': ['E-N11 information 1'],
  'crach-dm2-2021': ['E-N11 information 1'],
  // Totals of the tool; two pairs of lines for the same third-party works; 6061, 6062, 6063.
  'mohon-cfu-2023': [
    'E-F08 information 1',
    'E-F26 information 2',
    'E-N04 information 3',
    'E-N11 information 1',
  ],
  // A published account that kept the project flag; a fonction as chapter on four third-party lines; 93422.
  'montpellier-ca-2018': [
    ...['E-F13 information 1', 'E-N11 information 1'],
    ...['E-N12 information 4', 'E-N14 information 1'],
  ],
  'montreuil-ca-2016': [],
  // 2031 in chapter 204.
  'montreuil-ca-2019': ['E-N10 information 1', 'E-N11 information 1'],
};

const suite = HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`;

describe.skipIf(!HAS_CORPUS)(suite, () => {
  const openReal = async (nom: string): Promise<DocumentOuvert> =>
    openFlux(await sourceOfFile(corpusPath(nom)), provide);

  it.each(Object.entries(ATTENDUS))('%s: what is told, no more and no less', async (nom, attendus) => {
    const constats = runControls(await openReal(nom));
    expect(countByCode(constats)).toEqual(attendus);
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

function countByCode(constats: readonly Constat[]): string[] {
  const counts = new Map<string, number>();
  for (const { code, gravite } of constats) {
    const key = `${code} ${gravite}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`);
}
