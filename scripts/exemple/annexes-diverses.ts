import { EPCI } from './identite.ts';
import { SIRET_CCAS } from './siret.ts';
import { type Field, writeAnnexe } from './xml.ts';

/** Rows `a | b | c` under fixed element names; an empty cell leaves the element out. */
function readAnnexe(name: string, tags: string, table: string): string[] {
  const names = tags.split(' ');
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  return writeAnnexe(
    name,
    rows.map((row) => names.map((tag, index): Field => [tag, row[index] || undefined])),
  );
}

export const annexeTiers = readAnnexe(
  'TIERS',
  'CodOper LibOper DtDelib CodRD CodChapitre CodOperR TypOpDep MtRealCumulPrec MtCredOuv MtRealExer RAR MtCumulReal',
  `
01 | BASSIN DE RETENUE - MANDAT DE LA COMMUNAUTE DE COMMUNES | 2022-10-03 | D | 4581 |    | R | 12480.00 | 36000.00 | 28416.00 | 6200.00 | 40896.00
01 | BASSIN DE RETENUE - MANDAT DE LA COMMUNAUTE DE COMMUNES | 2022-10-03 | R | 4582 | 01 |   | 12480.00 | 36000.00 | 20000.00 | 8416.00 | 32480.00
`,
);

export const annexeFiscalite = readAnnexe(
  'FISCALITE',
  'CodTypContrib CodSousTypContrib LibTaxe MtBaseNotif TxVariBase TxApplicConsMunic TxVariTx MtProdVote TxVariProd',
  `
D | 01 | TAXE D'HABITATION SUR LES RESIDENCES SECONDAIRES  | 402000.00   | 7.10 | 15.90 | 0.00 | 63918.00   | 7.10
D | 02 | TAXE FONCIERE SUR LES PROPRIETES BATIES     | 10980000.00 | 7.10 | 38.60 | 0.00 | 4238280.00 | 7.10
D | 03 | TAXE FONCIERE SUR LES PROPRIETES NON BATIES | 71400.00    | 6.90 | 52.10 | 0.00 | 37199.00   | 6.90
D | 99 |                                             | 11453400.00 | 7.10 |       |      | 4339397.00 | 7.10
`,
);

export const annexeOrganismeEng = readAnnexe(
  'ORGANISME_ENG',
  'CodNatEng DtEng NatEng NomOrgEng NatJurOrgEng MtOrgEng',
  `
01 | 2021-09-20 | Délégation de service public - marché de plein air | SAS Halles d'Aubrelle | Société par actions simplifiée | 0.00
02 | 2019-02-11 | Prise de participation | SPL Aubrelle Aménagement | Société publique locale | 15000.00
03 | 2015-06-08 | Garantie d'emprunt | SA HLM Aubrelle Habitat | SA HLM | 1472000.00
03 | 2018-04-16 | Garantie d'emprunt | SA HLM Aubrelle Habitat | SA HLM | 1977500.00
03 | 2021-03-29 | Garantie d'emprunt | SA HLM Aubrelle Habitat | SA HLM | 905142.86
04 | 2023-04-03 | Subvention d'équilibre | Centre communal d'action sociale de Charmeval | Établissement public | 236000.00
`,
);

export const annexeOrganismeGroup = readAnnexe(
  'ORGANISME_GROUP',
  'CodNatOrgGroup NomOrgGroup DtAdhGroup CodModFinanc MtFinancOrgGroup',
  `
01 | ${EPCI} | 2003-01-01 | Fiscalité professionnelle unique | 0.00
09 | Syndicat d'énergie des Deux Plateaux | 1994-05-17 | Contribution budgétaire | 19500.00
09 | Syndicat de la rivière Aubrelle | 1998-11-24 | Contribution budgétaire | 21400.00
09 | Syndicat mixte des restaurants scolaires du Val | 2009-09-01 | Cotisation | 1200.00
`,
);

export const annexeAmortissement = readAnnexe(
  'AMORTISSEMENT_METHODE',
  'LibBienAmort DureeBienAmort DtDelib ProcAmort',
  `
Frais d'études non suivis de réalisation | 5 | 2022-12-05 | L
Logiciels | 3 | 2022-12-05 | L
Documents d'urbanisme | 10 | 2022-12-05 | L
Subventions d'équipement : biens mobiliers, matériel, études | 5 | 2022-12-05 | L
Subventions d'équipement : bâtiments et installations | 30 | 2022-12-05 | L
Plantations | 20 | 2022-12-05 | L
Agencements et aménagements de terrains | 15 | 2022-12-05 | L
Éclairage public et réseaux | 20 | 2022-12-05 | L
Véhicules légers | 5 | 2022-12-05 | L
Matériel roulant de voirie | 8 | 2022-12-05 | L
Matériel informatique | 4 | 2022-12-05 | L
Mobilier | 10 | 2022-12-05 | L
Autres immobilisations corporelles | 6 | 2022-12-05 | L
`,
);

export const annexeProvision = readAnnexe(
  'PROVISION',
  'CodTypTabProv CodTypProv CodSTypProv LibNatProv MtProvExer DtConstitProv MtProvConstit_01_01_N MtProvRepr LibObjProv MtTotalProvAConstit CodNatProv',
  `
E | S | R | Provision pour risques et charges | 15000.00 | 2023-04-03 | 10000.00 | 0.00 | Contentieux d'urbanisme | 25000.00 | L
E | S | D | Provision pour dépréciation des actifs circulants | 8346.25 | 2022-04-04 | 9812.60 | 5118.40 | Créances de plus de deux ans | 13040.45 | C
`,
);

export const annexeEtabService = readAnnexe(
  'ETAB_SERVICE',
  'CodNatEtab LibCatEtab LibEtab SiretEtab DtCreatEtab LibNatActivEtab IndicTVAEtab',
  `
01 | CCAS | Centre communal d'action sociale de Charmeval | ${SIRET_CCAS} | 1986-02-01 | Service public administratif | false
03 | Location | Location de la salle Lavandière | | | Service public administratif | true
`,
);

export const annexePret = readAnnexe(
  'PRET',
  'CodTypPret NomBenefPret DtDelib MtCapitalRestDu_31_12 MtCapitalExer MtIntExer MtICNE',
  `
N | Association L'Épicerie solidaire de l'Aubrelle | 2021-06-28 | 3000.00 | 1500.00 | 0.00 | 0.00
`,
);
