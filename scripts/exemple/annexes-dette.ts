import { EMPRUNTS, EMPRUNTS_GARANTIS, type Emprunt } from './emprunts.ts';
import { formatEuros } from './montants.ts';
import { type Field, writeAnnexe } from './xml.ts';

function writeEmprunt(row: Emprunt): Field[] {
  const { garanti, annee } = row;
  const typeTaux = row.index.startsWith('Taux fixe') ? 'F' : 'V';
  const taux = row.taux.toFixed(2);
  const signature = garanti ? undefined : `${annee}-03-15`;
  return [
    ['CodTypEmpr', garanti ? '09' : '01'],
    ['CodProfilAmort', 'C'],
    ['CodProfilAmortDtVote', 'C'],
    ['CodArticle', garanti ? undefined : '1641'],
    ['AnEncaisse', String(annee)],
    ['ObjEmpr', row.objet],
    ['MtEmprOrig', formatEuros(row.origine)],
    ['DureeRest', (annee + row.duree - 2023 - 0.58).toFixed(2)],
    ['CodTypPreteur', garanti ? undefined : row.typePreteur],
    ['LibOrgaPreteur', row.preteur],
    ['CodPeriodRemb', 'A'],
    ['CodPeriodRembDtVote', 'A'],
    ['CodTyptxInit', typeTaux],
    ['CodTyptxDtVote', typeTaux],
    ['IndexTxVariInit', row.index],
    ['TxActuaInit', typeTaux === 'F' ? taux : undefined],
    ['IndexTxVariDtVote', row.index],
    ['TxActua', taux],
    ['IndiceEmpr', 'EUR'],
    ['MtIntExer', formatEuros(row.interets)],
    ['MtCapitalExer', formatEuros(row.capital)],
    ['MtCapitalRestDu_01_01', formatEuros(row.restant0101)],
    ['MtICNE', garanti ? undefined : formatEuros(row.icne)],
    ['MtCapitalRestDu_31_12', formatEuros(row.restant3112)],
    ['NomBenefEmprGaranti', garanti ? 'SA HLM AUBRELLE HABITAT' : undefined],
    ['CodTypEmprGaranti', garanti ? '03' : undefined],
    ['NumContrat', row.numero],
    ['IndSousJacent', garanti ? undefined : '1'],
    ['IndSousJacentDtVote', '1'],
    ['Structure', garanti ? undefined : 'A'],
    ['StructureDtVote', 'A'],
    ['DtSignInit', signature],
    ['DtEmission', garanti ? undefined : `01/06/${annee}`],
    ['Dt1RembInit', garanti ? undefined : `${annee + 1}-06-01`],
    ['Txinit', garanti ? undefined : taux],
    ['RtAnticipe', 'false'],
    ['Couverture', 'false'],
    ['Renegocie', 'false'],
    ['DureeContratInit', garanti ? undefined : String(row.duree)],
  ];
}

export const annexeEmprunt = writeAnnexe('EMPRUNT', [...EMPRUNTS, ...EMPRUNTS_GARANTIS].map(writeEmprunt));
