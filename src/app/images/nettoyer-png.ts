/** What a PNG of ours needs: its size, what its colours mean, its pixels, its end. */
const GARDES = new Set(['IHDR', 'sRGB', 'gAMA', 'cHRM', 'iCCP', 'IDAT', 'IEND']);
const SIGNATURE = 8;
/** Of a chunk: its length and its name before, a checksum after. */
const AVANT = 8;
const APRES = 4;

/**
 * The same picture without what the browser adds to it. Firefox writes a mark of its own (`deBG`) into the pictures of a
 * page: it is nothing to publish, and makes two files of the same picture differ.
 *
 * @param png as the browser encodes a canvas: no palette, 8 bits
 */
export function nettoyerPng(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const kept = [png.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + AVANT <= png.length; ) {
    const end = at + AVANT + view.getUint32(at) + APRES;
    const nom = String.fromCharCode(...png.subarray(at + 4, at + AVANT));
    if (GARDES.has(nom)) kept.push(png.subarray(at, end));
    at = end;
  }
  const all = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of kept) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
