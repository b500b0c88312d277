/** The XML conformance suite of the W3C and OASIS, through our reader. */
import { describe, expect, it } from 'vitest';
import { Refus } from '../../src/core/flux/refus.ts';
import { Doute, FastReader } from '../../src/core/totem/xml-rapide.ts';
import { StrictReader } from '../../src/core/totem/xml-strict.ts';
import { read } from '../support/read.ts';
import { type CreateLecteur, ECARTS, readWith, testConformite } from './lecteur.ts';
import { readSuite } from './suite-xml.ts';

const create: CreateLecteur = (texte, handler) => new StrictReader(texte, handler);

describe('the strict reader', () => {
  testConformite(create);

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

describe('the fast reader', () => {
  it('reads nothing but what the strict one reads, in the same way', () => {
    let read = 0;
    for (const { id, octets } of readSuite()) {
      let doubted = false;
      const fast = readWith((texte, handler) => {
        const reader = new FastReader(texte, handler);
        return {
          get position() {
            return reader.position;
          },
          read(until) {
            try {
              return reader.read(until);
            } catch (error) {
              if (!(error instanceof Doute)) throw error;
              doubted = true;
              return true;
            }
          },
        };
      }, octets);
      if (doubted) continue;
      expect(fast, id).toEqual(readWith(create, octets));
      if (fast.issue === 'lu') read++;
    }
    // Enough of them for the comparison to mean something: those without a name or a character that is not ASCII.
    expect(read).toBeGreaterThan(40);
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
