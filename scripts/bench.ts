/**
 * `npm run bench`: how fast a file is read, as ratios measured in one run, written to docs/performances.md.
 * `npm run bench -- noyau` leaves Chromium out, `npm run bench -- 4 21` the other sizes; neither writes anything.
 * Times of two machines, or of two moments of one, say nothing; only what stands side by side here does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ETAPES, type Etape, type Temps } from './bench/etapes.ts';
import { measureImage } from './bench/image.ts';
import { makeDocument } from './bench/make-document.ts';
import { measureMemoire, measureTemps } from './bench/mesurer.ts';
import { measurePages } from './bench/page.ts';
import { MEGA, type MesureDeTaille, writePerformances } from './bench/performances.ts';

const TAILLES = [1, 4, 21, 100];
/** Sizes opened in Chromium, each with the time in which it must be on screen, in milliseconds (the targets of the project). */
const AFFICHAGES = [
  { taille: 4, cible: 700 },
  { taille: 21, cible: 2500 },
];
/** Documents open at once, for the memory that they take. */
const NOMBREUX = 60;
const RUNS = new Map([
  [1, 9],
  [4, 7],
  [21, 3],
]);

const args = process.argv.slice(2);
const choisies = args.map(Number).filter((taille) => taille > 0);
const tailles = choisies.length > 0 ? choisies : TAILLES;
const noyau = args.includes('noyau');

const folder = mkdtempSync(join(tmpdir(), 'mesure-'));
try {
  const mesures = tailles.map((taille) => measureSize(taille, join(folder, `${taille}.xml`)));
  const image = measureImage(2000);
  console.log(`\nImage de ${image.postes} postes, tous niveaux : places et SVG en ${image.ms.toFixed(0)} ms`);
  if (!noyau) {
    const pages = await measurePages(
      AFFICHAGES.map(({ taille }) => makeDocument(taille * MEGA)),
      NOMBREUX,
    );
    for (const [rang, { affichage, tacheLaPlusLongue, rapport }] of pages.affichages.entries())
      console.log(
        `Chromium, ${AFFICHAGES[rang]?.taille} Mo : ${affichage.toFixed(0)} ms ; plus longue tâche ${tacheLaPlusLongue.toFixed(0)} ms ; rapport complet × ${rapport.toFixed(2)} la lecture`,
      );
    if (choisies.length === 0)
      writePerformances({ mesures, image, pages, cibles: AFFICHAGES, nombreux: NOMBREUX });
  }
} finally {
  rmSync(folder, { recursive: true });
}

function measureSize(taille: number, path: string): MesureDeTaille {
  const octets = makeDocument(taille * MEGA);
  writeFileSync(path, octets);
  // The largest is opened only: the rest is known from the others, and would take minutes.
  const ouvrirSeulement = taille > 50;
  const temps = measureTemps({ path, runs: RUNS.get(taille) ?? 1, ouvrirSeulement });
  const memoire = {
    ouvrir: measureMemoire({ path, quoi: 'ouvrir' }) / octets.length,
    publier: ouvrirSeulement ? Number.NaN : measureMemoire({ path, quoi: 'publier' }) / octets.length,
    fxp: ouvrirSeulement ? Number.NaN : measureMemoire({ path, quoi: 'fxp' }) / octets.length,
  };
  print(octets.length, temps, memoire);
  return { taille, temps, memoire };
}

function print(octets: number, temps: Temps, memoire: MesureDeTaille['memoire']): void {
  console.log(`\n${(octets / MEGA).toFixed(1)} Mo (× : combien de fois fast-xml-parser tient dans le temps)`);
  const row = (name: string, ms: number) => {
    const rate = `${(octets / MEGA / (ms / 1000)).toFixed(1)} Mo/s`;
    const times = temps.fxp === undefined ? '' : `  × ${(temps.fxp / ms).toFixed(1)}`;
    console.log(`  ${name.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms ${rate.padStart(14)}${times}`);
  };
  for (const [etape, nom] of Object.entries(ETAPES)) {
    const ms = temps[etape as Etape];
    if (ms !== undefined) row(nom, ms);
  }
  const { lire = 0, enrichir = 0, csv = 0, controler = 0, sceller = 0 } = temps;
  row('lire + enrichir + CSV', lire + enrichir + csv);
  console.log(
    `  rapport complet : × ${((controler + sceller) / lire).toFixed(2)} le temps de lire ; mémoire, en fois le fichier : ouvrir ${memoire.ouvrir.toFixed(1)}, publier ${memoire.publier.toFixed(1)}, fast-xml-parser ${memoire.fxp.toFixed(1)}`,
  );
}
