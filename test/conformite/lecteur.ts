/**
 * What the suite of the W3C asks of a reader, whichever it is.
 *
 * TotemClic refuses a DOCTYPE and XML 1.1, whatever the rest of the document; then
 * - no malformed document is accepted (`not-wf`),
 * - every other one is (`valid`, and `invalid`, which only breaks a DTD that is not there);
 * - of an `error`, XML lets a reader do as it likes.
 */
import { expect, it } from 'vitest';
import { createDecodeur } from '../../src/core/flux/decode.ts';
import { findEncoding } from '../../src/core/flux/encoding.ts';
import { Refus } from '../../src/core/flux/refus.ts';
import { type Attributs, lireValeur, type XmlHandler } from '../../src/core/totem/xml-evenements.ts';
import { type DocumentDeSuite, readSuite } from './suite-xml.ts';

export interface Lecteur {
  /** Offset reached. */
  readonly position: number;
  /**
   * Reads on to `until`, or to the end.
   *
   * @returns whether the document is whole
   * @throws Refus at the first error, or when the text stops before the end of the document
   */
  read(until: number): boolean;
}

export type CreateLecteur = (texte: string, handler: XmlHandler) => Lecteur;

/** What is not held, and why. */
export const ECARTS: Readonly<Record<string, string>> = {
  'rmt-016':
    'malformed up to the fourth edition of XML 1.0 only: the fifth, which is followed, allows that name',
  'rmt-019':
    'malformed up to the fourth edition of XML 1.0 only: the fifth, which is followed, allows that name',
  'hst-lhs-007': 'a byte order mark that contradicts the declaration wins and is told (E-F01)',
  'hst-lhs-008': 'a byte order mark that contradicts the declaration wins and is told (E-F01)',
  'o-p04pass1': 'a name with a colon in it is refused: namespaces are always resolved',
  'o-p05pass1': 'a name with a colon in it is refused: namespaces are always resolved',
};

interface Lecture {
  /** `lu`, or the code of the refusal. */
  readonly issue: string;
  readonly events: readonly string[];
}

/** @param size of what is read at once, in characters */
export function readWith(
  create: CreateLecteur,
  octets: Uint8Array,
  size = Number.POSITIVE_INFINITY,
): Lecture {
  const events: string[] = [];
  try {
    const { encodage, bom, declare } = findEncoding(octets.subarray(0, 1024));
    const decodeur = createDecodeur(encodage, declare);
    const text = decodeur.decode(octets.subarray(bom)) + decodeur.end();
    const lecteur = create(text, {
      open: ({ uri, local }, attributs, debut) =>
        events.push(`<${uri} ${local} @${debut} ${tell(attributs)}`),
      close: (fin) => events.push(`> ${fin}`),
      text: (debut, fin, ecriture) =>
        events.push(`text ${lireValeur(text, debut, fin, ecriture)} @${debut} @${fin}`),
      instruction: (target, fin) => events.push(`?${target} ${fin}`),
    });
    let whole = false;
    while (!whole) whole = lecteur.read(lecteur.position + size);
    return { issue: 'lu', events };
  } catch (error) {
    if (!(error instanceof Refus)) throw error;
    return { issue: error.motif.code, events };
  }
}

function tell(attributs: Attributs): string {
  return Array.from(
    { length: attributs.nombre },
    (_, at) =>
      `${attributs.noms[at]?.complet}=${attributs.valeur(at)} @${attributs.debuts[at]} @${attributs.fins[at]}`,
  ).join();
}

export function testConformite(create: CreateLecteur): void {
  const documents = readSuite().filter(({ id }) => !Object.hasOwn(ECARTS, id));
  const libres = documents.filter(({ doctype }) => !doctype);

  it('has the whole suite to read', () => {
    expect(documents).toHaveLength(2579);
    const sans = (...types: readonly DocumentDeSuite['type'][]) =>
      libres.filter(({ type, version }) => types.includes(type) && version !== '1.1').length;
    expect([sans('not-wf'), sans('valid', 'invalid')]).toEqual([242, 73]);
  });

  it('opens no document with a DOCTYPE', () => {
    const read = documents.filter(
      ({ doctype, octets }) => doctype && readWith(create, octets).issue === 'lu',
    );
    expect(read.map(({ id }) => id)).toEqual([]);
  });

  it('opens no document of XML 1.1', () => {
    const read = documents.filter(
      ({ version, octets }) => version === '1.1' && readWith(create, octets).issue === 'lu',
    );
    expect(read.map(({ id }) => id)).toEqual([]);
  });

  it('opens no malformed document', () => {
    const read = documents.filter(
      ({ type, octets }) => type === 'not-wf' && readWith(create, octets).issue === 'lu',
    );
    expect(read.map(({ id }) => id)).toEqual([]);
  });

  it('opens every other document without a DOCTYPE', () => {
    const sound = libres.filter(
      ({ type, version }) => (type === 'valid' || type === 'invalid') && version !== '1.1',
    );
    const refused = sound.filter(({ octets }) => readWith(create, octets).issue !== 'lu');
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  it('says the same wherever the text is cut', () => {
    for (const { id, octets } of libres) {
      const whole = readWith(create, octets);
      for (const size of [1, 7, 64]) {
        const cut = readWith(create, octets, size);
        // Why a malformed one is refused may be told otherwise; what a sound one holds, never.
        expect(`${id} ${cut.issue === 'lu'}`).toBe(`${id} ${whole.issue === 'lu'}`);
        if (whole.issue === 'lu') expect(cut.events, id).toEqual(whole.events);
      }
    }
  });
}
