import type { Bloc, Ligne } from './ligne.ts';
import { readLignes } from './ligne.ts';

function chapter(chapitre: string, low = 0.94, high = 1.08): Bloc {
  return { section: 'F', sens: 'R', genre: 'reel', chapitre, taux: [low, high] };
}

/** nature, fonction, credits, [realise]: cautious forecasts, except where the State has notified the amount. */
export const recettesFonctionnement: Ligne[] = [
  ...readLignes(
    chapter('002'),
    `
  002     01  584312.77      =
  `,
  ),
  ...readLignes(
    chapter('013'),
    `
  6419    020   58000  66218.45
  6419    4221   9500
  6459    020   14200
  `,
  ),
  ...readLignes(
    chapter('70'),
    `
  7028    76     2100      0
  70311   025    8500   9120.00
  70323   845   15500
  7062    311   18200
  7062    313    3400
  70631   321    9600
  70632   331   68000
  70632   338    8200   6218.50
  7066    4221 138000
  7067    281  336000 341907.62
  7067    284    4500   -124.00
  7067    288  104000
  70846   020   44500  44500.00
  70873   420   19200
  70876   020   22500
  70878   020    7200
  7083    311    5800
  7088    022    3800
  `,
  ),
  ...readLignes(
    chapter('73'),
    `
  73211   01  1082460      =
  73212   01    96400  98112.00
  73221   01    58213      =
  `,
  ),
  ...readLignes(
    chapter('731'),
    `
  73111   01  4500000 4526819.00
  73118   01     6500   9214.00
  73123   01   285000 241318.52
  73141   01   152000 156904.71
  731721  633    4200
  73154   632    9800
  73174   632   21500  21486.30
  `,
  ),
  ...readLignes(
    chapter('74'),
    `
  74111   01   612384      =
  741121  01   149860      =
  741127  01    79215      =
  744     01    11200  12087.44
  7472    311    6000   6000.00
  7473    313    4800   4800.00
  74718   020    9800
  74748   212    7900
  74751   338    8500      =
  7478222 331   72500
  7478222 338   14800
  7478222 4221 281000 287346.18
  74833   01   287000 291462.00
  7484    020   15400  15377.00
  7485    020   12580      =
  748388  01     3800   3846.00
  74888   020    2500
  `,
  ),
  ...readLignes(
    chapter('75'),
    `
  752     311   13500
  752     551   61000  60284.92
  755     01        0   1240.00
  75888   020    7200
  `,
  ),
  ...readLignes(
    chapter('76'),
    `
  7688    01        -     86.15
  `,
  ),
  // The price of a sale is forecast in 024 and booked in 775, which therefore has no credits.
  ...readLignes(
    chapter('77'),
    `
  773     01     4500   7318.26
  775     588       - 118000.00
  775     020       -   3200.00
  `,
  ),
  ...readLignes(
    chapter('78'),
    `
  7817    01     5200   5118.40
  `,
  ),
];
