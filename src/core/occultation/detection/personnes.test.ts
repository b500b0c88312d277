import { describe, expect, test } from 'vitest';
import { findPersonnes, type GenreDeTexte } from './personnes.ts';

/** Invented names, in the shapes met. What is expected is the words of each name found. */
type Cas = readonly [texte: string, noms: readonly string[]];

const found = (texte: string, genre: GenreDeTexte) =>
  findPersonnes(texte, genre).map(({ noms }) => noms.join(' '));

describe('a field that holds a name', () => {
  test.each<Cas>([
    ['BRISELAINE Maëlle', ['BRISELAINE MAELLE']],
    ['Maëlle Briselaine', ['MAELLE BRISELAINE']],
    ['BRISELAINE MAELLE', ['BRISELAINE MAELLE']],
    ['TAFFARELLO-BRUN Jean-Marc', ['TAFFARELLO BRUN JEAN MARC']],
    ["N'DOMAREL Fatou", ["N'DOMAREL FATOU"]],
    ['LE QUERVOLANDRE Soazig', ['QUERVOLANDRE SOAZIG']],
    ['ZARKOWIEL Tomasz', ['ZARKOWIEL TOMASZ']],
    ['NGUYEMBEL THI LINH', ['NGUYEMBEL THI LINH']],
    ['M. BRISELAINE', ['BRISELAINE']],
    ['Mme Briselaine Maëlle', ['BRISELAINE MAELLE']],
    ['M. et Mme BRISELAINE', ['BRISELAINE']],
    ['MME BRISELAINE OU M TAFFARELLO', ['BRISELAINE', 'TAFFARELLO']],
    ['BRISELAINE Maëlle, Boulangerie', ['BRISELAINE MAELLE']],
    ['MICHEL BRISELAINE ODILE LA TABLE DES MOUETTES', ['MICHEL BRISELAINE ODILE']],
    ['TAFFARELLO GASPARD GARAGE', ['TAFFARELLO GASPARD']],
    ['EI TAFFARELLO', ['TAFFARELLO']],
    ['BRISELAINE PIERRE', ['BRISELAINE PIERRE']],
    ['MARTIN PIERRE', ['MARTIN PIERRE']],
    ['FONTAINE Michel', ['FONTAINE MICHEL']],
    ['PETIT Maëlle', ['PETIT MAELLE']],
    ['BRISELAINE J.', ['BRISELAINE']],
    ['J. BRISELAINE', ['BRISELAINE']],
    ['Consorts BRISELAINE', ['BRISELAINE']],
    ['maëlle briselaine', ['MAELLE BRISELAINE']],
  ])('%s is somebody', (texte, noms) => expect(found(texte, 'nom')).toEqual(noms));

  test.each([
    'ASSOCIATION MAELLE BRISELAINE',
    'ASSO LES AMIS DE GASPARD TAFFARELLO',
    'COLLEGE GASPARD TAFFARELLO',
    'SARL TAFFARELLO GASPARD',
    'TAFFARELLO ET FILS SAS',
    'OGEC SAINTE ODILE',
    'FOOTBALL CLUB DE CHARMEVAL',
    'ENSEMBLE VOCAL MAELLE BRISELAINE',
    'COMPAGNIE MAELLE',
    'LES ENFANTS DE MAELLE',
    'MAELLE PRODUCTIONS',
    'Étoile sportive charmevaloise',
    'CCAS',
    'SNSM',
    'SAINT ELOI EN FETE',
    'VIVRE PARC CAROLINE',
    'BRISELAINE',
    'MAELLE',
    'BRIMBORELLES CIRCUS',
    'A.S. CHARM',
    'I CANTORI',
    'ROSE ET COMPAGNIE',
    'COMITE DE QUARTIER PIERRES BLANCHES',
    'SECOURS CATHOLIQUE',
    '',
    '12',
    'M',
  ])('%s is nobody', (texte) => expect(found(texte, 'nom')).toEqual([]));
});

describe('a label', () => {
  test.each<Cas>([
    ['SUBV AIDE PERF ENERG BRISELAINE MAELLE', ['BRISELAINE MAELLE']],
    ['ACQUISITION PARCELLE AK 112 - M. BOISSELOUP FIRMIN', ['BOISSELOUP FIRMIN']],
    ['ACHAT TERRAIN M BOISSELOUP', ['BOISSELOUP']],
    ['INDEMNITE MME TAFFARELLO', ['TAFFARELLO']],
    ['CABINET DU DR BOISSELOUP', ['BOISSELOUP']],
    ['LEG BOISSELOUP', ['BOISSELOUP']],
    ['Contentieux Mme Briselaine c/ commune', ['BRISELAINE']],
    ['TVX D OFFICE 3 IMPASSE HAUTE - INDIVISION BOISSELOUP', ['BOISSELOUP']],
  ])('%s names somebody', (texte, noms) => expect(found(texte, 'libre')).toEqual(noms));

  test.each([
    'RUE JEAN JAURES',
    '7 AV DU DR FERNAND BOISSELOUP',
    'ECOLE JULES FERRY - PEINTURE',
    'GS JEAN MOULIN - CARRELAGE',
    'GYMNASE MAELLE BRISELAINE',
    'STADE R.BOISSELOUP - ECLAIRAGE',
    'ZAC MAELLE BRISELAINE',
    'SALLE DU DOCTEUR BOISSELOUP',
    'VOIRIE - RUE DU CAPITAINE BOISSELOUP',
    'MUR 3 M',
    'CLOTURE 12 M BETON',
    'INSTALL VOIRIE - M.BOISSELOUP - CLOTURE',
    'MAT_INFO - PC PORTABLES',
    'SALLE DR',
    'MISE EN CONFORMITE',
    'ASSOCIATION LES AMIS DE MAELLE BRISELAINE',
    'Mise à disposition de locaux',
    'Provision pour litiges',
    'CESSION ZAC DES TANNEURS',
    'TRAVAUX AVRIL MAI 2023',
  ])('%s names nobody', (texte) => expect(found(texte, 'libre')).toEqual([]));

  test('the range is that of the name with its title, as written', () => {
    const texte = 'Litige — Mme Maëlle Briselaine, voirie';
    const [one] = findPersonnes(texte, 'libre');
    expect(texte.slice(one?.debut, one?.fin)).toBe('Mme Maëlle Briselaine');
    expect(one?.titre).toBe(true);
    expect(one?.indices.map(({ genre, extrait }) => `${genre} ${extrait}`)).toEqual([
      'civilite Mme',
      'prenom Maëlle',
    ]);
  });
});

describe('a value of 64 kB, which no label is', () => {
  const remplissage = (motif: string) => motif.repeat(Math.floor(60_000 / motif.length));

  test.each(['M. et Mme ', 'AB, ', 'Mme ', 'a ', 'M. AB, '])('full of %j is read in no time', (motif) => {
    const texte = `${remplissage(motif)}; Mme BRISELAINE Maëlle`;
    const personnes = findPersonnes(texte, 'libre');
    const { debut, fin, noms } = personnes.at(-1) as (typeof personnes)[number];
    expect(noms.slice(-2)).toEqual(['BRISELAINE', 'MAELLE']);
    expect(texte.slice(debut, fin)).toMatch(/Mme BRISELAINE Maëlle$/);
  });

  test('a name anywhere in it is found once, at its place', () => {
    for (let before = 1700; before < 2300; before += 7) {
      const texte = `${'x'.repeat(before % 13)}${'mot '.repeat(before / 4)}Mme BRISELAINE Maëlle ${'mot '.repeat(900)}`;
      const names = findPersonnes(texte, 'libre').map(({ debut, fin }) => texte.slice(debut, fin));
      expect(names).toEqual(['Mme BRISELAINE Maëlle']);
    }
  });
});
