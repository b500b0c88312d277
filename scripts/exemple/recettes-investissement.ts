import { OPERATIONS } from './immobilisations.ts';
import { type Ligne, readRows } from './ligne.ts';
import { parseEuros } from './montants.ts';

// chapitre, nature, fonction, opération, credits, reports de 2022, realise, restes à réaliser au 31/12/2023.
// 024 is a forecast only: the sale is booked in 775. 1068 is exactly what 2022 left to fund: its deficit (001), plus the
// dépenses and minus the recettes carried over.
const RECETTES = `
  024  024   01   - 121200     0         -      0
  10   10222 01   - 298000     0 301844.17      0
  10   10226 01   -  64000     0  71206.39      0
  10   1068  01   - 634847.26  0 634847.26      0
  13   1322  313 102  90000 30000  45000.00  45000
  13   1323  212 101  75000     0  37500.00  37500
  13   1323  325 105  40000     0      0.00  40000
  13   13251 845 103  30000     0  30000.00      0
  13   1328  512 106  18500     0  17946.20      0
  13   1345  849  -   12000     0  13118.00      0
  13   13461 845 103  82000     0  24600.00  57400
  13   13462 212 101 240000 48000  96000.00 144000
  16   165   551  -    2000     0    820.00      0
  27   2764  428  -    1500     0   1500.00      0
  4582 4582  734  -   36000     0  20000.00   8416
`;

export const recettesInvestissement: Ligne[] = readRows(RECETTES).map(
  ([
    chapitre = '',
    nature = '',
    fonction = '',
    operation = '',
    credits = '',
    reports = '',
    realise = '',
    restes = '',
  ]) => ({
    section: 'I',
    sens: 'R',
    genre: 'reel',
    chapitre,
    nature,
    fonction,
    operation: OPERATIONS[operation] ? operation : undefined,
    libelle:
      chapitre === '4582' ? 'BASSIN DE RETENUE - MANDAT DE LA COMMUNAUTE DE COMMUNES' : OPERATIONS[operation],
    compteTiers: chapitre === '4582' ? '01' : undefined,
    credits: parseEuros(credits),
    realise: realise === '-' ? undefined : parseEuros(realise),
    reportsPrecedents: parseEuros(reports) || undefined,
    restes: parseEuros(restes) || undefined,
  }),
);
