/** The text of a worker, for a Blob: see scripts/vite/worker-text.ts. */
declare module '*?texte-de-worker' {
  export function load(): Promise<string>;
}
