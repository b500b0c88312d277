import { expect, test } from 'vitest';
import { readTitulaires } from './certificat.ts';

/** OBJECT IDENTIFIER 2.5.4.n, then a UTF8String: what stands in the subject of a certificate. */
function attribut(n: number, valeur: string): number[] {
  const text = [...new TextEncoder().encode(valeur)];
  return [0x06, 3, 0x55, 4, n, 0x0c, text.length, ...text];
}
const base64 = (bytes: readonly number[]) =>
  Buffer.from([0x30, 0x82, 1, 2, ...bytes, 0, 0]).toString('base64');

test('the common name, the surname and the first name are read', () => {
  const texte = base64([
    ...attribut(3, 'Maëlle BRISELAINE'),
    ...attribut(4, 'BRISELAINE'),
    ...attribut(42, 'Maëlle'),
  ]);
  expect(readTitulaires(texte)).toEqual([
    { nom: 'Maëlle BRISELAINE', personne: false },
    { nom: 'BRISELAINE', personne: true },
    { nom: 'Maëlle', personne: true },
  ]);
});

test('spaces and line ends inside the base64 change nothing', () => {
  const texte = base64(attribut(3, 'AC SERVICES')).replace(/(.{5})/g, ' $1\n');
  expect(readTitulaires(texte)).toEqual([{ nom: 'AC SERVICES', personne: false }]);
});

test.each(['', 'Occulté', 'T2NjdWx0w6k=', base64([0x06, 3, 0x55, 4, 3, 0x0c])])(
  '%s is no certificate',
  (texte) => {
    expect(readTitulaires(texte)).toEqual([]);
  },
);
