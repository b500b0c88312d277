import { describe, expect, it } from 'vitest';
import { DERNIER, FUTUR } from '../../../test/support/exercices.ts';
import { openBudget } from '../../../test/support/open.ts';
import { ligne, type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import type { LigneEnrichie } from './ligne-enrichie.ts';

type Champs = Readonly<Record<string, string>>;

async function enrich(champs: Champs, options?: TotemOptions, extra?: string): Promise<LigneEnrichie> {
  const { lignes } = await openBudget(totem([ligne({ CodRD: 'D', OpBudg: '0', ...champs }, extra)], options));
  return lignes[0] as LigneEnrichie;
}

describe('chapter of a line', () => {
  it.each<[string, Champs, string, string]>([
    ['given', { Nature: '60611', ContNat: '011' }, '011', 'ligne'],
    ['derived, réel dépense', { Nature: '60611' }, '011', 'plan'],
    ['derived, réel recette', { Nature: '70311', CodRD: 'R' }, '70', 'plan'],
    ['derived from the plan of another nomenclature', { Nature: '7788', CodRD: 'R' }, '77', 'norme'],
    ['derived, ordre between sections', { Nature: '6811', OpBudg: '1', TypOpBudg: '2' }, '042', 'plan'],
    ['derived, the other side', { Nature: '28188', CodRD: 'R', OpBudg: '1', TypOpBudg: '2' }, '040', 'plan'],
    ['derived, ordre within the section', { Nature: '2313', OpBudg: '1', TypOpBudg: '1' }, '041', 'plan'],
    ['ordre that does not say its type', { Nature: '6811', OpBudg: '1' }, '042', 'plan'],
    ['an operation number is not a chapter', { Nature: '21312', ContNat: '107' }, '21', 'plan'],
    ['an article voted as a chapter is not one', { Nature: '2031', ContNat: '2031' }, '20', 'plan'],
    [
      'an account opened after the last plan takes that of the one above',
      { Nature: '606119' },
      '011',
      'compte',
    ],
    ['nothing known', { Nature: '99' }, '', 'inconnu'],
    ['nothing known but a chapter given', { Nature: '99', ContNat: '98' }, '98', 'ligne'],
  ])('%s', async (_, champs, code, de) => {
    const { chapitre } = await enrich(champs);
    expect([chapitre.code, chapitre.origine.de]).toEqual([code, de]);
  });
});

describe('section of a line', () => {
  const section = '<CaracSup Code="Section" V="I"/>';
  it.each<[string, Champs, TotemOptions, string, string | undefined]>([
    ['that of its chapter', { Nature: '60611' }, {}, '', 'F'],
    ['the plan wins over CaracSup', { Nature: '60611' }, {}, section, 'F'],
    [
      'that of ContFon in a vote by fonction',
      { Nature: '21828', ContFon: '903', Fonction: '90325' },
      { natFonc: '2' },
      '',
      'I',
    ],
    ['CaracSup when the plan says nothing', { Nature: '99' }, {}, section, 'I'],
    ['unknown', { Nature: '99' }, {}, '', undefined],
  ])('%s', async (_, champs, options, extra, code) => {
    expect((await enrich(champs, options, extra)).section.code).toBe(code);
  });
});

describe('labels say where they come from', () => {
  it('the plan of the exercice', async () => {
    const { nature, fonction } = await enrich({ Nature: '6411', Fonction: '020' });
    expect(nature).toMatchObject({ libelle: 'Personnel titulaire', origine: { de: 'plan' } });
    expect(fonction?.origine).toEqual({ de: 'plan' });
  });

  it('another exercice, nearest first: 6518 is missing in the M43_D of 2022', async () => {
    const { nature } = await enrich({ Nature: '6518' }, { nomenclature: 'M4-M43_D', exercice: '2022' });
    expect(nature.origine).toEqual({ de: 'exercice', exercice: 2021 });
    expect(nature.libelle).not.toBe('');
  });

  it('the same norm: 2168 is in the M57 without letter alone', async () => {
    const { nature } = await enrich({ Nature: '2168' });
    expect(nature.origine).toEqual({ de: 'norme', nomenclature: 'M57-M57', exercice: 2022 });
    expect(nature.libelle).not.toBe('');
  });

  it('an exercice without plan takes the nearest, and the budget says so', async () => {
    const { referentiel, lignes } = await openBudget(
      totem([ligne({ Nature: '6411', CodRD: 'D', OpBudg: '0' })], { exercice: String(FUTUR) }),
    );
    expect(referentiel.plan).toEqual({ nomenclature: 'M57-M57_D', exercice: DERNIER, exact: false });
    expect(lignes[0]?.nature.origine).toEqual({ de: 'exercice', exercice: DERNIER });
  });

  it('nearest first, the earlier one at equal distance; a declinaison unknown takes another of its norm', async () => {
    const une = ligne({ Nature: '6411', CodRD: 'D', OpBudg: '0' });
    const { referentiel } = await openBudget(totem([une], { nomenclature: 'M14-M14_CE', exercice: '2016' }));
    const own = referentiel.sources
      .filter(({ origine }) => origine.de !== 'norme')
      .map(({ exercice }) => exercice);
    expect(own.slice(0, 5)).toEqual([2016, 2015, 2017, 2014, 2018]);
    const { referentiel: other } = await openBudget(
      totem([une], { nomenclature: 'M57-M57_X', exercice: '2023' }),
    );
    expect(other.plan).toMatchObject({ exercice: 2023, exact: false });
  });

  it('the line itself, then nothing', async () => {
    const own = await enrich({ Nature: '99', LibCpte: 'Compte maison' });
    expect(own.nature).toEqual({ code: '99', libelle: 'Compte maison', origine: { de: 'ligne' } });
    const none = await enrich({ Nature: '99', Fonction: 'ZZ' });
    expect(none.nature).toEqual({ code: '99', libelle: '', origine: { de: 'inconnu' } });
    expect(none.fonction?.origine).toEqual({ de: 'inconnu' });
  });

  it('an article of a vote by fonction', async () => {
    const { fonction } = await enrich(
      { Nature: '6225', Fonction: '93020', ContFon: '930' },
      { natFonc: '2' },
    );
    expect(fonction).toMatchObject({ origine: { de: 'plan' } });
    expect(fonction?.libelle).toMatch(/^Administration générale/);
  });

  it('an unknown norm leaves what the file says', async () => {
    const { referentiel, lignes } = await openBudget(
      totem([ligne({ Nature: '6411', ContNat: '012', CodRD: 'D', OpBudg: '0' })], {
        nomenclature: 'M99-M99',
      }),
    );
    expect(referentiel.plan).toBeUndefined();
    expect(lignes[0]?.chapitre).toMatchObject({ code: '012', origine: { de: 'ligne' } });
    expect(lignes[0]?.nature.origine).toEqual({ de: 'inconnu' });
  });
});
