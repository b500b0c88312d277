/** The XML conformance suite of the W3C and OASIS, through our reader. */
import { describe, expect, it } from 'vitest';
import { Refus } from '../../src/core/flux/refus.ts';
import { SaxReader } from '../../src/core/totem/sax.ts';
import { read } from '../support/read.ts';
import { ECARTS, readWith, testConformite } from './lecteur.ts';
import { readSuite } from './suite-xml.ts';

const create = (handler: ConstructorParameters<typeof SaxReader>[0]) => new SaxReader(handler);

describe('SaxReader', () => {
  // It looks for the beginning of a tag or of a CDATA section in two pieces at most.
  testConformite(create, { places: false });

  it('every exception is one still, and of a document of the suite', () => {
    const documents = new Map(readSuite().map((document) => [document.id, document]));
    for (const id of Object.keys(ECARTS)) {
      const document = documents.get(id);
      if (!document) throw new Error(`no document ${id}`);
      const expected = document.type === 'not-wf' ? 'lu' : 'xml-mal-forme';
      expect(`${id} ${readWith(create, document.octets).issue}`).toBe(`${id} ${expected}`);
    }
  });
});

describe('readFlux', () => {
  it('refuses every document of the suite with a reason: none is a budget', async () => {
    const wrong: string[] = [];
    for (const { id, octets, type, doctype, version } of readSuite()) {
      const motif = await read(octets).then(
        () => undefined,
        (error: unknown) => (error instanceof Refus ? error.motif : undefined),
      );
      // A whole document without a DOCTYPE is refused for what it is about, and for nothing else.
      const sound = (type === 'valid' || type === 'invalid') && !doctype && version !== '1.1';
      const expected =
        sound && !Object.hasOwn(ECARTS, id) ? motif?.code === 'autre-xml' : motif !== undefined;
      if (!expected || motif?.code === 'interne') wrong.push(`${id} ${motif?.code}`);
    }
    expect(wrong).toEqual([]);
  });
});
