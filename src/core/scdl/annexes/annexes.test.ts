import { describe, expect, it } from 'vitest';
import { annexes, rangee } from '../../../../test/support/annexes-xml.ts';
import { open } from '../../../../test/support/open.ts';
import { cfu, ligne, type TotemOptions, totem } from '../../../../test/support/totem-xml.ts';
import { SCHEMAS_OCTETS } from '../../../../test/support/xsd.ts';
import { libellesOf } from '../../xsd/archive.ts';
import type { Table } from '../tables/table.ts';
import { listAnnexes, type SourceDAnnexes } from './annexes.ts';
import { ANNEXES_DATACLIC } from './dataclic.ts';
import { prefillSubventions } from './subventions-scdl.ts';

const UNE = ligne({ Nature: '60611', CodRD: 'D', MtPrev: '1', OpBudg: '0' });

async function sourceOf(content: string): Promise<SourceDAnnexes> {
  const { document, budgets } = await open(content);
  const [first] = budgets;
  if (!first) throw new Error('no budget');
  return { document, budget: first.budget, referentiel: first.referentiel };
}

async function tables(blocs: Readonly<Record<string, readonly string[]>>, options: TotemOptions = {}) {
  return listAnnexes(await sourceOf(totem([UNE], { ...options, suite: annexes(blocs) })), false);
}

/** Rows as `column=cell`, empty cells left out. */
function shown({ colonnes, rangees }: Table): string[] {
  return rangees.map((row) =>
    row
      .flatMap((cell, index) => (cell === '' ? [] : [`${colonnes[index]?.nom}=${cell}`]))
      .filter((cell) => !cell.startsWith('BGT_NATDEC=') && !/^BGT_(ANNEE|SIRET|NOM)=/.test(cell))
      .join(' '),
  );
}

const noms = ({ colonnes }: Table): string[] => colonnes.map(({ nom }) => nom);

describe('the seven annexes of DataClic', () => {
  it('have its columns, in its order, whatever the file gives', async () => {
    const found = listAnnexes(await sourceOf(totem([UNE])));
    const outline = found.map(({ nom, colonnes, rangees }) => [nom, colonnes.length, rangees.length]);
    expect(outline).toEqual([
      ['subventions', 10, 0],
      ['personnel', 21, 0],
      ['patrimoine', 17, 0],
      ['emprunt', 46, 0],
      ['pret', 10, 0],
      ['organisme', 9, 0],
      ['apcp', 12, 0],
    ]);
    expect(noms(found[0] as Table).join()).toBe(
      'nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,objet,montant,nature,BGT_CodNatJurBenefCA,BGT_CodInvFonc,Budget',
    );
    expect(noms(found[1] as Table).join()).toBe(
      'BGT_NATDEC,BGT_ANNEE,BGT_SIRET,BGT_NOM,BGT_CODTYPAGENT,BGT_EMPLOIGRADEAGENT,BGT_CODCATAGENT,BGT_TEMPSCOMPLET,BGT_PERMANENT,BGT_NATURECONTRAT,BGT_LIBELLENATURECONTRAT,BGT_CODESECTAGENTTITULAIRE,BGT_REMUNAGENT,BGT_MTPREV6215,BGT_INDICEAGENT,BGT_CODMOTIFCONTRATAGENT,BGT_LIBMOTIFCONTRATAGENT,BGT_EFFECTIFBUD,BGT_EFFECTIFPOURVU,BGT_EFFECTIFTNC,BGT_CHAMP_EDITEUR',
    );
    expect(noms(found[3] as Table).join()).toBe(
      'BGT_NATDEC,BGT_ANNEE,BGT_SIRET,BGT_NOM,CodTypEmpr,CodProfilAmort,CodArticle,AnEncaisse,ObjEmpr,MtEmprOrig,DureeRest,CodTypPreteur,LibOrgaPreteur,CodPeriodRemb,CodTyptxInit,CodTyptxDtVote,IndexTxVariInit,TxActuaInit,IndexTxVariDtVote,TxActua,MtIntExer,MtCapitalExer,MtCapitalRestDu_01_01,MtICNE,MtCapitalRestDu_31_12,CodTypEmprGaranti,TotGarEchoirExer,AnnuitNetDette,ProvGarantiEmpr,RReelFon,NumContrat,Tot1Annuite,IndSousJacent,IndSousJacentDtVote,Structure,StructureDtVote,DtSignInit,DtEmission,Dt1RembInit,Txinit,RtAnticipe,MtSortie,Couverture,DureeContratInit,TxMini,TxMaxi',
    );
    expect(await tables({})).toEqual([]);
    expect(ANNEXES_DATACLIC.every(({ identite }, rank) => identite === rank > 0)).toBe(true);
  });

  it('a subvention says who gives what to whom, in words', async () => {
    const [table] = await tables({
      DATA_CONCOURS: [
        rangee('CONCOURS', {
          CodArticle: '65748',
          CodInvFonc: 'F',
          CodNatJurBenefCA: 'P1',
          LibOrgaBenef: 'Chorale de Valtrésor',
          MtSubv: '1500.0',
          ObjSubv: 'Concert',
        }),
        rangee('CONCOURS', { CodArticle: '99999', CodNatJurBenefCA: 'Z9', LibOrgaBenef: 'X', MtSubv: '0' }),
      ],
    });
    expect(table?.rangees).toEqual([
      [
        ...['VALTRÉSOR-LES-BAINS', '99999999900017', '2023', 'Chorale de Valtrésor', 'Concert', '1500.0'],
        'Autres personnes de droit privé',
        ...['association', 'fonctionnement', 'budget primitif'],
      ],
      [
        ...['VALTRÉSOR-LES-BAINS', '99999999900017', '2023', 'X', '', '0', '99999', 'Z9', ''],
        'budget primitif',
      ],
    ]);
  });

  it('the three columns of loans that DataClic never filled are in its words, an unknown code as it stands', async () => {
    const [table] = await tables({
      DATA_EMPRUNT: [
        rangee('EMPRUNT', {
          CodProfilAmort: 'C',
          CodTypPreteur: '02',
          CodTyptxInit: 'F',
          CodTyptxDtVote: 'F',
        }),
        rangee('EMPRUNT', { CodProfilAmort: 'Z', CodTypPreteur: '9', CodTyptxInit: 'V' }),
      ],
    });
    expect(shown(table as Table)).toEqual([
      'CodProfilAmort=annuel constant CodTypPreteur=organismes de droit public CodTyptxInit=fixe sur toute la durée CodTyptxDtVote=F',
      'CodProfilAmort=Z CodTypPreteur=9 CodTyptxInit=V',
    ]);
  });

  it('rows of the same name in another block are another annexe', async () => {
    const found = await tables({
      DATA_PRET: [rangee('PRET', { MtIntExer: '1' })],
      DATA_AUTRE: [rangee('PRET', { MtIntExer: '2' })],
    });
    expect(found.map(({ nom, rangees }) => [nom, rangees.length])).toEqual([
      ['pret', 1],
      ['autre-pret', 1],
    ]);
  });
});

describe('every other annexe', () => {
  it('has its elements as columns, in order of first appearance, after the four of the identity', async () => {
    const [table] = await tables({
      DATA_FORMATION: [
        rangee('FORMATION', { NomElu: 'A', CoutForm: '12.5' }),
        rangee('FORMATION', { DateLieuForm: 'ici', NomElu: ' B ' }),
      ],
    });
    expect(table?.colonnes).toEqual([
      { nom: 'BGT_NATDEC', type: 'string' },
      { nom: 'BGT_ANNEE', type: 'year' },
      { nom: 'BGT_SIRET', type: 'string' },
      { nom: 'BGT_NOM', type: 'string' },
      { nom: 'NomElu', type: 'string' },
      { nom: 'CoutForm', type: 'number' },
      { nom: 'DateLieuForm', type: 'string' },
    ]);
    expect(table?.rangees.map((row) => row.slice(4))).toEqual([
      ['A', '12.5', ''],
      [' B ', '', 'ici'],
    ]);
  });

  it('codes have their words beside them where they are known, and stay as they are otherwise', async () => {
    const [table] = await tables({
      DATA_VENTILATION: [
        rangee('VENTILATION', {
          CodInvFonc: 'F',
          CodRD: 'D',
          CodChapitre: '011',
          CodArticle: '60611',
          MtVentil: '3',
        }),
        rangee('VENTILATION', { CodInvFonc: 'T', CodRD: '', CodChapitre: 'zz', CodArticle: '60611 ' }),
      ],
    });
    expect(shown(table as Table)).toEqual([
      'CodInvFonc=F CodInvFonc_LIBELLE=fonctionnement CodRD=D CodRD_LIBELLE=dépense CodChapitre=011 CodChapitre_LIBELLE=Charges à caractère général CodArticle=60611 CodArticle_LIBELLE=Eau et assainissement MtVentil=3',
      'CodInvFonc=T CodInvFonc_LIBELLE=T CodChapitre=zz CodChapitre_LIBELLE=zz CodArticle=60611  CodArticle_LIBELLE=Eau et assainissement',
    ]);
  });

  it('the schemas of the user give words to the codes that have none here, and change none of ours', async () => {
    const source = await sourceOf(
      totem([UNE], {
        suite: annexes({
          DATA_ENGAGEMENT: [
            rangee('ENGAGEMENT', { CodTypEngag: 'CB', CodRD: 'D' }),
            rangee('ENGAGEMENT', { CodTypEngag: 'ZZ', CodRD: 'R' }),
          ],
        }),
      }),
    );
    const libelles = libellesOf(SCHEMAS_OCTETS);
    const [table] = listAnnexes({ ...source, libelles }, false);
    expect(shown(table as Table)).toEqual([
      'CodTypEngag=CB CodTypEngag_LIBELLE=crédit-bail CodRD=D CodRD_LIBELLE=dépense',
      'CodTypEngag=ZZ CodTypEngag_LIBELLE=ZZ CodRD=R CodRD_LIBELLE=recette',
    ]);
    expect(shown(listAnnexes(source, false)[0] as Table)[0]).toBe(
      'CodTypEngag=CB CodRD=D CodRD_LIBELLE=dépense',
    );
  });

  it.each<[string, string, string[]]>([
    ['a nested field by its path', '<X><A V="1"/><G><Lib V="2"/></G></X>', ['A=1 G/Lib=2']],
    ['a pair by its code', '<X><A Code="k" V="1"/></X>', ['A[k]=1']],
    ['an attribute by its name', '<X id="7"><A V="1" unite="k"/></X>', ['@id=7 A=1 A@unite=k']],
    ['a text', '<X><A>mot</A></X>', ['A#text=mot']],
    [
      'a repeated field as a list, in every row',
      '<X><A V="1"/><A V="2"/></X><X><A V="3"/></X><X/>',
      ['A=["1","2"]', 'A=["3"]', ''],
    ],
    ['an element named as one of our columns', '<X><BGT_SIRET V="1"/></X>', ['BGT_SIRET_2=1']],
    [
      'an element named as a column of words',
      '<X><CodRD V="D"/><CodRD_LIBELLE V="z"/></X>',
      ['CodRD=D CodRD_LIBELLE=dépense CodRD_LIBELLE_2=z'],
    ],
    [
      'names that a program may trip on',
      '<X><__proto__ V="1"/><constructor V="2"/></X>',
      ['__proto__=1 constructor=2'],
    ],
  ])('keeps %s', async (_, rows, expected) => {
    const [table] = await tables({ DATA_X: [rows] });
    expect(shown(table as Table)).toEqual(expected);
    expect(table?.nom).toBe('x');
  });

  it('a list says in its type that it is one', async () => {
    const [table] = await tables({ DATA_X: ['<X><MtA V="1"/><MtA V="2"/></X>'] });
    expect(table?.colonnes.at(-1)).toEqual({ nom: 'MtA', type: 'array' });
  });

  it('five hundred fields have a column each, and those beyond share the last one', async () => {
    const many = Object.fromEntries(Array.from({ length: 503 }, (_, rank) => [`F${rank}`, String(rank)]));
    const [table] = await tables({ DATA_X: [rangee('X', many)] });
    expect(table?.colonnes).toHaveLength(4 + 501);
    expect(table?.rangees[0]?.at(-1)).toBe('[["F500","500"],["F501","501"],["F502","502"]]');
  });

  it.each<[string, string, string]>([
    ['a date that is written otherwise', '<DtX V="01/07/2017"/>', 'string'],
    ['a date', '<DtX V="2017-07-01"/>', 'date'],
    ['an amount that is none', '<MtX V="NaN"/>', 'string'],
    ['an amount', '<MtX V="-1.500"/>', 'number'],
    ['a code of figures', '<NumX V="0123"/>', 'string'],
    ['a truth', '<Present V="0"/>', 'boolean'],
    ['a truth in other words', '<Present V="oui"/>', 'string'],
  ])('%s is of its type', async (_, champ, type) => {
    const [table] = await tables({ DATA_X: [`<X>${champ}</X>`] });
    expect(table?.colonnes.at(-1)?.type).toBe(type);
  });

  it('a block without rows gives its header', async () => {
    const [table] = await tables({ DATA_TIERS: [] });
    expect([table?.nom, table?.rangees.length, table?.colonnes.length]).toEqual(['tiers', 0, 4]);
  });
});

describe('totals of a tool', () => {
  const rows = [
    rangee('TIERS', { MtRealExer: '5' }),
    rangee('TIERS', { MtRealExer: '9' }, ' calculated="true"'),
    rangee('TIERS', { Groupe: 'TOTAL', MtRealExer: '8' }),
  ];

  it('are left out of a CFU and counted', async () => {
    const source = await sourceOf(cfu([UNE], [], { suite: annexes({ DATA_TIERS: rows }) }));
    const [table] = listAnnexes(source, false);
    expect([shown(table as Table), table?.calculees]).toEqual([['MtRealExer=5'], 2]);
  });

  it('a Groupe means nothing out of a CFU', async () => {
    const [table] = await tables({ DATA_TIERS: rows });
    expect([shown(table as Table), table?.calculees]).toEqual([
      ['MtRealExer=5', 'MtRealExer=8 Groupe=TOTAL'],
      1,
    ]);
  });
});

describe('the subventions in the columns of SCDL 2.1.1', () => {
  it('have what is known, and say what is not', async () => {
    const concours = [
      rangee('CONCOURS', { LibOrgaBenef: 'Chorale', MtSubv: '10', ObjSubv: 'Fête', Siret: '99999999900017' }),
      rangee('CONCOURS', { LibOrgaBenef: 'Club', MtSubv: '20', LibPrestaNat: 'x'.repeat(300) }),
    ];
    const source = await sourceOf(totem([UNE], { suite: annexes({ DATA_CONCOURS: concours }) }));
    const { table, manques } = prefillSubventions(source) ?? {};
    expect(table && shown(table)).toEqual([
      'nomAttribuant=VALTRÉSOR-LES-BAINS idAttribuant=99999999900017 nomBeneficiaire=Chorale idBeneficiaire=99999999900017 objet=Fête montant=10',
      `nomAttribuant=VALTRÉSOR-LES-BAINS idAttribuant=99999999900017 nomBeneficiaire=Club objet=${'x'.repeat(256)} montant=20`,
    ]);
    expect(manques?.map(({ colonne, rangees }) => `${colonne} ${rangees}`)).toEqual([
      ...['dateConvention 2', 'nature 2', 'conditionsVersement 2', 'datesPeriodeVersement 2'],
      ...['notificationUE 2', 'pourcentageSubvention 2', 'idBeneficiaire | rnaBeneficiaire 1'],
    ]);
    expect(prefillSubventions(await sourceOf(totem([UNE])))).toBeUndefined();
  });
});
