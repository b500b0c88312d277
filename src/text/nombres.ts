/** French writing of numbers. Amounts come in cents. */

const ESPACE_FINE = '\u202f';
const INSECABLE = '\u00a0';

// Made once: `toLocaleString` makes one at each call, which is felt on a table of a thousand rows.
const ENTIER = new Intl.NumberFormat('fr-FR');
const UNE_DECIMALE = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `1 234 567,89 €`, exact: digits are moved, never computed. */
export function formatEuros(cents: bigint): string {
  const negative = cents < 0n;
  const digits = (negative ? -cents : cents).toString().padStart(3, '0');
  const euros = grouped(BigInt(digits.slice(0, -2)));
  return `${negative ? '−' : ''}${euros},${digits.slice(-2)}${INSECABLE}€`;
}

/** `+1 234,50 €`: for a balance or a gap, whose sign is the news. */
export function formatEurosSigne(cents: bigint): string {
  return `${cents > 0n ? '+' : ''}${formatEuros(cents)}`;
}

/** For headlines: `12,3 M€`, `845 k€`, `950 €`; rounded half away from zero, not cut. */
export function formatEurosCourt(cents: bigint): string {
  const absolute = cents < 0n ? -cents : cents;
  // Half a euro and less is 0 €, which has no sign.
  const sign = cents <= -50n ? '−' : '';
  // The thresholds are where the rounded figure would change unit: 999 950 € is 1,0 M€ and not 1 000 k€.
  if (absolute >= 99_950_000n) {
    const tenths = (absolute + 5_000_000n) / 10_000_000n;
    return `${sign}${grouped(tenths / 10n)},${tenths % 10n}${INSECABLE}M€`;
  }
  if (absolute >= 999_500n) return `${sign}${grouped((absolute + 50_000n) / 100_000n)}${INSECABLE}k€`;
  return `${sign}${grouped((absolute + 50n) / 100n)}${INSECABLE}€`;
}

/** For a mark of an axis: `20 M€`, `1,5 M€`. */
export function formatGraduation(cents: bigint): string {
  return formatEurosCourt(cents).replace(`,0${INSECABLE}`, INSECABLE);
}

function grouped(whole: bigint): string {
  return whole.toString().replace(/\B(?=(\d{3})+$)/g, ESPACE_FINE);
}

/** `41,6 %`; a share too small to be seen has no sign: `0,0 %`. */
export function formatPart(part: number): string {
  const tenths = Math.round(part * 1000);
  const percent = UNE_DECIMALE.format(Math.abs(tenths) / 10);
  return `${tenths < 0 ? '−' : ''}${percent}${INSECABLE}%`;
}

/** `5,5`. */
export function formatDecimale(value: number): string {
  return UNE_DECIMALE.format(value);
}

export function formatEntier(value: number): string {
  return ENTIER.format(value);
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
