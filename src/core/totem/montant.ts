/**
 * Amounts of a budget: exact integer cents, never a float.
 *
 * `bigint` and not `number`: a file may hold 9 007 199 254 740 993,01 €, and a type that refuses `* 1.2` or
 * `parseFloat` by construction is worth more than a rule that asks for care.
 */

/** An amount in cents of euro. */
export type Cents = bigint;

/** 18 digits before the point: a billion billion euros, past which a text is not an amount but an accident. */
const MONTANT = /^(-?)(\d{1,18})(?:\.(\d{1,18}))?$/;

/**
 * Reads an amount as TOTEM writes it (`-?\d+(\.\d{1,2})?` on the 19 measured documents).
 * White space around is ignored; decimals past the second must be zeros, since a fraction of a cent would be lost.
 *
 * @returns the amount in cents, or `undefined` when the text is not such an amount (comma, exponent, NaN, empty …)
 */
export function parseCents(text: string): Cents | undefined {
  const short = parseShort(text);
  if (short !== undefined) return short;
  const found = MONTANT.exec(text.trim());
  if (!found) return undefined;
  const [, sign, euros = '', decimals = ''] = found;
  if (decimals.length > 2 && /[^0]/.test(decimals.slice(2))) return undefined;
  const cents = BigInt(euros + decimals.slice(0, 2).padEnd(2, '0'));
  return sign ? -cents : cents;
}

/** Longest text read digit by digit: with two decimals, its cents are an integer far below 2^53, and so exact. */
const SHORT = 15;

/** `-?\d+(\.\d{2})?` of at most 15 characters, which is how nearly every amount is written; `undefined` says nothing. */
function parseShort(text: string): Cents | undefined {
  const { length } = text;
  if (length === 0 || length > SHORT) return undefined;
  const negative = text.charCodeAt(0) === 45;
  const first = negative ? 1 : 0;
  const point = text.charCodeAt(length - 3) === 46 ? length - 3 : -1;
  if (point === first || first === length) return undefined;
  let value = 0;
  for (let at = first; at < length; at++) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  const cents = BigInt(point < 0 ? value * 100 : value);
  return negative ? -cents : cents;
}

/** Writes cents as TOTEM and SCDL do: a point, two decimals, no thousands separator. */
export function formatCents(cents: Cents): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
