import { describe, expect, test } from 'vitest';
import { avecAnnexes, type Champs } from '../../../test/support/annexes.ts';
import { read } from '../../../test/support/read.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from './choix.ts';
import { type Detection, detect, valeurOf } from './detection.ts';
import { nomsOf, nomsOfValeur } from './noms.ts';
import { partiOf, propose } from './proposer.ts';
import type { Proposition } from './proposition.ts';

type Rangees = readonly (readonly [genre: string, champs: Champs])[];

const detecter = async (rangees: Rangees, options = {}) => detect(await read(avecAnnexes(rangees, options)));
const choisir = (choix: Partial<Choix>): Choix => ({ ...CHOIX_PAR_DEFAUT, ...choix });
const shorten = ({ regle, propose: parti, valeur }: Proposition) =>
  `${regle} ${parti} ${valeur.champ.valeur}`;
const cleDe = ({ valeurs }: Detection, texte: string) =>
  [...valeurs].find(({ champ }) => champ.valeur === texte)?.cle ?? Number.NaN;

const PERSONNE: readonly [string, Champs] = [
  'CONCOURS',
  { CodNatJurBenefCA: 'P3', LibOrgaBenef: 'BRISELAINE Maëlle', MtSubv: '1850.00', ObjSubv: 'Vélo' },
];

describe('what follows the choices', () => {
  const rows: Rangees = [
    PERSONNE,
    ['PATRIMOINE', { LibBien: 'MOBILIER BRISELAINE', MtValAcquiBien: '12.00' }],
    ['PATRIMOINE', { LibBien: 'SUBV LES LANTERNELLES', MtValAcquiBien: '1850.0' }],
    ['PATRIMOINE', { LibBien: 'SUBV AIDE PERFORMANCE ENERGETIQUE', MtValAcquiBien: '1850.00' }],
    ['PATRIMOINE', { LibBien: 'CHAISES', MtValAcquiBien: '1850.00' }],
  ];

  test('the object goes, the inventory is looked at, the name is found again', async () => {
    expect(propose(await detecter(rows), CHOIX_PAR_DEFAUT).map(shorten)).toEqual([
      '1 occulter BRISELAINE Maëlle',
      '2 occulter Vélo',
      '33 occulter MOBILIER BRISELAINE',
      '6 garder SUBV LES LANTERNELLES',
    ]);
  });

  test('when the beneficiary is kept, nothing follows', async () => {
    const detection = await detecter(rows);
    const kept = ['1 occulter BRISELAINE Maëlle'];
    expect(propose(detection, choisir({ regles: { 1: 'garder' } })).map(shorten)).toEqual(kept);
    const cle = cleDe(detection, 'BRISELAINE Maëlle');
    expect(propose(detection, choisir({ valeurs: { [cle]: 'garder' } })).map(shorten)).toEqual(kept);
  });

  test('a beneficiary occulted by hand takes what follows with it', async () => {
    const detection = await detecter([
      [
        'CONCOURS',
        { CodNatJurBenefCA: 'P1', LibOrgaBenef: 'ZARKOWIEL', ObjSubv: 'Bourse', Siret: '21990999100016' },
      ],
      ['PATRIMOINE', { LibBien: 'MOBILIER ZARKOWIEL' }],
    ]);
    expect(propose(detection, CHOIX_PAR_DEFAUT)).toEqual([]);
    const choix = choisir({ manuelles: [cleDe(detection, 'ZARKOWIEL')] });
    expect(propose(detection, choix).map(shorten)).toEqual([
      '2 occulter Bourse',
      '5 occulter 21990999100016',
      '33 occulter MOBILIER ZARKOWIEL',
    ]);
  });

  test('choices are pure: the same detection gives the same answer again', async () => {
    const detection = await detecter(rows);
    const first = propose(detection, CHOIX_PAR_DEFAUT).map(shorten);
    propose(detection, choisir({ regles: { 1: 'garder' } }));
    expect(propose(detection, CHOIX_PAR_DEFAUT).map(shorten)).toEqual(first);
  });

  test('the choice for a value outweighs that for its rule, which outweighs what is proposed', async () => {
    const detection = await detecter([PERSONNE]);
    const [one] = propose(detection, CHOIX_PAR_DEFAUT) as [Proposition];
    const { cle } = one.valeur;
    expect(partiOf(one, CHOIX_PAR_DEFAUT)).toBe('occulter');
    expect(partiOf(one, choisir({ regles: { 1: 'garder' } }))).toBe('garder');
    expect(partiOf(one, choisir({ regles: { 1: 'garder' }, valeurs: { [cle]: 'occulter' } }))).toBe(
      'occulter',
    );
  });
});

describe('an occulted name found again', () => {
  test.each<readonly [note: string, genre: string, champs: Champs, found: readonly string[]]>([
    [
      'in any case and accent',
      'CHARGE',
      { LibCharge: 'mobilier briselaine' },
      ['33 occulter mobilier briselaine'],
    ],
    ['inside a longer word', 'CHARGE', { LibCharge: 'REFBRISELAINE2' }, ['33 occulter REFBRISELAINE2']],
    ['between signs', 'CHARGE', { LibCharge: 'x_Briselaine-2' }, ['33 occulter x_Briselaine-2']],
    [
      'a first name alone tells nobody',
      'CHARGE',
      { LibCharge: 'ATELIER MAELLE' },
      ['33 garder ATELIER MAELLE'],
    ],
    ['the name of a street', 'CHARGE', { LibCharge: '3 RUE BRISELAINE' }, ['33 garder 3 RUE BRISELAINE']],
    [
      'the label of an account that names her',
      'LigneBudget',
      { LibCpte: 'Étude Mme BRISELAINE' },
      ['33 occulter Étude Mme BRISELAINE'],
    ],
    [
      'the label of an account that has the word',
      'LigneBudget',
      { LibCpte: 'Travaux BRISELAINE' },
      ['33 garder Travaux BRISELAINE'],
    ],
    [
      'a number that bears her name',
      'PATRIMOINE',
      { NumInventaire: '2021-AIDE-BRISELAINE' },
      ['33 occulter 2021-AIDE-BRISELAINE'],
    ],
    ['a code', 'CHARGE', { CodCharge: 'BRISELAINE' }, ['33 garder BRISELAINE']],
    [
      'an elected official with the surname',
      'SIGNATAIRE',
      { Signataire: 'BRISELAINE Hugo' },
      ['33 garder BRISELAINE Hugo'],
    ],
    [
      'the same person, elected',
      'SIGNATAIRE',
      { Signataire: 'BRISELAINE Maëlle' },
      ['33 occulter BRISELAINE Maëlle'],
    ],
    ['a number is never proposed', 'CHARGE', { MtCharge: '1850.00' }, []],
    ['another word', 'CHARGE', { LibCharge: 'BRISE VUE' }, []],
  ])('%s', async (_note, genre, champs, found) => {
    const { MtSubv: _amount, ...personne } = PERSONNE[1];
    const detection = await detecter([
      ['CONCOURS', personne],
      [genre, champs],
    ]);
    expect(propose(detection, CHOIX_PAR_DEFAUT).slice(2).map(shorten)).toEqual(found);
  });

  test('the name of the collectivité is kept, and asked about', async () => {
    const detection = await detecter([PERSONNE], { collectivite: 'BRISELAINE-LES-BAINS' });
    const [first] = propose(detection, CHOIX_PAR_DEFAUT);
    expect(first && [first.regle, first.propose, first.aRelire]).toEqual([33, 'garder', true]);
  });

  test('a value that a rule occults already keeps its rule', async () => {
    const detection = await detecter([
      PERSONNE,
      ['PATRIMOINE', { LibBien: 'SUBV AIDE PERF ENERG BRISELAINE MAELLE' }],
    ]);
    const rules = propose(detection, CHOIX_PAR_DEFAUT).map(({ regle }) => regle);
    expect(rules).toEqual([1, 2, 6]);
  });

  test('switched off, rule 6 leaves the name to rule 33, with its own text', async () => {
    const detection = await detecter([
      PERSONNE,
      ['PATRIMOINE', { LibBien: 'SUBV AIDE PERF ENERG BRISELAINE MAELLE' }],
    ]);
    const last = propose(detection, choisir({ regles: { 6: 'garder' } })).at(-1);
    expect(last && [last.regle, last.remplacement]).toEqual([
      33,
      "Subvention d'équipement, bénéficiaire occulté",
    ]);
  });
});

describe('the words of a name', () => {
  const nomsDe = async (genre: string, champs: Champs) => {
    const [one] = propose(await detecter([[genre, champs]]), CHOIX_PAR_DEFAUT);
    return one ? nomsOf(one) : [];
  };

  test.each<readonly [note: string, genre: string, champs: Champs, noms: readonly string[]]>([
    [
      'without title',
      'CONCOURS',
      { CodNatJurBenefCA: 'P3', LibOrgaBenef: 'M. et Mme BRISELAINE' },
      ['BRISELAINE'],
    ],
    [
      'of four letters',
      'CONCOURS',
      { CodNatJurBenefCA: 'P3', LibOrgaBenef: "N'DOMAREL Fatou LEA" },
      ['DOMAREL', 'FATOU'],
    ],
    [
      'not those of the firm',
      'CONCOURS',
      { CodNatJurBenefCA: 'P2', LibOrgaBenef: 'ODILE BRISELAINE LA LANTERNELLE' },
      ['ODILE', 'BRISELAINE'],
    ],
    [
      'not those of a label',
      'PATRIMOINE',
      { LibBien: 'SUBV AIDE PERF ENERG BRISELAINE MAELLE' },
      ['BRISELAINE', 'MAELLE'],
    ],
    [
      'not those of an address',
      'CHARGE',
      { LibCharge: 'ecrire a maelle.briselaine@exemple.fr' },
      ['MAELLE', 'BRISELAINE', 'EXEMPLE'],
    ],
    ['none in a file name', 'CHARGE', { Champ_Editeur: 'Progiciel Brimborel' }, []],
  ])('%s', async (_note, genre, champs, noms) => expect(await nomsDe(genre, champs)).toEqual(noms));

  test('by hand: the person of a label, else what nothing explains', async () => {
    const detection = await detecter([
      ['CHARGE', { LibCharge: 'Loyer de Mme Briselaine' }],
      ['CHARGE', { LibCharge: 'LOYER ZARKOWIEL' }],
      ['CHARGE', { LibCharge: 'Entretien de la voirie' }],
      ['CONCOURS', { CodNatJurBenefCA: 'P1', LibOrgaBenef: 'ZARKOWIEL BRIMBOREL' }],
    ]);
    const of = (texte: string) => {
      const valeur = valeurOf(detection, cleDe(detection, texte));
      return valeur ? nomsOfValeur(valeur) : undefined;
    };
    expect(of('Loyer de Mme Briselaine')).toEqual(['BRISELAINE']);
    expect(of('LOYER ZARKOWIEL')).toEqual(['ZARKOWIEL']);
    expect(of('Entretien de la voirie')).toEqual([]);
    expect(of('ZARKOWIEL BRIMBOREL')).toEqual(['ZARKOWIEL', 'BRIMBOREL']);
  });
});
