/** The digit that makes `digits` followed by it pass the Luhn check. */
function luhnKey(digits: string): string {
  let total = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    total += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (total % 10)) % 10);
}

function siretOf(siren8: string): string {
  const siren = siren8 + luhnKey(siren8);
  const body = `${siren}0001`;
  return body + luhnKey(body);
}

/** Valid for Luhn, yet nobody's: a commune's SIREN begins with 21 and its department, and no commune is in 99. */
export const SIRET_COMMUNE = siretOf('21990999');
export const SIRET_CCAS = siretOf('26990999');

/** Valid for Luhn, yet nobody's: no SIREN begins with 0000. */
export function buildSiret(number: number): string {
  return siretOf(`0000${String(number).padStart(4, '0')}`);
}
