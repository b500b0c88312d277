import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeNomenclature, parseNomenclature } from './data-text.ts';
import { CAS, type Cas, type Chapitre, type Compte, type PlanDeCompte, type RefFonc } from './plan.ts';

function planOf(exercice: number, tables: Partial<PlanDeCompte> = {}): PlanDeCompte {
  return {
    norme: 'M0',
    declinaison: 'M0_T',
    exercice,
    chapitresNature: [],
    comptesNature: [],
    chapitresFonction: [],
    comptesFonction: [],
    refFonctions: [],
    ...tables,
  };
}

const CHAPITRES = { DR: '011', RR: '', DOES: '', ROES: '', DOIS: '', ROIS: '' };
const ACHATS: Chapitre = { code: '011', libelle: 'Achats', section: 'F', type: 'G', special: false };
const EAU: Compte = { code: '601', libelle: 'Eau', chapitres: CHAPITRES, dEquip: false, rEquip: true };

const PLANS = [
  planOf(2030, { chapitresNature: [ACHATS], comptesNature: [EAU, { code: '60', libelle: 'Achats' }] }),
  planOf(2031, { chapitresNature: [ACHATS], comptesNature: [{ ...EAU, libelle: 'Eau et gaz' }] }),
  planOf(2033, {
    comptesNature: [EAU],
    refFonctions: [{ code: '0', libelle: 'Tout', supprimeDepuis: '2032' }],
  }),
];

const TEXTE = `totemclic-nomenclature	1	M0	M0_T	2030 2031 2033
# chapitresNature code exercices libelle section type special pourEtatSeul supprimeDepuis
011	3	Achats	F	G	0
# comptesNature code exercices libelle DR RR DOES ROES DOIS ROIS dEquip rEquip regrTotalise pourEtatSeul supprimeDepuis
60	1	Achats
601	5	Eau	011						0	1
601	2	Eau et gaz	011						0	1
# chapitresFonction code exercices libelle section type special pourEtatSeul supprimeDepuis
# comptesFonction code exercices libelle DR RR DOES ROES DOIS ROIS dEquip rEquip regrTotalise pourEtatSeul supprimeDepuis
# refFonctions code exercices libelle supprimeDepuis
0	4	Tout	2032
`;

describe('encodeNomenclature', () => {
  test('writes one row per code and distinct attributes', () => {
    expect(encodeNomenclature(PLANS)).toBe(TEXTE);
  });

  test('writes the same text whatever the order of plans and rows', () => {
    const renverses = PLANS.toReversed().map((plan) => ({
      ...plan,
      comptesNature: plan.comptesNature.toReversed(),
    }));
    expect(encodeNomenclature(renverses)).toBe(TEXTE);
  });

  test.each([
    ['no plan', []],
    ['two plans of one exercice', [planOf(2030), planOf(2030)]],
    ['two declinaisons', [planOf(2030), { ...planOf(2031), declinaison: 'M0_U' }]],
    ['two norms', [planOf(2030), { ...planOf(2031), norme: 'M1' }]],
    ['a code twice, even with the same attributes', [planOf(2030, { comptesNature: [EAU, EAU] })]],
  ])('refuses %s', (_titre, plans) => {
    expect(() => encodeNomenclature(plans)).toThrow();
  });
});

describe('parseNomenclature', () => {
  const nomenclature = parseNomenclature(TEXTE);

  test('says what it holds', () => {
    expect([nomenclature.norme, nomenclature.declinaison]).toEqual(['M0', 'M0_T']);
    expect(nomenclature.exercices).toEqual([2030, 2031, 2033]);
  });

  test.each([
    ['601', 2030, 'Eau'],
    ['601', 2031, 'Eau et gaz'],
    ['601', 2033, 'Eau'],
    ['60', 2030, 'Achats'],
    ['60', 2031, undefined],
    ['601', 2032, undefined],
    ['6', 2030, undefined],
    ['011', 2030, undefined], // a chapter, not an account
    ['constructor', 2030, undefined],
    ['__proto__', 2030, undefined],
  ])('finds account %s of %i: %s', (code, exercice, libelle) => {
    expect(nomenclature.find('comptesNature', code, exercice)?.libelle).toBe(libelle);
  });

  test('gives an entry as it was', () => {
    expect(nomenclature.find('comptesNature', '601', 2033)).toStrictEqual(EAU);
    expect(nomenclature.find('comptesNature', '60', 2030)).toStrictEqual({ code: '60', libelle: 'Achats' });
  });

  test('says in which exercices a code exists, whatever its attributes', () => {
    expect(nomenclature.exercicesOf('comptesNature', '601')).toEqual([2030, 2031, 2033]);
    expect(nomenclature.exercicesOf('comptesNature', '60')).toEqual([2030]);
    expect(nomenclature.exercicesOf('refFonctions', '601')).toEqual([]);
  });

  test('rebuilds the plan of an exercice, rows sorted by code', () => {
    const [eau, achats] = PLANS[0]?.comptesNature ?? [];
    expect(nomenclature.plan(2030)).toStrictEqual({ ...PLANS[0], comptesNature: [achats, eau] });
    expect(nomenclature.plan(2032)).toBeUndefined();
  });

  test.each([
    ['another text', 'BGT_NATDEC,BGT_ANNEE\n'],
    ['nothing', ''],
    ['a later version of the format', TEXTE.replace('\t1\t', '\t2\t')],
    ['a row before any table', TEXTE.replace(/# chapitresNature.*\n/, '')],
    ['an unknown table', TEXTE.replace('# comptesNature', '# comptes')],
    ['a row cut after its code', TEXTE.replace('60\t1\tAchats', '60\t')],
  ])('refuses %s', (_titre, texte) => {
    expect(() => parseNomenclature(texte)).toThrow();
  });
});

describe('the round trip', () => {
  /** Cells that the format must protect: separators, the marks of missing and of a table, escapes, controls. */
  const texte = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '',
      '-',
      '--',
      '# ',
      '#',
      '\t',
      '\n',
      '\r\n',
      '\\',
      '\\u0009',
      ' a ',
      '\u0085',
      '\u2028',
      '`',
      '\u0092',
    ),
  );
  const code = fc.oneof(fc.stringMatching(/^[0-9]{1,3}$/), texte);
  const optional = <T>(arbitraire: fc.Arbitrary<T>) => fc.option(arbitraire, { nil: undefined });
  const commun = { code, libelle: texte, supprimeDepuis: optional(texte) };
  const cas = Object.fromEntries(CAS.map((nom) => [nom, texte])) as Record<Cas, typeof texte>;
  const flag = optional(fc.boolean());

  const lineOf = <T>(champs: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc.record(champs, { noNullPrototype: true });

  const chapitre = lineOf({
    ...commun,
    section: fc.constantFrom('F' as const, 'I' as const),
    type: texte,
    special: fc.boolean(),
    pourEtatSeul: flag,
  });
  const compte = lineOf({
    ...commun,
    chapitres: optional(lineOf(cas)),
    dEquip: flag,
    rEquip: flag,
    regrTotalise: flag,
    pourEtatSeul: flag,
  });

  /** A missing attribute has no key; codes are unique and sorted, as a rebuilt plan gives them. */
  function table<E extends RefFonc>(ligne: fc.Arbitrary<object>): fc.Arbitrary<E[]> {
    const sansAbsents = ligne.map(
      (entree) =>
        Object.fromEntries(Object.entries(entree).filter(([, valeur]) => valeur !== undefined)) as E,
    );
    return fc
      .uniqueArray(sansAbsents, { selector: (entree) => entree.code, maxLength: 5 })
      .map((lignes) => lignes.sort((a, b) => (a.code < b.code ? -1 : 1)));
  }

  const tables = lineOf({
    chapitresNature: table<Chapitre>(chapitre),
    comptesNature: table<Compte>(compte),
    chapitresFonction: table<Chapitre>(chapitre),
    comptesFonction: table<Compte>(compte),
    refFonctions: table<RefFonc>(lineOf(commun)),
  });

  test('gives back every plan', () => {
    fc.assert(
      fc.property(fc.array(tables, { minLength: 1, maxLength: 4 }), (annees) => {
        const plans = annees.map((annee, rang) => planOf(2030 + 2 * rang, annee));
        const lue = parseNomenclature(encodeNomenclature(plans));
        expect(lue.exercices.map((exercice) => lue.plan(exercice))).toStrictEqual(plans);
      }),
    );
  });

  test('holds more exercices than a number has bits', () => {
    const plans = Array.from({ length: 70 }, (_vide, rang) =>
      planOf(2000 + rang, { refFonctions: [{ code: '0', libelle: rang % 3 === 0 ? 'a' : 'b' }] }),
    );
    const lue = parseNomenclature(encodeNomenclature(plans));
    expect(lue.exercices.map((exercice) => lue.plan(exercice))).toStrictEqual(plans);
  });

  test('writes every row on one line without controls', () => {
    fc.assert(
      fc.property(tables, (annee) => {
        const ecrit = encodeNomenclature([planOf(2030, annee)]);
        const lignes = Object.values(annee).reduce((somme, rangees) => somme + rangees.length, 0);
        expect(ecrit.split('\n')).toHaveLength(1 + 5 + lignes + 1);
        expect(ecrit.replace(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
