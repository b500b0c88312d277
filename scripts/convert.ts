/**
 * `npm run --silent convert -- --out DIR FILE...`: the folder to publish, by the same core as the page, so byte for byte
 * the same. A refused file costs the others nothing; the exit status is 1 when there is one, 2 when nothing could start.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { parseProfil } from '../src/core/occultation/profil.ts';
import { findDoublons } from '../src/core/publication/doublons.ts';
import type { Emplacement } from '../src/core/publication/emplacements.ts';
import { placeDocuments } from '../src/core/publication/emplacements.ts';
import type { FichierProduit } from '../src/core/publication/fichiers.ts';
import type { IdentiteDeDocument } from '../src/core/publication/identite.ts';
import type { DocumentPret } from '../src/core/publication/prepare-document.ts';
import { publish } from '../src/core/publication/publier.ts';
import { ZipTropGrand } from '../src/core/publication/zip.ts';
import type { LibellesDeCodes } from '../src/core/scdl/annexes/codes.ts';
import { libellesOf, openSchemas } from '../src/core/xsd/archive.ts';
import { countCellules } from '../src/text/formules.ts';
import { formatOctets } from '../src/text/nombres.ts';
import { texteDeReprise } from '../src/text/profil.ts';
import { TEXTES_DE_PUBLICATION } from '../src/text/publication.ts';
import { accorder } from '../src/text/typographie.ts';
import { type Arguments, readArguments, USAGE } from './convert/arguments.ts';
import type { Anonymisation } from './convert/document-a-publier.ts';
import { ARCHIVE, writeFiles } from './convert/ecrire.ts';
import { createEquipe, type Equipe } from './convert/equipe.ts';
import type { Resultat, Tache } from './convert/taches.ts';

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  if (!args) {
    console.error(USAGE);
    return 2;
  }
  try {
    await mkdir(args.out, { recursive: true });
  } catch {
    console.error(`Le dossier ${args.out} ne peut pas être créé.`);
    return 2;
  }
  const anonymisation = await readAnonymisation(args);
  if (!anonymisation) return 2;
  const libelles = await readLibelles(args);
  if (libelles === 'refuses') return 2;
  const equipe = createEquipe(Math.min(args.jobs, args.files.length));
  try {
    return await convert({ ...args, anonymisation, ...(libelles && { libelles }) }, equipe);
  } catch (error) {
    endProgress();
    if (error instanceof ZipTropGrand) {
      console.error(
        'Ces documents ne tiennent pas dans un seul ZIP (4 Go, 65 535 fichiers) : retirez --zip, ou donnez-en moins.',
      );
      return 2;
    }
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    console.error(`Le dossier ${args.out} n’a pas pu être écrit (${code}).`);
    return 2;
  } finally {
    await equipe.close();
  }
}

interface Travail extends Arguments {
  readonly anonymisation: Anonymisation;
  readonly libelles?: LibellesDeCodes;
}

async function convert(args: Travail, equipe: Equipe): Promise<number> {
  const { files, options, anonymisation, libelles } = args;
  let refused = 0;
  const refuse = (path: string, [first = '', ...others]: readonly string[]) => {
    refused++;
    endProgress();
    console.error([`${path} : ${first}`, ...others.map((line) => `  ${line}`)].join('\n'));
  };

  // First what each file is: their places depend on one another.
  const identified = await runAll(
    equipe,
    files.map((path): Tache => ({ genre: 'identifier', path })),
    'Lecture',
  );
  const kept: { path: string; identite: IdentiteDeDocument }[] = [];
  for (const [rang, resultat] of identified.entries()) {
    const path = files[rang] as string;
    if ('identite' in resultat) kept.push({ path, identite: resultat.identite });
    else if ('refus' in resultat) refuse(path, resultat.refus);
  }
  tellDoublons(kept);

  const identites = kept.map(({ identite }) => identite);
  const places = placeDocuments(identites);
  const taches = places.map(
    (emplacement): Tache => ({
      genre: 'preparer',
      path: kept[emplacement.rang]?.path as string,
      emplacement,
      options,
      anonymisation,
      ...(libelles && { libelles }),
    }),
  );
  const next = inOrder(equipe, taches);
  const total = {
    documents: 0,
    fichiers: 0,
    octets: 0,
    vides: 0,
    aRelire: 0,
    nomsGardes: 0,
    changements: 0,
    formules: 0,
  };
  const prepare = async (emplacement: Emplacement): Promise<DocumentPret | undefined> => {
    const resultat = await next();
    progress('Préparation', total.documents + 1, places.length);
    const path = kept[emplacement.rang]?.path as string;
    if ('refus' in resultat) refuse(path, resultat.refus);
    if (!('pret' in resultat)) return undefined;
    total.documents++;
    total.aRelire += resultat.aRelire;
    total.nomsGardes += resultat.nomsGardes;
    total.changements += resultat.changements;
    return resultat.pret;
  };
  const onPlace = ({ rang, chemin }: Emplacement): void => {
    endProgress();
    console.log(`${kept[rang]?.path} : ${chemin}`);
  };
  const count = async function* (all: AsyncIterable<FichierProduit>): AsyncGenerator<FichierProduit> {
    for await (const file of all) {
      total.fichiers++;
      total.octets += file.octets;
      if (file.vide) total.vides++;
      total.formules += countCellules(file.formules ?? []);
      yield file;
    }
  };
  const all = publish({ identites, prepare, onPlace, options, textes: TEXTES_DE_PUBLICATION });
  await writeFiles(count(all), args.out, args.zip);
  endProgress();
  const { documents, fichiers, octets, vides, aRelire, nomsGardes, changements, formules } = total;
  console.log(
    `${accorder(documents, 'document préparé', 'documents préparés')}, ${accorder(refused, 'refusé')} ; ${accorder(fichiers, 'fichier')} (${formatOctets(octets)}), dont ${accorder(vides, 'annexe sans ligne', 'annexes sans ligne')}, dans ${args.out}${args.zip ? `/${ARCHIVE}` : ''}.`,
  );
  console.log(
    `${accorder(changements, 'changement')} d’anonymisation ; ${accorder(aRelire, 'valeur')} à relire, dont le choix proposé a été pris sans être relu.`,
  );
  if (nomsGardes > 0)
    console.log(
      `Parmi elles, ${accorder(nomsGardes, 'nom gardé tel que proposé', 'noms gardés tels que proposés')}.`,
    );
  if (formules > 0)
    console.log(
      `${accorder(formules, 'cellule')} de texte qu’un tableur peut prendre pour une formule : LISEZMOI.txt dit où.`,
    );
  return refused === 0 ? 0 : 1;
}

/** `undefined` when the profile cannot be used: it was told why. */
async function readAnonymisation({ rules, strict }: Arguments): Promise<Anonymisation | undefined> {
  if (rules === undefined) return { strict };
  const json = await readFile(rules, 'utf8').catch(() => undefined);
  if (json === undefined) {
    console.error(`${rules} : ce fichier est introuvable.`);
    return undefined;
  }
  const lu = parseProfil(json);
  if (lu.ok) return { strict, profil: lu.profil };
  console.error(`${rules} : ${texteDeReprise(lu)}`);
  return undefined;
}

/** The words of the codes that an archive of schemas defines. */
async function readLibelles({ xsd }: Arguments): Promise<LibellesDeCodes | 'refuses' | undefined> {
  if (xsd === undefined) return undefined;
  const octets = await readFile(xsd).catch(() => undefined);
  const schemas = octets && openSchemas(octets);
  if (schemas && schemas.size > 0) return libellesOf(schemas);
  console.error(`${xsd} : ${octets ? 'ce ZIP ne contient aucun schéma XSD' : 'ce fichier est introuvable'}.`);
  return 'refuses';
}

function tellDoublons(kept: readonly { path: string; identite: IdentiteDeDocument }[]): void {
  for (const { genre, documents, dernier } of findDoublons(kept.map(({ identite }) => identite))) {
    const paths = documents.map((rang) => kept[rang]?.path).join(', ');
    const quoi =
      genre === 'meme-scellement' ? 'le même document, donné deux fois' : 'le même budget à la même étape';
    const lequel = dernier === undefined ? '' : ` ; le plus récent est ${kept[dernier]?.path}`;
    console.error(`À vérifier : ${paths} : ${quoi}${lequel}. Tous sont préparés.`);
  }
}

/** All the results, in the order of the tasks. */
async function runAll(equipe: Equipe, taches: readonly Tache[], quoi: string): Promise<Resultat[]> {
  const next = inOrder(equipe, taches);
  const results: Resultat[] = [];
  for (const _ of taches) {
    results.push(await next());
    progress(quoi, results.length, taches.length);
  }
  endProgress();
  return results;
}

/** Gives the results one by one, in order, with no more tasks ahead than there are threads. */
function inOrder(equipe: Equipe, taches: readonly Tache[]): () => Promise<Resultat> {
  const running: Promise<Resultat>[] = [];
  let started = 0;
  return () => {
    while (started < taches.length && running.length < equipe.taille)
      running.push(equipe.run(taches[started++] as Tache));
    const first = running.shift();
    if (!first) throw new RangeError('no task left');
    return first;
  };
}

/** One line that is written over, on a terminal only. */
function progress(quoi: string, done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${quoi} : ${done}/${total}\u001b[K`);
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

process.exitCode = await main();
