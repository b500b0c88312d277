/** SIREN of La Poste, whose établissements follow a rule of their own. */
const LA_POSTE = '356000000';
const ZERO = '0'.charCodeAt(0);

/**
 * Whether a text is a SIRET: 14 digits that pass the Luhn check, or for La Poste whose digits add up to a multiple of 5
 * (INSEE; its head office 35600000000048 passes Luhn too).
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  let [sum, luhn] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    sum += digit;
    // Every second digit counts double from the right, and 14 is even, so from the first.
    luhn += at % 2 === 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
  }
  return luhn % 10 === 0 || (text.startsWith(LA_POSTE) && sum % 5 === 0);
}
