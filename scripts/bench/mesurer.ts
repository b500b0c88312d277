import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Temps } from './etapes.ts';

export type Mesure =
  | {
      readonly genre: 'temps';
      readonly path: string;
      readonly runs: number;
      readonly ouvrirSeulement: boolean;
    }
  | { readonly genre: 'memoire'; readonly path: string; readonly quoi: 'ouvrir' | 'publier' | 'fxp' };

const ENFANT = fileURLToPath(new URL('enfant.ts', import.meta.url));

/** Median times in milliseconds. */
export function measureTemps(mesure: Omit<Extract<Mesure, { genre: 'temps' }>, 'genre'>): Temps {
  return run({ genre: 'temps', ...mesure }) as Temps;
}

/** Peak of memory in bytes, over what the process took before. */
export function measureMemoire(mesure: Omit<Extract<Mesure, { genre: 'memoire' }>, 'genre'>): number {
  return run({ genre: 'memoire', ...mesure }) as number;
}

function run(mesure: Mesure): unknown {
  const options = ['--max-old-space-size=12000', '--import', 'tsx', ENFANT, JSON.stringify(mesure)];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`la mesure a échoué : ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
