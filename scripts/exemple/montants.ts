// Amounts are integer cents (a safe integer: the whole example stays under 100 M€).

/** `1250`, `1250.5` or `-3.20` euros, as cents. */
export function parseEuros(text: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new Error(`montant illisible : ${text}`);
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -cents : cents;
}

/** Cents as TotEM writes them: `1250.50`. */
export function formatEuros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A French decimal with spaces between thousands, as in InformationsGenerales: `1 032,46`. */
export function formatDecimal(value: number, decimals: number): string {
  const [whole = '0', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A fixed number in [0, 1) drawn from a key (FNV-1a): the same key always gives the same number. */
export function draw(key: string): number {
  let hash = 0x811c9dc5;
  for (const character of key) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  // One more mixing round: keys here differ by one digit, and FNV alone leaves their high bits close.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** `amount` times a rate drawn between `low` and `high`, to the cent. */
export function applyRate(amount: number, key: string, low: number, high: number): number {
  return Math.round(amount * (low + (high - low) * draw(key)));
}

export function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
