import { expect, test } from 'vitest';
import { findAdresses } from './adresse.ts';
import { findContacts } from './contacts.ts';
import { findPersonnes } from './personnes.ts';

const found = (texte: string) => findContacts(texte).map(({ genre, extrait }) => `${genre} ${extrait}`);

test.each<readonly [texte: string, contacts: readonly string[]]>([
  ['ecrire a maelle.briselaine@exemple.fr', ['courriel maelle.briselaine@exemple.fr']],
  ['Tél. 06 12 34 56 78', ['telephone 06 12 34 56 78']],
  ['0612345678', ['telephone 0612345678']],
  ['06.12.34.56.78 ou 01-23-45-67-89', ['telephone 06.12.34.56.78', 'telephone 01-23-45-67-89']],
  ['+33 6 12 34 56 78', ['telephone +33 6 12 34 56 78']],
  ['+33(0)612345678', ['telephone +33(0)612345678']],
  ['(06) 12 34 56 78', ['telephone (06) 12 34 56 78']],
  ['06 12 34 56 78/79', ['telephone 06 12 34 56 78']],
  ['0033612345678', ['telephone 0033612345678']],
  // The keys of these invented numbers are right.
  ['NIR 2 69 05 49 588 157 80', ['nir 2 69 05 49 588 157 80']],
  ['269054958815780', ['nir 269054958815780']],
  ['FR14 2004 1010 0505 0001 3M02 606', ['iban FR14 2004 1010 0505 0001 3M02 606']],
  ['RIB FR1420041010050500013M02606', ['iban FR1420041010050500013M02606']],
  ['DE89370400440532013000', ['iban DE89370400440532013000']],
])('%s holds contact details', (texte, contacts) => expect(found(texte)).toEqual(contacts));

test.each([
  ['a SIRET', '21990999100016'],
  ['an amount', '1234567890.12'],
  ['an amount with spaces', '2 851 394,00'],
  ['a NIR with a wrong key', '2 69 05 49 588 157 81'],
  ['an IBAN with a wrong key', 'FR14 2004 1010 0505 0001 3M02 607'],
  ['a contract', 'MON514277EUR/0514956/001/1'],
  ['a contract and its amendment', '0612345678/01'],
  ['a parcel and dates', 'AK 112 - CM 26/09/2013 - CM 13/12/2017'],
  ['an hour and a date', '2024-03-18T14:10:37.000Z'],
  ['digits inside a word', 'A0612345678'],
  ['an at sign alone', 'prix @ 12'],
  ['an inventory number', '2013-29-2031-0001'],
  ['nothing', ''],
])('%s is none', (_note, texte) => expect(found(texte)).toEqual([]));

test.each(['2A', '2B', '2a'])('a NIR of Corsica (%s) has its own key', (departement) => {
  const place = departement.toUpperCase() === '2A' ? '19' : '18';
  const cle = String(97 - Number(BigInt(`26905${place}004123`) % 97n)).padStart(2, '0');
  expect(found(`2 69 05 ${departement} 004 123 ${cle}`)).toHaveLength(1);
});

test.each<readonly [texte: string, adresses: readonly string[]]>([
  ['Mme Maëlle BRISELAINE, 12 rue Haute 56000 Charmeval', ['12 rue Haute 56000 Charmeval']],
  ['M. TAFFARELLO 3 bis impasse du Lavoir', ['3 bis impasse du Lavoir']],
  ['BRISELAINE MAELLE DEMEURANT 4 PLACE DE LA GARE', ['4 PLACE DE LA GARE']],
  ['12 rue Haute', []],
  ['ECOLE DU TILLEUL, 12 rue Haute', []],
  ['Mme BRISELAINE a cédé à la commune le 12 rue Haute', []],
])('the address after a person: %s', (texte, adresses) => {
  const personnes = findPersonnes(texte, 'libre');
  expect(findAdresses(texte, personnes).map(({ extrait }) => extrait)).toEqual(adresses);
});
