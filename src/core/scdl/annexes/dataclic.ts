/**
 * The columns of the seven annexes of DataClic, as published for years: same names, same order. The three columns of the
 * loans that DataClic left empty by mistake are filled.
 */
import type { Referentiel } from '../../nomenclature/referentiel.ts';
import type { CellulesIdentite } from '../tables/identite.ts';
import {
  type Lecture,
  libelleArticle,
  NATURES_JURIDIQUES,
  PROFILS_D_AMORTISSEMENT,
  SECTIONS_D_ANNEXE,
  TYPES_DE_PRETEUR,
  TYPES_DE_TAUX,
  wordsOf,
} from './codes.ts';

/** Where the cell of a column comes from. */
export type ColonneDataClic =
  | { readonly nom: string; readonly champ: string; readonly lecture?: (referentiel: Referentiel) => Lecture }
  | { readonly nom: string; readonly identite: keyof CellulesIdentite & `${number}` };

export interface AnnexeDataClic {
  /** Word of the file name. */
  readonly nom: string;
  /** Name of the rows in the file; their block is `DATA_` and this. */
  readonly genre: string;
  /** Whether the four columns of the identity come first. */
  readonly identite: boolean;
  readonly colonnes: readonly ColonneDataClic[];
}

const champ = (nom: string): ColonneDataClic => ({ nom, champ: nom });
const champs = (...noms: readonly string[]): ColonneDataClic[] => noms.map(champ);
const mots = (nom: string, table: ReadonlyMap<string, string>, element = nom): ColonneDataClic => ({
  nom,
  champ: element,
  lecture: () => (code) => wordsOf(table, code),
});

const SUBVENTIONS: readonly ColonneDataClic[] = [
  { nom: 'nomAttribuant', identite: '3' },
  { nom: 'idAttribuant', identite: '2' },
  { nom: 'dateConvention', identite: '1' },
  { nom: 'nomBeneficiaire', champ: 'LibOrgaBenef' },
  { nom: 'objet', champ: 'ObjSubv' },
  { nom: 'montant', champ: 'MtSubv' },
  {
    nom: 'nature',
    champ: 'CodArticle',
    lecture: (referentiel) => (code) => libelleArticle(code, referentiel),
  },
  mots('BGT_CodNatJurBenefCA', NATURES_JURIDIQUES, 'CodNatJurBenefCA'),
  mots('BGT_CodInvFonc', SECTIONS_D_ANNEXE, 'CodInvFonc'),
  { nom: 'Budget', identite: '0' },
];

const PERSONNEL: readonly ColonneDataClic[] = (
  [
    ['CODTYPAGENT', 'CodTypAgent'],
    ['EMPLOIGRADEAGENT', 'EmploiGradeAgent'],
    ['CODCATAGENT', 'CodCatAgent'],
    ['TEMPSCOMPLET', 'TempsComplet'],
    ['PERMANENT', 'Permanent'],
    ['NATURECONTRAT', 'NatureContrat'],
    ['LIBELLENATURECONTRAT', 'LibelleNatureContrat'],
    ['CODESECTAGENTTITULAIRE', 'CodSectAgentTitulaire'],
    ['REMUNAGENT', 'RemunAgent'],
    ['MTPREV6215', 'MtPrev6215'],
    ['INDICEAGENT', 'IndiceAgent'],
    ['CODMOTIFCONTRATAGENT', 'CodMotifContrAgent'],
    ['LIBMOTIFCONTRATAGENT', 'LibMotifContrAgent'],
    ['EFFECTIFBUD', 'EffectifBud'],
    ['EFFECTIFPOURVU', 'EffectifPourvu'],
    ['EFFECTIFTNC', 'EffectifTNC'],
    ['CHAMP_EDITEUR', 'Champ_Editeur'],
  ] as const
).map(([nom, element]) => ({ nom: `BGT_${nom}`, champ: element }));

const PATRIMOINE = champs(
  ...['CodVariPatrim', 'CodEntreeSorti', 'CodModalAcqui', 'LibBien', 'MtValAcquiBien', 'MtCumulAmortBien'],
  ...['MtAmortExer', 'DureeAmortBien', 'NumInventaire', 'DtAcquiBien', 'MtVNCBien3112', 'MtVNCBienSorti'],
  'MtPrixCessBienSorti',
);

const EMPRUNT: readonly ColonneDataClic[] = [
  champ('CodTypEmpr'),
  mots('CodProfilAmort', PROFILS_D_AMORTISSEMENT),
  ...champs('CodArticle', 'AnEncaisse', 'ObjEmpr', 'MtEmprOrig', 'DureeRest'),
  mots('CodTypPreteur', TYPES_DE_PRETEUR),
  ...champs('LibOrgaPreteur', 'CodPeriodRemb'),
  mots('CodTyptxInit', TYPES_DE_TAUX),
  ...champs('CodTyptxDtVote', 'IndexTxVariInit', 'TxActuaInit', 'IndexTxVariDtVote', 'TxActua', 'MtIntExer'),
  ...champs('MtCapitalExer', 'MtCapitalRestDu_01_01', 'MtICNE', 'MtCapitalRestDu_31_12', 'CodTypEmprGaranti'),
  ...champs('TotGarEchoirExer', 'AnnuitNetDette', 'ProvGarantiEmpr', 'RReelFon', 'NumContrat', 'Tot1Annuite'),
  ...champs('IndSousJacent', 'IndSousJacentDtVote', 'Structure', 'StructureDtVote', 'DtSignInit'),
  ...champs('DtEmission', 'Dt1RembInit', 'Txinit', 'RtAnticipe', 'MtSortie', 'Couverture'),
  ...champs('DureeContratInit', 'TxMini', 'TxMaxi'),
];

export const ANNEXES_DATACLIC: readonly AnnexeDataClic[] = [
  { nom: 'subventions', genre: 'CONCOURS', identite: false, colonnes: SUBVENTIONS },
  { nom: 'personnel', genre: 'PERSONNEL', identite: true, colonnes: PERSONNEL },
  { nom: 'patrimoine', genre: 'PATRIMOINE', identite: true, colonnes: PATRIMOINE },
  { nom: 'emprunt', genre: 'EMPRUNT', identite: true, colonnes: EMPRUNT },
  {
    nom: 'pret',
    genre: 'PRET',
    identite: true,
    colonnes: champs(
      ...['CodTypPret', 'NomBenefPret', 'DtDelib', 'MtCapitalRestDu_31_12', 'MtCapitalExer', 'MtIntExer'],
    ),
  },
  {
    nom: 'organisme',
    genre: 'ORGANISME_ENG',
    identite: true,
    colonnes: champs('CodNatEng', 'NatEng', 'NomOrgEng', 'NatJurOrgEng', 'MtOrgEng'),
  },
  {
    nom: 'apcp',
    genre: 'APCP',
    identite: true,
    colonnes: champs(
      ...['CodTypAutori', 'CodSTypAutori', 'NumAutori', 'LibAutori', 'Chapitre', 'MtAutoriPropose'],
      ...['MtAutoriVote', 'TypeChapitre'],
    ),
  },
];
