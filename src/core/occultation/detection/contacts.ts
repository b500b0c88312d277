/**
 * Contact details and identifiers of persons: shapes that can be checked (keys of the NIR and of the IBAN), so that an
 * account code or a contract number is not taken for one.
 */
import type { Indice } from '../proposition.ts';

const COURRIEL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})*\.\p{L}{2,24}/gu;

/** Ten digits from 0, by pairs or not, or the same from +33 or 0033. Neither digits nor a word stand against it. */
const TELEPHONE =
  /(?<![\p{L}\d.,/-])(?:(?:\+33|0033)[ .-]?(?:\(0\)[ .-]?)?[1-9]|0[1-9]|\(0[1-9]\))(?:([ .-]?)\d{2})(?:\1\d{2}){3}(?![\p{L}\d]|[.,-]\d)/gu;

/** Sex, year, month, department (2A, 2B), commune, order, key; spaces between the groups or none. */
const NIR =
  /(?<![\p{L}\d])([1-478])[ .]?(\d{2})[ .]?(0[1-9]|1[0-2]|[2-9]\d)[ .]?(\d{2}|2[ABab])[ .]?(\d{3})[ .]?(\d{3})[ .]?[/-]?[ .]?(\d{2})(?![\p{L}\d])/gu;

const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ .-]?[A-Z\d]{4}){2,7}(?:[ .-]?[A-Z\d]{1,4})?(?![\p{L}\d])/giu;

/** Nothing of the above is without an at sign or nine digits. */
const PEUT_ETRE = /@|(?:\d[ .\-/()ABab]*){9}/;

/** Contact details in a text, in order. */
export function findContacts(texte: string): readonly Indice[] {
  if (!PEUT_ETRE.test(texte)) return [];
  const found: Indice[] = [];
  const add = (genre: Indice['genre'], pattern: RegExp, isTrue: (match: RegExpMatchArray) => boolean) => {
    for (const match of texte.matchAll(pattern)) {
      const debut = match.index ?? 0;
      const fin = debut + match[0].length;
      const taken = found.some((one) => debut < (one.fin ?? 0) && fin > (one.debut ?? 0));
      if (!taken && isTrue(match)) found.push({ genre, debut, fin, extrait: match[0] });
    }
  };
  // Without its sign, every start of a long text would be tried in vain.
  if (texte.includes('@')) add('courriel', COURRIEL, () => true);
  add('iban', IBAN, (match) => isIban(match[0]));
  add('nir', NIR, isNir);
  add('telephone', TELEPHONE, isTelephone);
  return found.sort((a, b) => (a.debut ?? 0) - (b.debut ?? 0));
}

/** A slash and digits after it are those of a contract, or, after pairs, the end of another line: `06 12 34 56 78/79`. */
function isTelephone({ 0: all, 1: separator, index = 0, input = '' }: RegExpMatchArray): boolean {
  const after = input.slice(index + all.length);
  return !/^\/\d/.test(after) || (separator !== '' && /^\/\d{2}(?!\d)/.test(after));
}

/** Key of the NIR: 97 less the remainder of the thirteen digits; Corsica's 2A and 2B count as 19 and 18 (INSEE). */
function isNir([, sexe, annee, mois, departement = '', commune, ordre, cle]: RegExpMatchArray): boolean {
  const place = departement.toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(`${sexe}${annee}${mois}${place}${commune}${ordre}`) % 97n) === Number(cle);
}

/** ISO 13616: the first four characters last, letters as numbers, remainder 1. France has 27 characters. */
function isIban(texte: string): boolean {
  const code = texte.replace(/[ .-]/g, '').toUpperCase();
  if (code.length < 15 || code.length > 34 || (code.startsWith('FR') && code.length !== 27)) return false;
  let remainder = 0;
  for (const char of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
