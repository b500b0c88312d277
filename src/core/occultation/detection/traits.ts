/** What a text is made of, told by one look at its characters: most values of a file are amounts and codes. */

/** At least one letter of any alphabet. */
export const LETTRES = 1;
/** At least one digit. */
export const CHIFFRES = 2;
/** An at sign or nine digits: without either there is no e-mail, telephone, NIR or IBAN. */
export const NUMERO = 4;

const LETTRE = /\p{L}/u;

/** The sum of the marks above. */
export function traitsOf(texte: string): number {
  let traits = 0;
  let digits = 0;
  let isAscii = true;
  for (let at = 0; at < texte.length; at++) {
    const code = texte.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) traits |= LETTRES;
    else if (code === 0x40) traits |= NUMERO;
    else if (code >= 0x80) isAscii = false;
  }
  if (!isAscii && (traits & LETTRES) === 0 && LETTRE.test(texte)) traits |= LETTRES;
  if (digits > 0) traits |= CHIFFRES;
  return digits >= 9 ? traits | NUMERO : traits;
}
