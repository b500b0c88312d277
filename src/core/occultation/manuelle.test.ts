import { expect, it } from 'vitest';
import { type MotifDeNonOccultation, refusDOcculter } from './manuelle.ts';

it.each<[chemin: string, nom: string, valeur: string, motif: MotifDeNonOccultation | undefined]>([
  ['CONCOURS/LibOrgaBenef', 'LibOrgaBenef', 'ORAY Zéphy', undefined],
  ['CONCOURS/LibOrgaBenef', 'LibOrgaBenef', 'LY', undefined],
  ['LigneBudget/LibCpte', 'LibCpte', 'Travaux d’office ORAY', undefined],
  ['LigneBudget/CaracSup[ProgAutoLib]', 'CaracSup', 'Rue Oray', undefined],
  ['EMPRUNT/NumContrat', 'NumContrat', 'PRET-ORAY-2', undefined],
  ['PATRIMOINE/NumInventaire', 'NumInventaire', 'ORAY2', undefined],
  ['EnteteComptable/Infos/Gestion@NomComptable', 'Infos/Gestion@NomComptable', 'ORAY', undefined],
  ['SignerName#text', 'SignerName#text', 'ORAY', undefined],
  ['SIGNATURE/LibPresentPar', 'LibPresentPar', 'ORAY', undefined],
  ['InformationsGenerales/Information[TITRE1]', 'Information', 'Libre', undefined],
  ['X/Inconnu', 'Inconnu', 'ORAY', undefined],
  ['X/Inconnu', 'Inconnu', ' \t', 'vide'],
  ['CONCOURS/MtSubv', 'MtSubv', '-1200.50', 'nombre'],
  ['InformationsGenerales/Information[x]', 'Information', '2 851 394,00', 'nombre'],
  ['InformationsGenerales/Information[x]', 'Information', '50,62 %', 'nombre'],
  ['EMPRUNT/PartGarantiesEmprunt', 'PartGarantiesEmprunt', 'NaN', 'nombre'],
  ['EMPRUNT/DtEmission', 'DtEmission', '01/07/2017', 'date'],
  ['X/DateControle@V', 'X/DateControle@V', '2024-3-7', 'date'],
  ['EMPRUNT/DtSignInit', 'DtSignInit', '2017-07-01', 'date'],
  ['PERSONNEL/Permanent', 'Permanent', 'true', 'booleen'],
  ['CONCOURS/Siret', 'Siret', '99999999900017', 'code'],
  ['CONCOURS/CodNatJurBenefCA', 'CodNatJurBenefCA', 'P3', 'code'],
  ['SOMMAIRE/CodeAnnexe', 'CodeAnnexe', 'IV-B1.1', 'code'],
  ['LigneBudget/CodRD', 'CodRD', 'D', 'code'],
  ['LigneBudget/Nature', 'Nature', 'N6042', 'code'],
  ['LigneBudget/CaracSup[Section]', 'CaracSup', 'F', 'code'],
  ['LigneComptable/Intitule1', 'Intitule1', 'TOTAL GÉNÉRAL', 'code'],
  ['LigneBudget@id', '@id', 'L12', 'code'],
  ['EnteteComptable/Infos/Collectivite@TypeColl', 'Infos/Collectivite@TypeColl', 'COM', 'code'],
  ['D/BlocEditeur/CodeEditeur@V', 'D/BlocEditeur/CodeEditeur@V', 'EDITEUR', 'code'],
  ['BlocBudget/NatDec', 'NatDec', '01', 'code'],
  ['EnTeteDocBudgetaire/LibelleColl', 'LibelleColl', 'VALTRÉSOR', 'identite'],
  ['EnTeteBudget/LibelleEtab', 'LibelleEtab', 'BUDGET PRINCIPAL', 'identite'],
  ['EnteteComptable/Infos/Collectivite@Libelle', 'Infos/Collectivite@Libelle', 'VALTRÉSOR', 'identite'],
  ['Scellement@md5', '@md5', 'ABC', 'scellement'],
])('%s (%s) « %s »: %s', (chemin, nom, valeur, motif) => {
  const code = /\[(\w+)\]/.exec(chemin)?.[1];
  const champ = { nom, valeur, ligne: 1, fin: 1, ...(code !== undefined && { code }) };
  expect(refusDOcculter({ cle: 1, chemin, champ, lieu: { ligne: 1, chemin }, voisins: undefined })).toBe(
    motif,
  );
});
