import { describe, expect, test } from 'vitest';
import { texteChemin, texteDeValeur } from './champs.ts';

describe('the name of a place', () => {
  test.each([
    ['CONCOURS/LibOrgaBenef', 'Subventions versées, bénéficiaire'],
    ['PATRIMOINE/LibBien', 'Inventaire du patrimoine, libellé du bien'],
    ['Gestion@NomComptable', 'Gestion du comptable, nom du comptable'],
    ['SignerName#text', 'Signatures électroniques, signataire'],
    ['LigneBudget/CaracSup[ProgAutoLib]', 'Lignes du budget, ProgAutoLib'],
    ['NOUVELLE_ANNEXE/ChampInconnu', 'NOUVELLE_ANNEXE, ChampInconnu'],
    ['ORGANISME_ENG/Groupe/NomOrgEng', 'Organismes engagés, organisme'],
  ])('%s is « %s »', (chemin, nom) => {
    expect(texteChemin(chemin)).toBe(nom);
  });
});

describe('a value beside another', () => {
  test.each<[string, string, string, string?]>([
    ['MtSubv', '1850', '1\u202f850,00\u00a0€'],
    ['MtSubv', '1 850', '1 850'],
    ['DtAcquiBien', '2023-07-05', '5\u00a0juillet 2023'],
    ['CodNatJurBenefCA', 'P3 ', 'personne physique (P3)', 'personne physique'],
    ['CodNatJurBenefCA', 'Z9', 'Z9'],
    ['ObjSubv', ' Ravalement ', 'Ravalement'],
  ])('%s %j is read %j', (champ, valeur, lu, libelle) => {
    expect(texteDeValeur(champ, valeur, libelle)).toBe(lu);
  });
});
