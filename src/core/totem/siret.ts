/** SIREN of La Poste, whose établissements follow a rule of their own. */
const LA_POSTE = '356000000';

/**
 * Whether a text is a SIRET: 14 digits that pass the Luhn check, or for La Poste whose digits add up to a multiple of 5
 * (INSEE; its head office 35600000000048 passes Luhn too).
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  const digits = [...text].map(Number);
  if (text.startsWith(LA_POSTE) && sum(digits) % 5 === 0) return true;
  // Luhn: every second digit counts double from the right, and 14 is even, so from the first.
  const luhn = digits.map((digit, index) => (index % 2 === 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit));
  return sum(luhn) % 10 === 0;
}

function sum(digits: readonly number[]): number {
  return digits.reduce((total, digit) => total + digit, 0);
}
