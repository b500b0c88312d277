import { describe, expect, it } from 'vitest';
import { latin1, read } from '../../../test/support/read.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { Refus } from '../flux/refus.ts';
import { computeEmpreintes } from '../scellement/sceau.ts';
import type { ReadOptions } from '../totem/read-flux.ts';
import { controlScellement } from './scellement.ts';

const UNE = ligne({ Nature: '60611', LibCpte: 'Énergie &amp; eau', CodRD: 'D', MtPrev: '1.00', OpBudg: '0' });

const scellement = (md5: string, sha1: string) =>
  `\n  <Scellement md5="${md5}" sha1="${sha1}" date="2023-04-04T10:00:00"/>\n  <EnTeteDoc`;

/** A document with the seal that TotEM would give it. */
async function seal(): Promise<string> {
  const open = totem([UNE]).replace('\n<EnTeteDoc', scellement('', ''));
  const [empreintes] = await computeEmpreintes((await read(open)).source);
  return open.replace(scellement('', ''), scellement(empreintes?.md5 ?? '', empreintes?.sha1 ?? ''));
}

async function tell(content: string | Uint8Array, options?: ReadOptions) {
  const document = await read(content, options);
  return controlScellement(document, document.scellement ? await computeEmpreintes(document.source) : []);
}

const codes = async (content: string | Uint8Array, options?: ReadOptions) =>
  (await tell(content, options)).map(({ code }) => code);

describe('the seal', () => {
  it('is intact, and tells its date and its line', async () => {
    expect(await tell(await seal())).toEqual([
      {
        code: 'E-S01',
        gravite: 'information',
        lieu: { ligne: 3, champ: 'Scellement' },
        faits: { trouve: '2023-04-04T10:00:00' },
      },
    ]);
  });

  it.each<[string, (xml: string) => string, string]>([
    [
      'digests in lower case',
      (xml) => xml.replace(/(md5|sha1)="(\w+)"/g, (all) => all.toLowerCase()),
      'E-S01',
    ],
    ['one digest alone', (xml) => xml.replace(/ md5="\w+"/, ''), 'E-S04'],
    ['other line ends', (xml) => xml.replaceAll('\n', '\r\n'), 'E-S01'],
    ['an amount changed', (xml) => xml.replace('1.00', '1.01'), 'E-S02'],
    ['a line less', (xml) => xml.replace(UNE, UNE + UNE), 'E-S02'],
    ['white space between elements', (xml) => xml.replace('<Budget>', '<Budget> '), 'E-S02'],
    ['a digest that is not its own', (xml) => xml.replace(/sha1="\w/, 'sha1="'), 'E-S02'],
    ['no seal', (xml) => xml.replace(/<Scellement[^>]*>/, ''), 'E-S03'],
    ['a seal without digests', (xml) => xml.replace(/ (md5|sha1)="\w+"/g, ''), 'E-S04'],
  ])('%s', async (_, change, code) => {
    const xml = await seal();
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    expect(await codes(changed)).toEqual([code]);
  });

  it('cannot be verified when the file is not in the encoding that it declares, unless it is the very text', async () => {
    const xml = await seal();
    expect(await codes(latin1(xml), { encodage: 'iso-8859-1' })).toEqual(['E-S01']);
    expect(await codes(latin1(xml.replace('1.00', '1.01')), { encodage: 'iso-8859-1' })).toEqual(['E-S04']);
  });

  it('tells how many characters were lost', async () => {
    const [found] = await tell((await seal()).replace('Énergie', '\ufffdnergie'));
    expect(found).toMatchObject({ code: 'E-S02', faits: { nombre: 1 } });
  });

  it('is broken by any character changed outside white space', async () => {
    const xml = await seal();
    // The date is in the seal itself, which its own digest leaves out, and the declaration is no part of the document.
    const left = new Set([...places(xml, /(date="[^"]*)"/), ...places(xml, /^<\?([^?]*)\?>/)]);
    for (let at = 0; at < xml.length; at++) {
      if (left.has(at) || /\s/.test(xml.charAt(at))) continue;
      const changed = `${xml.slice(0, at)}${xml.charAt(at) === 'z' ? 'y' : 'z'}${xml.slice(at + 1)}`;
      const told = await codes(changed).catch((error: unknown) => {
        if (error instanceof Refus) return ['refus'];
        throw error;
      });
      expect(told, changed.slice(Math.max(0, at - 20), at + 20)).not.toContain('E-S01');
    }
  });
});

function places(xml: string, pattern: RegExp): number[] {
  const found = pattern.exec(xml);
  const start = (found?.index ?? 0) + (found?.[0].indexOf(found[1] ?? '') ?? 0);
  return Array.from({ length: found?.[1]?.length ?? 0 }, (_, rank) => start + rank);
}
