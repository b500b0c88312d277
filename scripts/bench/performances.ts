/** docs/performances.md: what was measured, as ratios within one run. */
import { writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ETAPES, type Etape, type Temps } from './etapes.ts';
import type { MesureDImage } from './image.ts';
import type { MesuresDePage } from './page.ts';

export const MEGA = 1_000_000;
const SORTIE = fileURLToPath(new URL('../../docs/performances.md', import.meta.url));

export interface MesureDeTaille {
  /** In MB. */
  readonly taille: number;
  readonly temps: Temps;
  /** Peaks, in times the size of the file. */
  readonly memoire: { readonly ouvrir: number; readonly publier: number; readonly fxp: number };
}

export interface Mesures {
  readonly mesures: readonly MesureDeTaille[];
  readonly image: MesureDImage;
  readonly pages: MesuresDePage;
  /** Of the documents opened in Chromium: size in MB, and milliseconds in which they must be on screen. */
  readonly cibles: readonly { readonly taille: number; readonly cible: number }[];
  readonly nombreux: number;
}

export function writePerformances(all: Mesures): void {
  writeFileSync(SORTIE, `${describePerformances(all)}\n`);
}

function describePerformances({ mesures, image, pages, cibles, nombreux }: Mesures): string {
  const of = (taille: number) => mesures.find((one) => one.taille === taille) as MesureDeTaille;
  const tailles = mesures.map(({ taille }) => `${taille} Mo`);
  const [large, larger] = [of(21), of(100)];
  const rapport = ({ temps }: MesureDeTaille) =>
    ((temps.controler ?? Number.NaN) + (temps.sceller ?? 0)) / (temps.lire ?? 1);
  const { depart, pleine, videe } = pages.memoire;
  return [
    '# Performances',
    '',
    '<!-- Écrit par `npm run bench` : ne pas modifier à la main. -->',
    '',
    `Mesuré par \`npm run bench\` sur ${availableParallelism()} cœurs et ${Math.round(totalmem() / 2 ** 30)} Gio de mémoire, dans Node, sur des documents inventés :`,
    'lignes et annexes d’une grande ville, personnes comprises. Un temps seul ne veut rien dire d’une machine à l’autre : on ne lit ici',
    'que des rapports entre deux mesures d’un même passage, médianes de plusieurs tours (un seul pour 100 Mo, ouvert seulement).',
    '',
    '## Vitesse, comparée à fast-xml-parser',
    '',
    'Combien de fois l’analyse du même texte par fast-xml-parser, sans rien en faire, tient dans le temps de chaque étape.',
    '',
    table(
      ['étape', ...tailles],
      [
        ...(Object.keys(ETAPES) as Etape[])
          .filter((etape) => etape !== 'fxp')
          .map((etape) => [
            ETAPES[etape],
            ...mesures.map(({ temps }) => times((temps.fxp ?? 0) / (temps[etape] ?? Number.NaN))),
          ]),
        [
          '**lire + enrichir + CSV**',
          ...mesures.map(({ temps }) => `**${times((temps.fxp ?? 0) / ouverture(temps))}**`),
        ],
      ],
    ),
    '',
    '## En fois le plancher et la lecture',
    '',
    'Le plancher est le décodage des octets en texte.',
    '',
    table(
      ['mesure', ...tailles],
      [
        [
          'lire + enrichir + CSV, en fois le décodage',
          ...mesures.map(({ temps }) => times(ouverture(temps) / (temps.decoder ?? 1))),
        ],
        [
          'rapport de contrôle, scellement compris, en fois la lecture',
          ...mesures.map((one) => times(rapport(one))),
        ],
        [
          'le même, CSV à publier écrit compris',
          ...mesures.map((one) => times(rapport(one) + (one.temps.csv ?? 0) / (one.temps.lire ?? 1))),
        ],
        [
          'chercher les données personnelles, en fois la lecture',
          ...mesures.map(({ temps }) => times((temps.detecter ?? Number.NaN) / (temps.lire ?? 1))),
        ],
        [
          'écrire le XML anonymisé, en fois la lecture',
          ...mesures.map(({ temps }) => times((temps.ecrire ?? Number.NaN) / (temps.lire ?? 1))),
        ],
      ],
    ),
    '',
    '## Mémoire',
    '',
    'Pic du processus, ce qu’il prenait déjà non compris, en fois la taille du fichier. Sur un petit fichier, la réserve du moteur',
    'JavaScript (quelques dizaines de Mo) fait l’essentiel.',
    '',
    table(
      ['', ...tailles],
      [
        ['ouvrir (lire, enrichir, CSV)', ...mesures.map(({ memoire }) => times(memoire.ouvrir))],
        ['tout, jusqu’au ZIP', ...mesures.map(({ memoire }) => times(memoire.publier))],
        ['fast-xml-parser, analyse seule', ...mesures.map(({ memoire }) => times(memoire.fxp))],
      ],
    ),
    '',
    '## Dans Chromium',
    '',
    'Du choix du fichier aux tableaux affichés, page et worker compris, en part du temps que le projet s’accorde : médianes de trois',
    'pages neuves. Le rapport (CSV à publier écrit et relu, contrôles, scellement) est compté des premières vues au dernier verdict, ou',
    'du document ouvert au dernier verdict.',
    '',
    table(
      [
        'fichier',
        'temps accordé',
        'part prise',
        'plus longue tâche du fil principal',
        'rapport complet, en fois la lecture',
        'le même, premières vues comprises',
      ],
      pages.affichages.map(({ affichage, tacheLaPlusLongue, rapport, rapportEtVues }, rang) => {
        const { taille, cible } = cibles[rang] as { taille: number; cible: number };
        return [
          `${taille} Mo`,
          `${decimal(cible / 1000, 1)} s`,
          `${Math.round((100 * affichage) / cible)} %`,
          tacheLaPlusLongue === 0 ? 'moins de 50 ms' : `${Math.round(tacheLaPlusLongue)} ms`,
          times(rapport),
          times(rapportEtVues),
        ];
      }),
    ),
    '',
    `Mémoire de la page et du worker : ${mo(pleine)} avec ${nombreux} documents de ${cibles[0]?.taille} Mo, ${mo(videe - depart)} de plus qu’au départ une fois la liste vidée.`,
    '',
    `Une image de ${image.postes} postes, tous niveaux, est placée et dessinée en ${Math.round(image.ms)} ms (Node).`,
    '',
    '## Objectifs',
    '',
    table(
      ['objectif', 'mesuré', ''],
      [
        goal(
          'lire + enrichir + CSV, 21 Mo : au moins × 3 fast-xml-parser',
          (large.temps.fxp ?? 0) / ouverture(large.temps),
          (value) => value >= 3,
        ),
        goal(
          'ouvrir 100 Mo : au plus × 5,5 le temps de 21 Mo',
          ouverture(larger.temps) / ouverture(large.temps),
          (value) => value <= 5.5,
        ),
        goal(
          'mémoire pour ouvrir 21 Mo : au plus × 5 le fichier',
          large.memoire.ouvrir,
          (value) => value <= 5,
        ),
        goal(
          'mémoire pour ouvrir 100 Mo : au plus × 5 le fichier',
          larger.memoire.ouvrir,
          (value) => value <= 5,
        ),
        goal(
          'rapport complet d’un fichier de 21 Mo, dans Chromium : au plus × 2 la lecture',
          pages.affichages.at(-1)?.rapport ?? Number.NaN,
          (value) => value <= 2,
        ),
        goal(
          'chercher les données personnelles, 21 Mo : au plus × 1 la lecture',
          (large.temps.detecter ?? Number.NaN) / (large.temps.lire ?? 1),
          (value) => value <= 1,
        ),
        goal(
          'écrire le XML anonymisé, 21 Mo : au plus × 1 la lecture',
          (large.temps.ecrire ?? Number.NaN) / (large.temps.lire ?? 1),
          (value) => value <= 1,
        ),
        ...pages.affichages.map(({ affichage }, rang) => {
          const { taille, cible } = cibles[rang] as { taille: number; cible: number };
          return goal(
            `${taille} Mo à l’écran dans le temps accordé`,
            affichage / cible,
            (value) => value <= 1,
          );
        }),
        goal(
          'plus longue tâche du fil principal : au plus × 1 de 100 ms',
          Math.max(...pages.affichages.map((one) => one.tacheLaPlusLongue)) / 100,
          (value) => value <= 1,
        ),
      ],
    ),
  ].join('\n');
}

function goal(nom: string, value: number, holds: (value: number) => boolean): string[] {
  return [nom, times(value), holds(value) ? 'tenu' : 'non tenu'];
}

function ouverture({ lire = 0, enrichir = 0, csv = 0 }: Temps): number {
  return lire + enrichir + csv;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function times(value: number): string {
  if (!Number.isFinite(value)) return '—';
  return `× ${decimal(value, value < 10 ? 2 : 1)}`;
}

function mo(octets: number): string {
  return `${Math.round(octets / MEGA)} Mo`;
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}
