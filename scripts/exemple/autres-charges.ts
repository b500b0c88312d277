import type { Bloc, Ligne } from './ligne.ts';
import { readLignes } from './ligne.ts';

function chapter(chapitre: string, low = 0.9, high = 0.99): Bloc {
  return { section: 'F', sens: 'D', genre: 'reel', chapitre, taux: [low, high] };
}

export const attenuationsProduits = readLignes(
  chapter('014'),
  `
  7391112 01   2500   1894.00
  7392221 01  39000  38417.00
  `,
);

// The subsidies (6573, 6574) come from the table of concours, the training of elected members from DATA_FORMATION.
export const gestionCourante = readLignes(
  chapter('65'),
  `
  65311  031 121000 119846.52
  65312  031   1500    412.60
  65313  031   8600
  65314  031  10400
  6541   01    3500   2768.15
  6542   01    1500    934.72
  6553   12  252000 251638.00
  65568  512  19500      =
  65568  76   21400      =
  6558   212  78000  77184.00
  65811  020  19800
  65818  313   2200
  65888  020    500      3.87
  `,
);

export const chargesSpecifiques = readLignes(
  chapter('67'),
  `
  673    01    6000   2145.30
  `,
);

export const dotationsProvisions = readLignes(
  chapter('68'),
  `
  6815   01   15000      =
  6817   01    8500   8346.25
  `,
);

// 66111 is the sum of DATA_EMPRUNT. The accrued interest (66112) falls from one year to the next: a negative entry.
export function buildChargesFinancieres(interets: number): Ligne[] {
  const bloc = { section: 'F', sens: 'D', genre: 'reel', chapitre: '66', fonction: '01' } as const;
  const credits = Math.ceil(interets / 500_000) * 500_000;
  return [
    { ...bloc, nature: '66111', credits, realise: interets },
    { ...bloc, nature: '66112', realise: -184_217 },
    { ...bloc, nature: '6615', credits: 50_000, realise: 0 },
  ];
}
