/** Which copy of the application this is; set by `scripts/build.ts`. */
interface Edition {
  /** The one file that is opened from the disk. */
  readonly horsLigne: boolean;
  /** The one file that this page offers, beside it on the server. */
  readonly fichier?: { readonly nom: string; readonly octets: number; readonly sha256: string };
}

declare const __EDITION__: Edition;

export const EDITION = __EDITION__;
