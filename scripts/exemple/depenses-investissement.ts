import { CONCOURS } from './concours.ts';
import { IMMOBILISATIONS, OPERATIONS } from './immobilisations.ts';
import { type Ligne, readLignes, readRows } from './ligne.ts';
import { parseEuros, sum } from './montants.ts';

// nature, fonction, opération, credits, reports de 2022, restes à réaliser au 31/12/2023.
// The realised amount is what the inventory and the concours say was bought or given.
const EQUIPEMENT = `
  202     515  -    24000  9600   7200
  2031    212  101  36000 14400   5040
  2031    845  103  18000     0   6480
  2033    020  -     2500     0      0
  2051    020  -    32000  4200   6120
  20422   518  -     6000     0   3000
  20422   758  -    15000     0   2500
  2041512 821  -    15000     0      0
  2041582 512  -    42000 12000  10750
  2111    588  -    85000     0      0
  2112    845  -     6000     0      0
  2121    511  -    12000     0      0
  2128    325  105 148000     0  48900
  2128    511  -    28000     0      0
  21311   020  -    45000  8200      0
  21312   211  -    36000     0      0
  21314   321  -    64000     0   9800
  21316   025  -    14000     0      0
  21318   312  -    22000     0  18960
  21351   020  -    18000     0      0
  2151    845  -   160000     0      0
  2151    845  103 410000 72000  71200
  2152    847  -    24000     0      0
  21534   512  106 120000     0   9300
  21538   11   104  58000 16500  12480
  21568   12   -     9000     0      0
  215731  845  -    46000     0      0
  215738  845  -    12000     0      0
  215741  281  -    15000     0      0
  2158    511  -     9500     0      0
  21611   513  -     9000     0      0
  21828   020  -    24000     0      0
  21828   11   -    26000     0  24890.40
  21831   212  -    16000     0      0
  21838   020  -    19000     0      0
  21841   211  -     6000     0      0
  21841   212  -     8000     0      0
  21848   020  -     7000     0      0
  21848   313  -     9000     0   5112.60
  2185    020  -     4500     0      0
  2188    023  -     4000     0      0
  2188    281  -     7000     0      0
  2188    321  -     9500     0      0
  2188    4221 -     6500     0      0
  2312    025  -    30000 12000  11904
  2313    212  101 890000 184000 236418.20
  2313    313  102 265000 61000  97520.16
  2315    734  -    68000     0  12360
  238     212  101  45000     0      0
`;

function chapterOf(nature: string): string {
  return nature.startsWith('204') ? '204' : nature.slice(0, 2);
}

function realiseOf(nature: string, fonction: string, operation: string): number {
  const bought = IMMOBILISATIONS.filter(
    (row) => row.nature === nature && row.fonction === fonction && row.operation === operation,
  );
  const given = CONCOURS.filter((row) => row.article === nature && row.fonction === fonction);
  return sum([...bought, ...given].map((row) => parseEuros(row.euros)));
}

export const equipement: Ligne[] = readRows(EQUIPEMENT).map(
  ([nature = '', fonction = '', operation = '', credits = '', reports = '', restes = '']) => ({
    section: 'I',
    sens: 'D',
    genre: 'reel',
    chapitre: chapterOf(nature),
    nature,
    fonction,
    operation: OPERATIONS[operation] ? operation : undefined,
    libelle: OPERATIONS[operation],
    credits: parseEuros(credits),
    realise: realiseOf(nature, fonction, operation),
    reportsPrecedents: parseEuros(reports) || undefined,
    restes: parseEuros(restes) || undefined,
  }),
);

/** Debt (1641 is the sum of DATA_EMPRUNT), deficit brought forward, work done for others. */
export function buildDepensesFinancieres(capital: number): Ligne[] {
  const bloc = { section: 'I', sens: 'D', genre: 'reel' } as const;
  return [
    ...readLignes({ ...bloc, chapitre: '001' }, '001 01 318947.26 ='),
    ...readLignes({ ...bloc, chapitre: '10' }, '10226 01 4000 2871.45'),
    {
      ...bloc,
      chapitre: '16',
      nature: '1641',
      fonction: '01',
      credits: Math.ceil(capital / 1_000_000) * 1_000_000,
      realise: capital,
    },
    ...readLignes({ ...bloc, chapitre: '16' }, '165 551 2000 650.00'),
    ...readLignes({ ...bloc, chapitre: '27' }, '275 020 500 0'),
    {
      ...bloc,
      chapitre: '4581',
      nature: '4581',
      fonction: '734',
      libelle: 'BASSIN DE RETENUE - MANDAT DE LA COMMUNAUTE DE COMMUNES',
      compteTiers: '01',
      credits: 3_600_000,
      realise: 2_841_600,
      restes: 620_000,
    },
  ];
}
