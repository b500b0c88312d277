import { describe, expect, it } from 'vitest';
import { sourceOfFile } from '../../../scripts/node-source.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../../../test/support/corpus.ts';
import { latin1, read } from '../../../test/support/read.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import type { TotemDocument } from '../totem/document.ts';
import { readFlux } from '../totem/read-flux.ts';
import { computeEmpreintes } from './sceau.ts';

const UNE = ligne({ Nature: '60611', LibCpte: 'Énergie &amp; eau', CodRD: 'D', MtPrev: '1.00', OpBudg: '0' });
const SEAL = '<Scellement md5="" sha1="" date="2023-04-04T10:00:00"/>';

/** A document with a seal between two runs of white space, and the digests that it should hold. */
async function sealed(before: string, after: string) {
  const xml = totem([UNE]).replace('\n<EnTeteDoc', `${before}${SEAL}${after}<EnTeteDoc`);
  return { xml, empreintes: await computeEmpreintes((await read(xml)).source) };
}

async function digests(xml: string): Promise<string[]> {
  return (await computeEmpreintes((await read(xml)).source)).map(({ sha1 }) => sha1);
}

describe('the digests of a seal', () => {
  it('do not depend on the seal itself', async () => {
    const { xml, empreintes } = await sealed('\n   ', '\n   ');
    expect(empreintes).toHaveLength(1);
    expect(await digests(xml.replace('md5=""', 'md5="ABC"'))).toEqual([empreintes[0]?.sha1]);
  });

  it('are those of the document without the seal and one of the two runs around it', async () => {
    const { empreintes } = await sealed('\n   ', '\n   ');
    const without = totem([UNE]).replace('\n<EnTeteDoc', '\n   <EnTeteDoc');
    expect(await digests(without)).toEqual(empreintes.map(({ sha1 }) => sha1));
  });

  it('have two readings when the runs differ', async () => {
    const { empreintes } = await sealed('\n', '\n   ');
    const one = await digests(totem([UNE]).replace('\n<EnTeteDoc', '\n<EnTeteDoc'));
    const other = await digests(totem([UNE]).replace('\n<EnTeteDoc', '\n   <EnTeteDoc'));
    expect(empreintes.map(({ sha1 }) => sha1)).toEqual([...one, ...other]);
  });

  it('have two readings of each seal that differs, when a document has several', async () => {
    const two = totem([UNE])
      .replace('\n<EnTeteDoc', `\n${SEAL}\n   <EnTeteDoc`)
      .replace('</DocumentBudgetaire>', `\n${SEAL}\n  </DocumentBudgetaire>`);
    const without = (first: string, last: string) =>
      totem([UNE])
        .replace('\n<EnTeteDoc', `${first}<EnTeteDoc`)
        .replace('</DocumentBudgetaire>', `${last}</DocumentBudgetaire>`);
    expect(await digests(two)).toEqual([
      ...(await digests(without('\n', '\n'))),
      ...(await digests(without('\n   ', '\n  '))),
    ]);
  });

  it.each<[string, (xml: string) => string]>([
    ['line ends', (xml) => xml.replaceAll('\n', '\r\n')],
    [
      'quotes and order of attributes',
      (xml) => xml.replace('<Nature V="60611"/>', "<Nature\n V='60611'></Nature>"),
    ],
    ['a comment', (xml) => xml.replace('<Budget>', '<Budget><!-- relu -->')],
    ['a reference in place of a character', (xml) => xml.replace('É', '&#xC9;')],
  ])('are the same with other %s', async (_, rewrite) => {
    const { xml, empreintes } = await sealed('\n', '\n');
    const other = rewrite(xml);
    expect(other).not.toBe(xml);
    expect(await digests(other)).toEqual([empreintes[0]?.sha1]);
  });

  it('are the same in another encoding', async () => {
    const { xml, empreintes } = await sealed('\n', '\n');
    const bytes = latin1(xml.replace('UTF-8', 'ISO-8859-1'));
    expect(await computeEmpreintes((await read(bytes)).source)).toEqual(empreintes);
  });

  it('change with any character that means something', async () => {
    const { xml, empreintes } = await sealed('\n', '\n');
    const known = empreintes[0]?.sha1;
    for (const [from, to] of [
      ['60611', '60612'],
      ['1.00', '1.0'],
      ['CodRD', 'CodRd'],
      ['eau', 'Eau'],
      ['<BlocBudget>', '<BlocBudget> '],
    ]) {
      const other = xml.replace(from as string, to as string);
      expect(other).not.toBe(xml);
      expect(await digests(other)).not.toContain(known);
    }
  });
});

describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'real seals' : `real seals (${CORPUS_ABSENT})`, () => {
  const INTACTS = [
    'crach-annexe-ca-2021',
    'crach-bp-2022',
    'crach-dm2-2021',
    'mohon-cfu-2023',
    'montpellier-ca-2018',
  ];

  it.each(CORPUS.filter(({ nom }) => nom !== 'montreuil-ca-2016'))('$nom', async ({ nom }) => {
    const document: TotemDocument = await readFlux(await sourceOfFile(corpusPath(nom)));
    const found = await computeEmpreintes(document.source);
    const intact = found.some(
      ({ md5, sha1 }) => md5 === document.scellement?.md5 && sha1 === document.scellement.sha1,
    );
    expect(intact).toBe(INTACTS.includes(nom));
  });
});
