import { downloadBytes } from '../download.ts';
import { nettoyerPng } from './nettoyer-png.ts';

/** Twice the size of the page: sharp on a screen and on paper. */
const ECHELLE = 2;

export function telechargerSvg(nom: string, svg: string): void {
  downloadBytes(`${nom}.svg`, new TextEncoder().encode(svg), 'image/svg+xml');
}

/**
 * Drawn by the browser from the SVG itself, given as a `data:` address: nothing is requested.
 *
 * @throws Error when the browser cannot draw it
 */
export async function telechargerPng(nom: string, svg: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * ECHELLE;
  canvas.height = image.naturalHeight * ECHELLE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(ECHELLE, ECHELLE);
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no image');
  downloadBytes(`${nom}.png`, nettoyerPng(new Uint8Array(await blob.arrayBuffer())), 'image/png');
}
