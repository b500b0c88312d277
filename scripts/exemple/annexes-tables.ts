import { CONCOURS, type Concours } from './concours.ts';
import { EMPLOIS, type Emploi } from './effectifs.ts';
import { IMMOBILISATIONS } from './immobilisations.ts';
import { formatEuros, parseEuros } from './montants.ts';
import { buildSiret, SIRET_CCAS } from './siret.ts';
import { type Field, writeAnnexe } from './xml.ts';

function siretOf(row: Concours): string | undefined {
  if (row.siret === 0) return undefined;
  return row.siret === 1 ? SIRET_CCAS : buildSiret(row.siret);
}

export const annexeConcours = writeAnnexe(
  'CONCOURS',
  CONCOURS.map((row): Field[] => {
    const enNature = row.article === '-';
    return [
      ['CodArticle', enNature ? undefined : row.article],
      ['CodInvFonc', enNature ? undefined : row.article.startsWith('204') ? 'I' : 'F'],
      ['CodNatJurBenefCA', row.forme === '-' ? undefined : row.forme],
      ['LibOrgaBenef', row.beneficiaire],
      ['MtSubv', formatEuros(parseEuros(row.euros))],
      ['LibPrestaNat', enNature ? row.objet : undefined],
      ['ObjSubv', enNature ? undefined : row.objet],
      ['Siret', siretOf(row)],
    ];
  }),
);

function writeEntree(libelle: string, euros: string, duree: string, date: string, numero: number): Field[] {
  return [
    ['CodVariPatrim', '01'],
    ['CodEntreeSorti', 'E'],
    ['CodModalAcqui', '01'],
    ['LibBien', libelle],
    ['MtValAcquiBien', formatEuros(parseEuros(euros))],
    ['DureeAmortBien', duree],
    ['NumInventaire', `2023-${String(numero).padStart(3, '0')}`],
    ['DtAcquiBien', date],
  ];
}

function writeSortie(
  libelle: string,
  acquis: string,
  amorti: string,
  valeur: string,
  prix: string,
  date: string,
) {
  const row: Field[] = [
    ['CodVariPatrim', '01'],
    ['CodEntreeSorti', 'S'],
    ['CodModalSorti', '01'],
    ['LibBien', libelle],
    ['MtValAcquiBien', acquis],
    ['MtCumulAmortBien', amorti],
    ['MtVNCBienSorti', valeur],
    ['MtPrixCessBienSorti', prix],
    ['DtCessBienSorti', date],
  ];
  return row;
}

const entrees = [
  ...IMMOBILISATIONS.map((row) => [row.libelle, row.euros, row.duree, row.date] as const),
  ...CONCOURS.flatMap((row) => (row.bien ? [[row.bien, row.euros, '5', '2023-12-15'] as const] : [])),
];

export const annexePatrimoine = writeAnnexe('PATRIMOINE', [
  ...entrees.map(([libelle, euros, duree, date], index) =>
    writeEntree(libelle, euros, duree, date, index + 1),
  ),
  // The two sales of operations-ordre.ts: what they cost less depreciation (675), and their price (775).
  writeSortie(
    'TERRAIN DE LA GARE - PARCELLE AH 37',
    '61230.00',
    '0.00',
    '61230.00',
    '118000.00',
    '2023-09-29',
  ),
  writeSortie('FOURGON 2016', '21153.00', '19037.70', '2115.30', '3200.00', '2023-05-12'),
]);

export const annexePersonnel = writeAnnexe(
  'PERSONNEL',
  EMPLOIS.map((row: Emploi): Field[] => [
    ['CodTypAgent', row.titulaire ? 'I' : 'N'],
    ['EmploiGradeAgent', row.grade],
    ['CodCatAgent', row.categorie],
    ['TempsComplet', String(row.tempsComplet)],
    ['Permanent', String(row.motif !== '332-23-1°')],
    ['NatureContrat', row.contrat || undefined],
    [
      'LibelleNatureContrat',
      row.contrat ? `Contrat à durée ${row.contrat === 'CDI' ? 'in' : ''}déterminée` : undefined,
    ],
    ['CodSectAgentTitulaire', row.secteur],
    ['RemunAgent', row.remuneration === '0' ? undefined : row.remuneration],
    ['IndiceAgent', row.indice || undefined],
    ['CodMotifContrAgent', row.motif || undefined],
    ['EffectifBud', row.budgetaires],
    ['EffectifPourvu', row.pourvus],
  ]),
);
