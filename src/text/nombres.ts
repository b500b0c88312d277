/** French writing of numbers. Amounts come in cents. */

const ESPACE_FINE = '\u202f';
const INSECABLE = '\u00a0';

/** `1 234 567,89 €`, exact: digits are moved, never computed. */
export function formatEuros(cents: bigint): string {
  const negative = cents < 0n;
  const digits = (negative ? -cents : cents).toString().padStart(3, '0');
  const euros = grouped(BigInt(digits.slice(0, -2)));
  return `${negative ? '−' : ''}${euros},${digits.slice(-2)}${INSECABLE}€`;
}

/** For headlines: `12,3 M€`, `845 k€`, `950 €`; rounded half away from zero, not cut. */
export function formatEurosCourt(cents: bigint): string {
  const absolute = cents < 0n ? -cents : cents;
  const sign = cents < 0n ? '−' : '';
  // The thresholds are where the rounded figure would change unit: 999 950 € is 1,0 M€ and not 1 000 k€.
  if (absolute >= 99_950_000n) {
    const tenths = (absolute + 5_000_000n) / 10_000_000n;
    return `${sign}${grouped(tenths / 10n)},${tenths % 10n}${INSECABLE}M€`;
  }
  if (absolute >= 999_500n) return `${sign}${grouped((absolute + 50_000n) / 100_000n)}${INSECABLE}k€`;
  return `${sign}${grouped((absolute + 50n) / 100n)}${INSECABLE}€`;
}

function grouped(whole: bigint): string {
  return whole.toString().replace(/\B(?=(\d{3})+$)/g, ESPACE_FINE);
}

export function formatPart(part: number): string {
  return `${(part * 100).toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}${INSECABLE}%`;
}

export function formatEntier(value: number): string {
  return value.toLocaleString('fr-FR');
}

/** `1,7 Mo`; sizes in bytes, thousand by thousand as file managers show them. */
export function formatOctets(octets: number): string {
  const units = ['octets', 'ko', 'Mo', 'Go'];
  let value = octets;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString('fr-FR', { maximumFractionDigits: digits })}${INSECABLE}${units[unit]}`;
}
