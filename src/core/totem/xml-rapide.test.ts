import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../../../test/support/corpus.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { Refus } from '../flux/refus.ts';
import { type Attributs, type Ecriture, lireValeur, type XmlHandler } from './xml-evenements.ts';
import type { NomElement } from './xml-noms.ts';
import { Doute, FastReader } from './xml-rapide.ts';
import { StrictReader } from './xml-strict.ts';

/** All that is told of a text, values read; ends with `doute` or with the code of a refusal. */
function eventsOf(Reader: typeof FastReader | typeof StrictReader, texte: string, slice = 1 << 20): string[] {
  const told: string[] = [];
  const handler: XmlHandler = {
    open({ uri, local }: NomElement, attributs: Attributs, debut: number) {
      const values = Array.from({ length: attributs.nombre }, (_, at) => {
        const [from, to] = [attributs.debuts[at], attributs.fins[at]];
        return `${attributs.noms[at]?.complet}=${attributs.valeur(at)}@${from}-${to}`;
      });
      told.push(`<{${uri}}${local} ${values.join(' ')} @${debut}`);
    },
    close: (fin) => told.push(`> @${fin}`),
    text: (debut, fin, ecriture: Ecriture) =>
      told.push(`text ${lireValeur(texte, debut, fin, ecriture)} @${debut}-${fin}`),
    instruction: (target, fin) => told.push(`? ${target} @${fin}`),
  };
  try {
    const reader = new Reader(texte, handler);
    let whole = false;
    while (!whole) whole = reader.read(reader.position + slice);
  } catch (error) {
    if (error instanceof Doute) told.push('doute');
    else if (error instanceof Refus) told.push(`refus ${error.motif.code}`);
    else throw error;
  }
  return told;
}

const doubts = (texte: string) => eventsOf(FastReader, texte).at(-1) === 'doute';

/** What the fast reader reads to the end, the strict one reads in the same way. */
function expectAgreement(texte: string): void {
  const fast = eventsOf(FastReader, texte);
  if (fast.at(-1) === 'doute') return;
  expect(fast).toEqual(eventsOf(StrictReader, texte));
}

const TOUTES = [
  '<?xml version="1.0" encoding="ISO-8859-1"?>\r\n<!-- un -- > -->',
  '<?xml version="1.0"?><?feuille de=\'style\'?><!--deux--><r xmlns="u" xmlns:p="v" p:a=\'1\' a="&lt;&#233;\t\r\n">',
  ' texte &amp; <p:x V="1"/><x xmlns="" V = "2" ></x ><![CDATA[<&>]]> ]] ',
  '<y xmlns:q="v" q:a="1" p:b="2"/>\u00a0<z>&#160;</z></r><!-- fin --><?fin?>\n',
];

describe('the fast reader', () => {
  it.each([
    TOUTES.slice(1).join(''),
    totem([ligne({ Nature: '60611', CodRD: 'D', LibCpte: 'L&#8217;eau' })]),
    totem([ligne({ Nature: '60611' })], { prefix: 'db' }),
    '<a><b/><c V=""/></a>',
  ])('reads by itself what documents are made of: %#', (texte) => {
    expect(doubts(texte)).toBe(false);
    expectAgreement(texte);
    for (const size of [1, 7, 100])
      expect(eventsOf(FastReader, texte, size)).toEqual(eventsOf(FastReader, texte));
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['a comment alone', '<!-- a -->'],
    ['text outside the root', '<a/>b'],
    ['two roots', '<a/><b/>'],
    ['an end without start', '</a>'],
    ['a tag that is not closed', '<a><b></a>'],
    ['the end of another tag', '<a></ab>'],
    ['a text cut', '<a>b'],
    ['a tag cut', '<a b="1"'],
    ['an attribute without value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['attributes that touch', '<a b="1"c="2"/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute twice by its namespace', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['a namespace declared twice', '<a xmlns:p="u" xmlns:p="v"/>'],
    ['an undeclared prefix', '<p:a/>'],
    ['an undeclared prefix of an attribute', '<a p:b="1"/>'],
    ['a prefix out of its scope', '<a><b xmlns:p="u"/><p:c/></a>'],
    ['a prefix undeclared', '<a xmlns:p=""/>'],
    ['a reserved namespace', '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>'],
    ['xmlns as a prefix', '<xmlns:a/>'],
    ['two colons', '<a xmlns:b="u"><b:c:d/></a>'],
    ['a colon first', '<:a/>'],
    ['a colon last', '<a xmlns:b="u"><b:/></a>'],
    ['a name that starts with a digit', '<1a/>'],
    ['a < in a value', '<a b="<"/>'],
    ['a bare &', '<a>a & b</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a reference to a forbidden character', '<a b="&#1;"/>'],
    ['a reference beyond Unicode', '<a b="&#x110000;"/>'],
    ['a control character', '<a b="\u0001"/>'],
    ['a control character in a comment', '<a><!-- \u0001 --></a>'],
    ['U+FFFE', '<a>\ufffe</a>'],
    ['half a character', '<a>\ud800</a>'],
    [']]> in a text', '<a>]]></a>'],
    ['-- in a comment', '<a><!-- -- --></a>'],
    ['a CDATA outside the root', '<![CDATA[a]]><a/>'],
    ['a CDATA not closed', '<a><![CDATA[a</a>'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['a blank before the declaration', ' <?xml version="1.0"?><a/>'],
    ['a second declaration', '<a><?xml version="1.0"?></a>'],
    ['XML 1.1', '<?xml version="1.1"?><a/>'],
    ['an instruction without name', '<a><??></a>'],
    ['a slash in a tag', '<a / ></a>'],
    ['65 levels', '<a>'.repeat(65) + '</a>'.repeat(65)],
    ['65 attributes', `<a ${Array.from({ length: 65 }, (_, at) => `a${at}="1"`).join(' ')}/>`],
    ['a huge value', `<a b="${'x'.repeat(70_000)}"/>`],
    ['a huge run of blanks', `<a>${' '.repeat(300_000)}</a>`],
  ])('is not sure of %s', (_, texte) => {
    expect(doubts(texte)).toBe(true);
  });

  const morceau = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TOUTES.join('').split(/(?=[<>="' ])/)) },
    fc.constantFrom('<a>', '</a>', '<p:b V="1"/>', '<b xmlns:p="u" p:V="é"/>', '&#9;', '&amp;', ']]>', '--'),
    fc.string({ unit: fc.constantFrom(...'<>/="\'& \t\r\n:;#!?-[]aVé€\u0001\u00a0') }),
  );

  it('never reads what the strict one refuses, nor in another way: texts of odd pieces', () => {
    fc.assert(
      fc.property(fc.array(morceau, { maxLength: 12 }), (pieces) =>
        expectAgreement(`<a xmlns:p="u">${pieces.join('')}</a>`),
      ),
      { numRuns: 2000 },
    );
  });

  it('… and documents with a few characters changed, lost or repeated', () => {
    const sources = [TOUTES.slice(1).join(''), totem([ligne({ Nature: '60611', CodRD: 'D' })])];
    const change = fc.record({ at: fc.nat(), length: fc.nat(6), put: morceau });
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (source, changes) => {
          let texte = source;
          for (const { at, length, put } of changes) {
            const from = at % texte.length;
            texte = texte.slice(0, from) + put + texte.slice(from + length);
          }
          expectAgreement(texte);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads the example by itself', () => {
    const example = readFileSync(join(import.meta.dirname, '../../exemple/budget-exemple.xml'), 'latin1');
    expect(doubts(example)).toBe(false);
    expectAgreement(example);
  });
});

describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'real documents' : CORPUS_ABSENT, () => {
  it.each(CORPUS)(
    '$nom is read by the fast reader, as by the strict one',
    ({ nom }) => {
      const texte = readFileSync(corpusPath(nom), 'latin1');
      expect(doubts(texte)).toBe(false);
      const [fast, strict] = [eventsOf(FastReader, texte), eventsOf(StrictReader, texte)];
      expect(fast.length).toBe(strict.length);
      expect(fast.findIndex((event, at) => event !== strict[at])).toBe(-1);
    },
    60_000,
  );
});
