import { type Ligne, readLignes } from './ligne.ts';
import { sum } from './montants.ts';

const entreSections = { genre: 'entre-sections' } as const;
const depenseF = { ...entreSections, section: 'F', sens: 'D', chapitre: '042' } as const;
const recetteF = { ...entreSections, section: 'F', sens: 'R', chapitre: '042' } as const;
const depenseI = { ...entreSections, section: 'I', sens: 'D', chapitre: '040' } as const;
const recetteI = { ...entreSections, section: 'I', sens: 'R', chapitre: '040' } as const;
const patrimoniale = { genre: 'dans-section', section: 'I', chapitre: '041' } as const;

const amortissements = readLignes(
  recetteI,
  `
  2802      01   4800   4782.40
  28031     01  14600  14588.16
  28033     01    900    864.00
  28041512  01   6200   6166.67
  28041582  01  24500  24480.83
  280422    01   9400   9387.25
  2805      01  21800  21764.92
  28128     01  32500  32468.14
  281311    01   4200      =
  281316    01   1900      =
  281351    01  11600  11584.50
  28152     01  14200  14176.33
  281534    01  42800  42756.20
  281538    01  17400  17382.60
  281568    01   3600   3594.75
  2815731   01  36500  36462.71
  28158     01  12900  12874.18
  281828    01  44200  44136.90
  281831    01  19800  19774.62
  281838    01  26400  26352.11
  281848    01  18700  18652.84
  28185     01   4100   4066.20
  28188     01  33200  33148.47
  `,
);

const transfertSubventions = readLignes(
  depenseI,
  `
  13911     01   9600   9584.20
  13912     01  14200  14166.67
  13913     01  11700      =
  `,
);

// Work done by the town's own staff, moved from wages to assets.
const travauxEnRegie = readLignes(
  depenseI,
  `
  2128      511  9000   7684.12
  2151      845  6000   4732.26
  `,
);

// A plot (118 000,00) and a van (3 200,00) were sold: booked without credits, see 024 and 775.
const cessionsI = readLignes(
  recetteI,
  `
  192       01      -  57854.70
  2111      588     -  61230.00
  21828     020     -   2115.30
  `,
);
const cessionsF = readLignes(
  depenseF,
  `
  675       588     -  61230.00
  675       020     -   2115.30
  6761      01      -  57854.70
  `,
);

const patrimoniales: Ligne[] = [
  ...readLignes({ ...patrimoniale, sens: 'D' }, '2313 212 45000 44100.00\n2313 313 11400 9600.00'),
  ...readLignes({ ...patrimoniale, sens: 'R' }, '238 212 45000 44100.00\n2031 313 11400 9600.00'),
];

function mirror(bloc: typeof depenseF | typeof recetteF, nature: string, source: readonly Ligne[]): Ligne {
  return {
    ...bloc,
    nature,
    fonction: '01',
    credits: sum(source.map((ligne) => ligne.credits ?? 0)),
    realise: sum(source.map((ligne) => ligne.realise ?? 0)),
  };
}

/** Every row of one section has its counterpart in the other (or in the same section, for chapter 041). */
export const operationsOrdre: Ligne[] = [
  mirror(depenseF, '6811', amortissements),
  ...cessionsF,
  mirror(recetteF, '722', travauxEnRegie),
  mirror(recetteF, '777', transfertSubventions),
  ...transfertSubventions,
  ...travauxEnRegie,
  ...cessionsI,
  ...amortissements,
  ...patrimoniales,
];
