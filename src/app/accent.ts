/**
 * The accent colours of both themes from the one that a platform gives, moved towards black or white until words in it,
 * and words on it, can be read: 4.5:1 (WCAG 2.2, 1.4.3) on every ground that `tokens.css` puts it on.
 */
type Rvb = readonly [number, number, number];

const NOIR: Rvb = [0, 0, 0];
const BLANC: Rvb = [255, 255, 255];
const LISIBLE = 4.5;
/** Marks and borders: 1.4.11. */
const VISIBLE = 3;

interface Theme {
  /** Grounds of `tokens.css`, the hardest one for text among them. */
  readonly fonds: readonly Rvb[];
  readonly vers: Rvb;
  readonly surAccent: Rvb;
  /** The ground that a touch of the accent tints. */
  readonly base: Rvb;
  readonly part: number;
}

const CLAIR: Theme = {
  fonds: [
    [250, 248, 245],
    [244, 240, 234],
  ],
  vers: NOIR,
  surAccent: BLANC,
  base: BLANC,
  part: 0.08,
};

const SOMBRE: Theme = {
  fonds: [
    [29, 32, 38],
    [38, 42, 49],
  ],
  vers: BLANC,
  surAccent: [16, 16, 16],
  base: [21, 23, 27],
  part: 0.14,
};

/** Custom properties by name, each for both themes. */
export function deriveAccent(couleur: string): ReadonlyMap<string, string> {
  const clair = deriveTheme(parse(couleur), CLAIR);
  const sombre = deriveTheme(parse(couleur), SOMBRE);
  return new Map(
    [...clair].map(([nom, valeur]) => [
      nom,
      `light-dark(${format(valeur)}, ${format(sombre.get(nom) ?? valeur)})`,
    ]),
  );
}

function deriveTheme(couleur: Rvb, { fonds, vers, surAccent, base, part }: Theme): Map<string, Rvb> {
  const doux = mix(base, couleur, part);
  const readable = (one: Rvb) => [...fonds, doux, surAccent].every((fond) => contrast(one, fond) >= LISIBLE);
  const visible = (one: Rvb) => fonds.every((fond) => contrast(one, fond) >= VISIBLE);
  const accent = moveUntil(couleur, vers, readable);
  return new Map([
    ['--accent', accent],
    ['--accent-fort', mix(accent, vers, 0.2)],
    ['--accent-vif', moveUntil(couleur, vers, visible)],
    ['--accent-doux', doux],
    ['--sur-accent', surAccent],
  ]);
}

function moveUntil(couleur: Rvb, vers: Rvb, enough: (one: Rvb) => boolean): Rvb {
  for (let part = 0; part < 1; part += 0.02) {
    const moved = mix(couleur, vers, part);
    if (enough(moved)) return moved;
  }
  return vers;
}

function mix(a: Rvb, b: Rvb, part: number): Rvb {
  const one = (rang: 0 | 1 | 2) => Math.round(a[rang] + (b[rang] - a[rang]) * part);
  return [one(0), one(1), one(2)];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
export function contrast(a: Rvb, b: Rvb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([r, v, b]: Rvb): number {
  const one = (octet: number) => {
    const part = octet / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * one(r) + 0.7152 * one(v) + 0.0722 * one(b);
}

function parse(couleur: string): Rvb {
  const one = (start: number) => Number.parseInt(couleur.slice(start, start + 2), 16);
  return [one(1), one(3), one(5)];
}

function format([r, v, b]: Rvb): string {
  return `rgb(${r} ${v} ${b})`;
}
