/** What the page says of itself, read at build time: the libraries that it carries and their licences, the plans. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NOM = 'virtual:a-propos';

export interface Licence {
  /** SPDX, as the package says it. */
  readonly licence: string;
  /** `react 19.3.1`. */
  readonly paquets: readonly string[];
  /** The text that the licence asks to reproduce; '' when the package carries none. */
  readonly texte: string;
}

interface Verrou {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly dev?: boolean;
        readonly optional?: boolean;
      }
    >
  >;
}

/** The libraries of the lock file that are installed and are not only for those who write the page. */
export function readLicences(racine: string): Licence[] {
  const { packages } = JSON.parse(readFileSync(join(racine, 'package-lock.json'), 'utf8')) as Verrou;
  const textes = new Map<string, { licence: string; paquets: string[]; texte: string }>();
  for (const [chemin, { version = '', license = '', dev, optional }] of Object.entries(packages)) {
    if (!chemin.startsWith('node_modules/') || dev || optional || !existsSync(join(racine, chemin))) continue;
    const file = readdirSync(join(racine, chemin)).find((name) => /^(licen[cs]e|copying)/i.test(name));
    const texte = file === undefined ? '' : readFileSync(join(racine, chemin, file), 'utf8').trim();
    const key = `${license} ${texte.replace(/\s+/g, ' ')}`;
    const known = textes.get(key) ?? { licence: license, paquets: [], texte };
    known.paquets.push(`${chemin.slice(chemin.lastIndexOf('node_modules/') + 13)} ${version}`);
    textes.set(key, known);
  }
  return [...textes.values()].sort((a, b) => b.paquets.length - a.paquets.length);
}

/** First and last exercice of the official plans, by norm. */
export function readPlans(racine: string): { norme: string; de: number; a: number }[] {
  const path = join(racine, 'src/nomenclatures/provenance.json');
  const { fichiers } = JSON.parse(readFileSync(path, 'utf8')) as {
    fichiers: readonly { norme: string; exercice: number }[];
  };
  return [...new Set(fichiers.map(({ norme }) => norme))].sort().map((norme) => {
    const years = fichiers.filter((one) => one.norme === norme).map(({ exercice }) => exercice);
    return { norme, de: Math.min(...years), a: Math.max(...years) };
  });
}

/** Gives `virtual:a-propos` to the page. */
export function aPropos(racine = process.cwd()): Plugin {
  return {
    name: 'totemclic:a-propos',
    resolveId: (id) => (id === NOM ? `\0${NOM}` : undefined),
    load(id) {
      if (id !== `\0${NOM}`) return undefined;
      return [
        `export const LICENCES = ${JSON.stringify(readLicences(racine))};`,
        `export const PLANS = ${JSON.stringify(readPlans(racine))};`,
      ].join('\n');
    },
  };
}
