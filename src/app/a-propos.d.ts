/** Made at build time by `scripts/vite/a-propos.ts`. */
declare module 'virtual:a-propos' {
  export const LICENCES: readonly {
    readonly licence: string;
    readonly paquets: readonly string[];
    readonly texte: string;
  }[];
  export const PLANS: readonly { readonly norme: string; readonly de: number; readonly a: number }[];
}
