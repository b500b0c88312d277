import { describe, expect, test } from 'vitest';
import { avecAnnexes, type Champs, cfuSigne } from '../../../test/support/annexes.ts';
import { read } from '../../../test/support/read.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { texteDeRegle } from '../../text/occultation-regles.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from './choix.ts';
import { detect } from './detection.ts';
import { propose } from './proposer.ts';
import { REGLES } from './regles.ts';

/** `3 occulter relire LibOrgaBenef`, in file order; rules that only keep are left out unless asked for. */
async function run(xml: string, choix: Partial<Choix> = {}): Promise<string[]> {
  const propositions = propose(detect(await read(xml)), { ...CHOIX_PAR_DEFAUT, ...choix });
  return propositions.map(({ regle, propose: parti, aRelire, valeur }) => {
    const field = valeur.lieu.chemin.split('/').at(-1);
    return `${regle} ${parti}${aRelire ? ' relire' : ''} ${field}`;
  });
}

const one = (genre: string, champs: Champs) => run(avecAnnexes([[genre, champs]]));

describe('the table', () => {
  test('goes from 1 to 36, and every rule has its words', () => {
    expect(REGLES.map(({ numero }) => numero)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
    for (const { numero } of REGLES) {
      for (const words of Object.values(texteDeRegle(numero))) expect(words.length).toBeGreaterThan(3);
    }
  });

  test('a text is replaced by at most 50 characters, all of ISO-8859-1, and only an optional field is removed', () => {
    for (const { action, remplacement, presence, condition } of REGLES) {
      expect(remplacement).toMatch(/^[ -ÿ]{0,50}$/);
      expect(remplacement === '').toBe(action === 'retirer');
      if (action === 'retirer' && condition !== 'fichier') expect(presence).toBe('facultatif');
    }
  });
});

describe('each rule, on one row', () => {
  test.each<readonly [note: string, genre: string, champs: Champs, found: readonly string[]]>([
    [
      '1, 2 and 5: a natural person, and what follows',
      'CONCOURS',
      {
        CodNatJurBenefCA: 'P3',
        LibOrgaBenef: 'BRISELAINE Maëlle',
        LibPrestaNat: 'Prêt',
        ObjSubv: 'Vélo',
        DenomOuNumSubv: '01',
        Siret: '21990999100016',
      },
      [
        '1 occulter LibOrgaBenef',
        '2 occulter LibPrestaNat',
        '2 occulter ObjSubv',
        '2 occulter DenomOuNumSubv',
        '5 occulter Siret',
      ],
    ],
    [
      '1: whatever the case of the code',
      'CONCOURS',
      { CodNatJurBenefCA: ' p3 ', LibOrgaBenef: 'X' },
      ['1 occulter LibOrgaBenef'],
    ],
    [
      '1: text instead of an attribute is not missed',
      'CONCOURS',
      { CodNatJurBenefCA: 'P3', LibOrgaBenef: 'ZARKOWIEL' },
      ['1 occulter LibOrgaBenef'],
    ],
    [
      '3: no code, a person',
      'CONCOURS',
      { LibOrgaBenef: 'ZARKOWIEL TOMASZ', ObjSubv: 'Aide' },
      ['3 occulter relire LibOrgaBenef', '2 occulter ObjSubv'],
    ],
    [
      '3: no code, nothing says a body',
      'CONCOURS',
      { LibOrgaBenef: 'ZARKOWIEL' },
      ['3 occulter relire LibOrgaBenef'],
    ],
    ['3: no code, an association', 'CONCOURS', { LibOrgaBenef: 'AMICALE DES PECHEURS', ObjSubv: 'Aide' }, []],
    ['3: no code, a SIRET', 'CONCOURS', { LibOrgaBenef: 'LES LANTERNELLES', Siret: '21990999100016' }, []],
    [
      '3: an empty code is none',
      'CONCOURS',
      { CodNatJurBenefCA: '', LibOrgaBenef: 'ZARKOWIEL TOMASZ' },
      ['3 occulter relire LibOrgaBenef'],
    ],
    [
      '4: a person coded P1',
      'CONCOURS',
      { CodNatJurBenefCA: 'P1', LibOrgaBenef: 'BRISELAINE Rosalinde', ObjSubv: 'Bourse' },
      ['4 occulter relire LibOrgaBenef', '2 occulter ObjSubv'],
    ],
    [
      '4: somebody who works alone, coded P2',
      'CONCOURS',
      { CodNatJurBenefCA: 'P2', LibOrgaBenef: 'TAFFARELLO GASPARD', Siret: '21990999100016' },
      ['4 occulter relire LibOrgaBenef', '5 occulter Siret'],
    ],
    [
      '4: an association',
      'CONCOURS',
      { CodNatJurBenefCA: 'P1', LibOrgaBenef: 'Étoile sportive', ObjSubv: 'Fonctionnement' },
      [],
    ],
    [
      '4: a school with a name',
      'CONCOURS',
      { CodNatJurBenefCA: 'U6', LibOrgaBenef: 'COLLEGE MAELLE BRISELAINE' },
      [],
    ],
    [
      '6: a subsidy with a name',
      'PATRIMOINE',
      { LibBien: 'SUBV AIDE PERF ENERG BRISELAINE MAELLE', MtValAcquiBien: '10.00' },
      ['6 occulter relire LibBien'],
    ],
    [
      '6: a surname alone',
      'PATRIMOINE',
      { LibBien: 'SUB INV - AIDE VELO BRISELAINE' },
      ['6 occulter relire LibBien'],
    ],
    ['6: a subsidy without a name', 'PATRIMOINE', { LibBien: 'SUB INV - AIDE PERFORMANCE ENERGETIQUE' }, []],
    [
      '7: a seller',
      'PATRIMOINE',
      { LibBien: 'ACQUISITION PARCELLE AK 112 - M. BOISSELOUP FIRMIN' },
      ['7 occulter relire LibBien'],
    ],
    [
      '7: a surname alone in a sale',
      'PATRIMOINE',
      { LibBien: 'CESSION BOISSELOUP' },
      ['7 occulter relire LibBien'],
    ],
    ['7: goods', 'PATRIMOINE', { LibBien: 'ACHAT TRANSPALETTE BRUMEX' }, []],
    ['7: a street', 'PATRIMOINE', { LibBien: '7 RUE JEAN BOISSELOUP' }, []],
    [
      '8: an artist is kept',
      'PATRIMOINE',
      { LibBien: 'FRESQUE MURALE DE SOLVEIG BRISELAINE' },
      ['8 garder LibBien'],
    ],
    [
      '9 and 10: the pay of one agent',
      'PERSONNEL',
      { EmploiGradeAgent: 'Attaché', EffectifPourvu: '1.0', RemunAgent: '22572', IndiceAgent: '347' },
      ['9 occulter RemunAgent', '10 garder IndiceAgent'],
    ],
    [
      '9: zero is no pay',
      'PERSONNEL',
      { EmploiGradeAgent: 'Attaché', EffectifPourvu: '1.0', RemunAgent: '0.00' },
      [],
    ],
    [
      '11: health of one agent',
      'PERSONNEL',
      {
        EmploiGradeAgent: 'Attaché',
        EffectifPourvu: '0.8',
        LibMotifContrAgent: 'Remplacement congé maladie',
      },
      ['11 occulter LibMotifContrAgent'],
    ],
    ['11: another reason', 'PERSONNEL', { EffectifPourvu: '1', LibMotifContrAgent: 'Projet' }, []],
    ['12: a loan to somebody', 'PRET', { NomBenefPret: 'BRISELAINE' }, ['12 occulter relire NomBenefPret']],
    [
      '12: a purpose is looked at',
      'PRET',
      { NomBenefPret: 'AVANCE BRIMBORELLE' },
      ['12 garder relire NomBenefPret'],
    ],
    ['12: an association', 'PRET', { NomBenefPret: 'Association des pêcheurs' }, []],
    [
      '13: CodTypPersoMorale absent',
      'AUTRE_ENGAGEMENT',
      { NomOrgaBenef: 'TAFFARELLO Gaspard', NatEng: 'Participation' },
      ['13 occulter relire NomOrgaBenef'],
    ],
    ['13: public', 'AUTRE_ENGAGEMENT', { CodTypPersoMorale: 'U', NomOrgaBenef: 'TAFFARELLO Gaspard' }, []],
    [
      '13: a body, without a code',
      'AUTRE_ENGAGEMENT',
      { NomOrgaBenef: 'SEM DES TANNEURS', NatEng: 'GARANTIE A PREMIERE DEMANDE' },
      [],
    ],
    [
      '14: a dispute',
      'PROVISION',
      { LibNatProv: 'Provision pour litiges', LibObjProv: 'Contentieux Mme Briselaine' },
      ['14 occulter relire LibObjProv'],
    ],
    [
      '15: declared',
      'ORGANISME_ENG',
      { NomOrgEng: 'ZARKOWIEL', NatJurOrgEng: 'Personne physique', NatEng: 'Subvention' },
      ['15 occulter relire NomOrgEng'],
    ],
    [
      '15: by its shape',
      'ORGANISME_ENG',
      { NomOrgEng: 'ZARKOWIEL Tomasz', NatJurOrgEng: '-' },
      ['15 occulter relire NomOrgEng'],
    ],
    [
      '15: a legal form outweighs the shape',
      'ORGANISME_ENG',
      { NomOrgEng: 'MAELLE BRISELAINE', NatJurOrgEng: 'Association' },
      [],
    ],
    ['16: kept', 'EMPRUNT', { ObjEmpr: 'Travaux chez Maëlle Briselaine' }, ['16 garder relire ObjEmpr']],
    ['16: a street without its word', 'EMPRUNT', { ObjEmpr: 'Gaspard Taffarello 49 - Const 16 lgts' }, []],
    [
      '17: always looked at',
      'TIERS',
      { LibOper: 'POINTS D EAU INCENDIE', NatTrav: 'Travaux' },
      ['17 garder relire LibOper', '17 garder relire NatTrav'],
    ],
    [
      '17: works at the cost of an owner',
      'TIERS',
      { LibOper: 'TRAVAUX D OFFICE M. BOISSELOUP' },
      ['17 occulter relire LibOper'],
    ],
    [
      '17: by a surname alone',
      'TIERS',
      { LibOper: 'TRAVAUX D OFFICE BOISSELOUP' },
      ['17 occulter relire LibOper'],
    ],
    ['18: kept', 'APCP', { LibAutori: 'RENOVATION MAELLE BRISELAINE' }, ['18 garder relire LibAutori']],
    ['19: nothing', 'ETAB_SERVICE', { LibEtab: 'Maëlle Briselaine' }, []],
    ['20: kept', 'SIGNATAIRE', { Signataire: 'BRISELAINE Maëlle' }, ['20 garder Signataire']],
    [
      '21: kept',
      'SIGNATURE',
      { LibPresentPar: 'Gaspard TAFFARELLO', LibDelibPar: 'le conseil municipal' },
      ['21 garder LibPresentPar'],
    ],
    ['22: kept', 'FORMATION', { NomElu: 'BRISELAINE Maëlle', NomOrgaForm: 'Institut' }, ['22 garder NomElu']],
    [
      '27: in any block',
      'VENTILATION',
      { NomService: 'Eau', Champ_Editeur: 'Logiciel 12' },
      ['27 occulter Champ_Editeur'],
    ],
    ['30: one spelling', 'MEMBREASA', { Proprietaire: 'BRISELAINE' }, ['30 occulter Proprietaire']],
    ['30: the other', 'MEMBRESASA', { Proprietaire: 'BRISELAINE' }, ['30 occulter Proprietaire']],
    [
      '30: one in the other',
      'MEMBRESASA',
      { 'MEMBREASA/Proprietaire': 'BRISELAINE' },
      ['30 occulter Proprietaire'],
    ],
    [
      '31: a beneficiary',
      'FOND_AIDES_ECO',
      { LibBenef: 'TAFFARELLO GASPARD' },
      ['31 occulter relire LibBenef'],
    ],
    [
      '31: a remark',
      'PATRIMOINE',
      { LibBien: 'TERRAIN', LibObserv: 'cédé par Mme Briselaine' },
      ['31 occulter relire LibObserv'],
    ],
    [
      '34: contact details in any text',
      'CHARGE',
      { LibCharge: 'voir maelle.briselaine@exemple.fr' },
      ['34 occulter relire LibCharge'],
    ],
    ['34: digits alone', 'CHARGE', { Numero: '0612345678' }, ['34 occulter relire Numero']],
    [
      '35: a name in a field that no rule knows',
      'ANNEXE_NOUVELLE',
      { LibNouveau: 'Mme Briselaine' },
      ['35 occulter relire LibNouveau'],
    ],
    [
      '35: a shape alone',
      'ANNEXE_NOUVELLE',
      { LibNouveau: 'Briselaine Maëlle' },
      ['35 garder relire LibNouveau'],
    ],
    ['nothing personal', 'CHARGE', { LibCharge: 'Entretien de la rue Haute', MtCharge: '12.00' }, []],
  ])('%s', async (_note, genre, champs, found) => expect(await one(genre, champs)).toEqual(found));

  test('17 and 18: the label of a budget line, by its third-party code', async () => {
    const of = (champs: Champs) =>
      run(totem([ligne({ Nature: '4541', CodRD: 'D', MtPrev: '1.00', OpBudg: '0', ...champs })]));
    expect(await of({ LibCpte: 'TRAVAUX D OFFICE M. BOISSELOUP', OpeCpteTiers: '01' })).toEqual([
      '17 occulter relire LibCpte',
    ]);
    expect(await of({ LibCpte: 'IMMEUBLE HAUT', OpeCpteTiers: '01' })).toEqual(['17 garder relire LibCpte']);
    expect(await of({ LibCpte: 'RENOVATION MAELLE BRISELAINE' })).toEqual(['18 garder relire LibCpte']);
    expect(await of({ LibCpte: 'ECOLE MAELLE BRISELAINE' })).toEqual([]);
  });

  test('18: the label of a programme, by the code of its element', async () => {
    const programme = '<CaracSup Code="ProgAutoLib" V="RENOVATION MAELLE BRISELAINE"/>';
    const xml = totem([ligne({ Nature: '2313', CodRD: 'D', MtPrev: '1.00', OpBudg: '0' }, programme)]);
    expect(await run(xml)).toEqual(['18 garder relire CaracSup[ProgAutoLib]']);
  });

  test('29: the name of an attached file', async () => {
    const xml = avecAnnexes([], { bloc: '<PJRef><NomPJ V="deliberation_briselaine.pdf"/></PJRef>' });
    expect(await run(xml)).toEqual(['29 occulter NomPJ']);
  });

  test('23, 24 and 25: a compte financier unique names agents in attributes and texts', async () => {
    const signature =
      '<SignerIdentity><SignerName>BRISELAINE Maelle (1234567890-0), Inspecteur</SignerName></SignerIdentity>';
    expect(await run(cfuSigne(signature))).toEqual([
      '24 occulter Edition@Utilisateur',
      '23 occulter Gestion@NomComptable',
      '25 occulter SignerName#text',
    ]);
  });

  test('36: a certificate in the name of a person, not that of a service', async () => {
    const certificat = (nom: string) => {
      const text = [...new TextEncoder().encode(nom)];
      const base64 = Buffer.from([0x30, 0x82, 0x06, 3, 0x55, 4, 3, 0x0c, text.length, ...text, 0]).toString(
        'base64',
      );
      return `<X509Data><X509Certificate>${base64}</X509Certificate></X509Data>`;
    };
    expect(await run(cfuSigne(certificat('Maëlle BRISELAINE')))).toContain(
      '36 occulter X509Certificate#text',
    );
    expect((await run(cfuSigne(certificat('AC SERVICES PUBLICS')))).join()).not.toContain('36');
  });
});

describe('what counts as one agent', () => {
  const agent = (EffectifPourvu: string, EmploiGradeAgent = 'Attaché') =>
    ['PERSONNEL', { EmploiGradeAgent, CodCatAgent: 'A', EffectifPourvu, RemunAgent: '22572' }] as const;

  test.each([
    ['half a post', [agent('0.5')], 1],
    ['nothing said', [agent('')], 1],
    ['a row of several agents, alone in its grade', [agent('4')], 1],
    ['two rows of several agents of one grade', [agent('4'), agent('3')], 0],
    ['two rows of one agent of one grade', [agent('1'), agent('1')], 2],
  ])('%s', async (_note, rows, hidden) => {
    expect(await run(avecAnnexes(rows))).toHaveLength(hidden);
  });
});

describe('what is already hidden is never proposed again', () => {
  test.each([
    'Occulté (CRPA L311-6)',
    'Occultation Article L311-7 CRPA',
    'Nom anonymisé',
    'NOM ANONYMISE',
    'anonymisé',
  ])('%s', async (texte) => {
    const rows = [
      ['CONCOURS', { CodNatJurBenefCA: 'P3', LibOrgaBenef: texte }],
      ['CONCOURS', { LibOrgaBenef: texte }],
      ['VENTILATION', { Champ_Editeur: texte }],
      ['PRET', { NomBenefPret: texte }],
      ['SIGNATAIRE', { Signataire: texte }],
    ] as const;
    expect(await run(avecAnnexes(rows))).toEqual([]);
  });

  test.each(['BRISELAINE Maëlle (CRPA)', 'Mme BRISELAINE, art. L311-7 CRPA'])(
    'the law beside a name hides nothing: %s',
    async (texte) => {
      const rows = [['CONCOURS', { CodNatJurBenefCA: 'P3', LibOrgaBenef: texte }]] as const;
      expect(await run(avecAnnexes(rows))).toEqual(['1 occulter LibOrgaBenef']);
    },
  );

  test('the label that takes the place of a subsidy', async () => {
    const LibBien = "Subvention d'équipement, bénéficiaire occulté";
    expect(await one('PATRIMOINE', { LibBien, MtValAcquiBien: '10.00' })).toEqual([]);
  });

  test('what follows a beneficiary hidden before is still removed', async () => {
    const champs = {
      CodNatJurBenefCA: 'P3',
      LibOrgaBenef: 'Nom anonymisé',
      ObjSubv: 'Vélo',
      Siret: '21990999100016',
    };
    expect(await one('CONCOURS', champs)).toEqual(['2 occulter ObjSubv', '5 occulter Siret']);
  });
});
