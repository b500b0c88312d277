/**
 * `npm run bench`: how fast a file is read, as ratios measured in one run. `npm run bench -- noyau` leaves Chromium out.
 * Times of two machines, or of two moments of one, say nothing; only what stands side by side here does.
 */

import { type MesureDuNoyau, measureCore } from './bench/core.ts';
import { measureImage } from './bench/image.ts';
import { makeDocument } from './bench/make-document.ts';
import { measurePages } from './bench/page.ts';

const TAILLES = [4, 21];
const MEGA = 1_000_000;
/** Documents open at once, for the memory that they take. */
const NOMBREUX = 60;

function printCore(octets: number, { lignes, occultees, temps }: MesureDuNoyau): void {
  const rate = (ms: number) => `${(octets / MEGA / (ms / 1000)).toFixed(1)} Mo/s`;
  const ours = temps.lire + temps.enrichir + temps.csv;
  const row = (name: string, ms: number) =>
    console.log(
      `  ${name.padEnd(34)} ${ms.toFixed(0).padStart(6)} ms ${rate(ms).padStart(14)}  × ${(temps['fast-xml-parser'] / ms).toFixed(1)}`,
    );
  console.log(
    `\n${(octets / MEGA).toFixed(1)} Mo, ${lignes} lignes budgétaires (× : combien de fois fast-xml-parser tient dans le temps)`,
  );
  row('décoder', temps.decoder);
  row('lire (décodage compris)', temps.lire);
  row('enrichir (nomenclatures comprises)', temps.enrichir);
  row('écrire le CSV', temps.csv);
  row('lire + enrichir + CSV', ours);
  row('contrôler, CSV relu compris', temps.controler);
  row('vérifier le scellement', temps.sceller);
  const report = temps.controler + temps.sceller;
  console.log(
    `  rapport complet, après l’affichage : × ${(report / ours).toFixed(2)} le temps d’ouvrir (lire, enrichir, CSV), × ${(report / temps.lire).toFixed(2)} celui de lire`,
  );
  row('détecter les données personnelles', temps.detecter);
  row('proposer après un choix', temps.proposer);
  row('décider et écrire le XML anonymisé', temps.decider);
  row('le tout, relecture et vérification', temps.occulter);
  const against = (ms: number) => `× ${(ms / temps.lire).toFixed(2)}`;
  console.log(
    `  anonymiser (${occultees} changements), en temps de lecture : détecter ${against(temps.detecter)}, écrire ${against(temps.decider)}, le tout ${against(temps.occulter)}`,
  );
  row('fast-xml-parser, analyse seule', temps['fast-xml-parser']);
}

const coreOnly = process.argv.includes('noyau');
for (const taille of TAILLES) {
  const bytes = makeDocument(taille * MEGA);
  printCore(bytes.length, await measureCore(bytes, taille > 10 ? 3 : 7));
}
const image = measureImage(2000);
console.log(
  `\nImage de ${image.postes} postes, tous niveaux : places et SVG en ${image.ms.toFixed(0)} ms (${(image.octets / 1000).toFixed(0)} ko)`,
);
if (!coreOnly) {
  console.log('\nDans Chromium, du choix du fichier aux tableaux affichés :');
  const documents = TAILLES.map((taille) => makeDocument(taille * MEGA));
  const { affichages, memoire } = await measurePages(documents, NOMBREUX);
  for (const [rang, { affichage, tacheLaPlusLongue, taches }] of affichages.entries()) {
    const longest =
      taches === 0
        ? 'aucune tâche du fil principal au-delà de 50 ms'
        : `plus longue tâche ${tacheLaPlusLongue.toFixed(0)} ms (${taches} au-delà de 50 ms)`;
    console.log(`  ${TAILLES[rang]} Mo : ${affichage.toFixed(0)} ms ; ${longest}`);
  }
  const { depart, pleine, videe } = memoire;
  const mo = (value: number) => `${(value / MEGA).toFixed(0)} Mo`;
  console.log(
    `  mémoire (page et worker) : ${mo(depart)} au départ, ${mo(pleine)} avec ${NOMBREUX} documents de ${TAILLES[0]} Mo, ${mo(videe)} une fois la liste vidée (${mo(videe - depart)} de plus qu’au départ ; au plus 150)`,
  );
}
