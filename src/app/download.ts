/** Long enough for the browser to have taken the file, short enough not to keep it in memory. */
const KEPT_MS = 30_000;

/** Hands bytes made in the page to the user as a file; nothing goes through the network. */
export function downloadBytes(nom: string, octets: Uint8Array<ArrayBuffer>, type: string): void {
  downloadBlob(nom, new Blob([octets], { type }));
}

export function downloadBlob(nom: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = nom;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
