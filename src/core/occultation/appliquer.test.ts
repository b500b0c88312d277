import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoder } from '../../../test/support/encodages.ts';
import { joindre } from '../../../test/support/occultation.ts';
import { createDecodeur, type Encodage } from '../flux/decode.ts';
import type { Source } from '../totem/document.ts';
import { applyDecisions, writtenTexts } from './appliquer.ts';
import type { Decision } from './decision.ts';

function sourceOf(texte: string, encodage: Encodage, bom = '', size = 7): Source {
  const octets = encoder(bom + texte, encodage);
  // The reader never gets a byte order mark in two chunks.
  const chunks: Uint8Array[] = [octets.subarray(0, 3 + size)];
  for (let at = 3 + size; at < octets.length; at += size) chunks.push(octets.subarray(at, at + size));
  return { texte, chunks, encodage, bom: bom === '' ? 0 : encodage === 'utf-8' ? 3 : 2 };
}

function decode(octets: Uint8Array, { encodage, bom }: Source): string {
  const decodeur = createDecodeur(encodage);
  return decodeur.decode(octets.subarray(bom)) + decodeur.end();
}

const decision = (debut: number, fin: number, apres: string): Decision => ({
  ...{ lieu: { ligne: 1, chemin: 'X' }, origine: 1, action: 'remplacer' },
  ...{ debut, fin, avant: '', apres },
});

const ENCODAGES: readonly Encodage[] = [
  ...(['utf-8', 'utf-16le', 'utf-16be'] as const),
  ...(['iso-8859-1', 'iso-8859-15', 'windows-1252'] as const),
];

describe('a replacement is written in the encoding of its file', () => {
  it.each<[Encodage, texte: string, ecrit: string]>([
    ['utf-8', 'é œ € 𝒜', 'é œ € 𝒜'],
    ['utf-16le', 'é œ € 𝒜', 'é œ € 𝒜'],
    ['utf-16be', 'é œ € 𝒜', 'é œ € 𝒜'],
    ['iso-8859-1', 'é œ € 𝒜', 'é &#x153; &#x20AC; &#x1D49C;'],
    ['iso-8859-15', 'é œ € 𝒜', 'é œ € &#x1D49C;'],
    ['windows-1252', 'é œ € 𝒜', 'é œ € &#x1D49C;'],
    ['utf-8', 'a\tb\nc', 'a&#x9;b&#xA;c'],
  ])('%s: %j', (encodage, texte, ecrit) => {
    const source = sourceOf('<X V="à"/>', encodage);
    const octets = applyDecisions(source, [decision(6, 7, texte)]);
    expect(joindre(octets)).toEqual(encoder(`<X V="${ecrit}"/>`, encodage));
  });

  it('US-ASCII declared: by reference', () => {
    const texte = '<?xml version="1.0" encoding="US-ASCII"?><X V="a"/>';
    const at = texte.indexOf('a"/');
    const octets = applyDecisions(sourceOf(texte, 'utf-8', '', 4096), [decision(at, at + 1, 'Occulté')]);
    expect(new TextDecoder().decode(joindre(octets))).toBe(texte.replace('"a"', '"Occult&#xE9;"'));
  });

  it('ranges that overlap are a fault', () => {
    const source = sourceOf('<X V="abc"/>', 'utf-8');
    expect(() => applyDecisions(source, [decision(6, 8, ''), decision(7, 9, '')])).toThrow(/sorted/);
  });
});

const LETTRES: Readonly<Record<Encodage, string>> = {
  'utf-8': 'aé€𝒜\r\n<>&"',
  'utf-16le': 'aé€𝒜\r\n<>&"',
  'utf-16be': 'aé€𝒜\r\n<>&"',
  'iso-8859-1': 'aéÿ\u0092\r\n<>&"',
  'iso-8859-15': 'aé€œ\r\n<>&"',
  'windows-1252': 'aé€œ\u0081\r\n<>&"',
};

const cas = fc.constantFrom(...ENCODAGES).chain((encodage) =>
  fc.record({
    encodage: fc.constant(encodage),
    bom: encodage.startsWith('utf') ? fc.boolean() : fc.constant(false),
    pieces: fc.array(
      fc.record({
        garde: fc.string({ unit: fc.constantFrom(...LETTRES[encodage]), maxLength: 30 }),
        avant: fc.string({ unit: fc.constantFrom(...LETTRES[encodage]), maxLength: 8 }),
        apres: fc.string({ unit: fc.constantFrom(...'aéœ€𝒜&<>"\''), maxLength: 8 }),
      }),
      { maxLength: 6 },
    ),
    fin: fc.string({ unit: fc.constantFrom(...LETTRES[encodage]), maxLength: 600 }),
    taille: fc.integer({ min: 1, max: 40 }),
  }),
);

it('every byte outside the ranges is the byte that was read, wherever chunks are cut', () => {
  fc.assert(
    fc.property(cas, ({ encodage, bom, pieces, fin, taille }) => {
      let texte = '';
      const decisions = pieces.map(({ garde, avant, apres }) => {
        const debut = texte.length + garde.length;
        texte += `${garde}${avant}`;
        return decision(debut, texte.length, apres);
      });
      // Bytes that happen to be UTF-8 would be refused as such: two that cannot be.
      texte += `${fin}${encodage === 'iso-8859-1' ? 'éa' : ''}`;
      const source = sourceOf(texte, encodage, bom ? '\ufeff' : '', taille);

      const octets = joindre(applyDecisions(source, decisions));
      const ecrits = writtenTexts(source, texte, decisions);
      const attendu =
        pieces.map(({ garde }, rang) => garde + ecrits[rang]).join('') +
        texte.slice(decisions.at(-1)?.fin ?? 0);
      expect(octets).toEqual(encoder((bom ? '\ufeff' : '') + attendu, encodage));
      expect(decode(octets, source)).toBe(attendu);
      expect(joindre(applyDecisions(source, []))).toEqual(joindre(source.chunks));
    }),
    { numRuns: 300 },
  );
});
