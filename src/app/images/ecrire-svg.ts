import type { Dessin, Forme, Teinte, TeinteDeTexte } from './dessin.ts';
import { couperEnLignes, POLICE } from './mesurer.ts';

/** A downloaded picture goes into a report or a slide: always the light colours, on white. */
const COULEURS: Readonly<Record<Teinte | TeinteDeTexte, string>> = {
  depense: '#a63c06',
  'depense-claire': '#fbe3d3',
  recette: '#2f5d73',
  'recette-claire': '#dce9ef',
  neutre: '#6b6459',
  'neutre-claire': '#ece7df',
  encre: '#1d1f24',
  'encre-2': '#565b64',
  filet: '#cfc8bd',
  'sur-depense': '#ffffff',
  'sur-recette': '#ffffff',
  'sur-neutre': '#ffffff',
};

const MARGE = 20;
const INTERLIGNE = 22;

export interface Legende {
  readonly titre: string;
  /** What it says in words; becomes the description of the file. */
  readonly texte: string;
  /** Who, which exercice, which étape, made by what. */
  readonly source: string;
}

/** A whole SVG file: title above, source below. */
export function writeSvg({ largeur, hauteur, formes }: Dessin, { titre, texte, source }: Legende): string {
  const titres = couperEnLignes(titre, largeur, 4, 17, true) ?? [titre];
  const sources = couperEnLignes(source, largeur, 4, 12) ?? [source];
  const haut = titres.length * INTERLIGNE + 8;
  const [w, h] = [largeur + 2 * MARGE, haut + hauteur + sources.length * 16 + 12 + 2 * MARGE];
  const line = (text: string, y: number, taille: number, teinte: TeinteDeTexte, gras: boolean) =>
    writeForme({ genre: 'texte', x: 0, y, texte: text, taille, teinte, gras });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${POLICE}" role="img">`,
    `<title>${echapper(titre)}</title><desc>${echapper(texte)} ${echapper(source)}</desc>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/><g transform="translate(${MARGE} ${MARGE})">`,
    ...titres.map((text, rang) => line(text, 16 + rang * INTERLIGNE, 17, 'encre', true)),
    `<g transform="translate(0 ${haut})">`,
    ...formes.map(writeForme),
    '</g>',
    ...sources.map((text, rang) => line(text, haut + hauteur + 24 + rang * 16, 12, 'encre-2', false)),
    '</g></svg>',
  ].join('\n');
}

function writeForme(forme: Forme): string {
  if (forme.genre === 'trait') {
    const { x1, y1, x2, y2, teinte } = forme;
    return `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" stroke="${COULEURS[teinte]}" fill="none"/>`;
  }
  if (forme.genre === 'texte') {
    const { x, y, texte, taille, teinte, gras, ancre = 'start' } = forme;
    return `<text x="${n(x)}" y="${n(y)}" font-size="${taille}" fill="${COULEURS[teinte]}" text-anchor="${ancre}"${gras ? ' font-weight="600"' : ''}>${echapper(texte)}</text>`;
  }
  const { x, y, largeur, hauteur, teinte, bord } = forme;
  const edge = bord ? ` stroke="${COULEURS[bord]}"` : '';
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(largeur)}" height="${n(hauteur)}" fill="${COULEURS[teinte]}"${edge}/>`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** What XML forbids, written or not: control characters and two that are no character. */
const INTERDITS = /[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text of a file goes into a document that others open: markup and what XML forbids stay out. */
function echapper(text: string): string {
  return text
    .replace(INTERDITS, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
