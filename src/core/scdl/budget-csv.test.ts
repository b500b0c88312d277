import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { open } from '../../../test/support/open.ts';
import { ligne, type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { type BudgetCsv, buildBudgetCsv, COLONNES_BUDGET, LIBELLE_INCONNU } from './budget-csv.ts';

type Champs = Readonly<Record<string, string>>;
const BASE = { Nature: '60611', CodRD: 'D', OpBudg: '0' };

async function build(lignes: readonly string[], options?: TotemOptions): Promise<BudgetCsv> {
  const { document, budgets } = await open(totem(lignes, options));
  const [ouvert] = budgets;
  if (!ouvert) throw new Error('no budget');
  return buildBudgetCsv(document, ouvert.budget, ouvert.lignes);
}

async function row(champs: Champs, options?: TotemOptions): Promise<Record<string, string>> {
  const csv = await build([ligne({ ...BASE, ...champs })], options);
  if (!csv.ok) throw new Error(JSON.stringify(csv.lacunes));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(csv.octets);
  return Papa.parse<Record<string, string>>(text, { header: true }).data[0] as Record<string, string>;
}

describe('a row', () => {
  it('has the 22 columns in their order, CRLF after each row', async () => {
    const csv = await build([ligne(BASE)]);
    const text = csv.ok ? new TextDecoder().decode(csv.octets) : '';
    expect(text.split('\r\n')[0]).toBe(COLONNES_BUDGET.join(','));
    expect(COLONNES_BUDGET).toHaveLength(22);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each<[string, Champs, TotemOptions, Record<string, string>]>([
    ['a derived chapter', {}, {}, { BGT_CONTNAT: '011', BGT_SECTION: 'fonctionnement' }],
    [
      'the chapter as given, even an operation number',
      { Nature: '21312', ContNat: '107' },
      {},
      { BGT_CONTNAT: '107', BGT_SECTION: 'investissement' },
    ],
    [
      'a given chapter too long for the schema',
      { Nature: '21312', ContNat: '1234567890' },
      {},
      { BGT_CONTNAT: '21' },
    ],
    [
      'amounts as written',
      { MtPrev: '1.5', MtReal: '-0.10' },
      {},
      { BGT_MTPREV: '1.5', BGT_MTREAL: '-0.10' },
    ],
    ['absent is empty and zero is zero', { MtPrev: '0' }, {}, { BGT_MTPREV: '0', BGT_CREDOUV: '' }],
    ['a signed zero', { MtPrev: '-0' }, {}, { BGT_MTPREV: '0.00' }],
    [
      'ordre, recette',
      { Nature: '28188', CodRD: 'R', OpBudg: '1', TypOpBudg: '2' },
      {},
      { BGT_OPBUDG: 'ordre', BGT_CODRD: 'recette', BGT_CONTNAT: '040' },
    ],
    ['article spécialisé', { ArtSpe: 'true' }, {}, { BGT_ARTSPE: 'spécialisé' }],
    ['article not said', {}, {}, { BGT_ARTSPE: '' }],
    [
      'a CFU is published as compte administratif',
      {},
      { natDec: '10' },
      { BGT_NATDEC: 'compte administratif' },
    ],
    ['a label in no plan', { Nature: '6061199' }, {}, { BGT_NATURE_LABEL: LIBELLE_INCONNU }],
    [
      'quotes and commas',
      { Operation: 'Stade, &quot;tribune&quot;' },
      {},
      { BGT_OPERATION: 'Stade, "tribune"' },
    ],
    ['the collectivité', {}, { collectivite: 'ORÉE' }, { BGT_NOM: 'ORÉE', BGT_ANNEE: '2023' }],
  ])('%s', async (_, champs, options, expected) => {
    expect(await row(champs, options)).toMatchObject(expected);
  });
});

describe('what would make it invalid is told, and nothing is written', () => {
  it.each<[string, Champs, TotemOptions, object]>([
    [
      'an amount that cannot be read',
      { MtPrev: '1 234,56' },
      {},
      { champ: 'MtPrev', valeur: '1 234,56', ligne: 6 },
    ],
    ['a sense that is not one', { CodRD: 'X' }, {}, { champ: 'CodRD', ligne: 6 }],
    ['neither réel nor ordre', { OpBudg: '' }, {}, { champ: 'OpBudg', ligne: 6 }],
    ['no nature', { Nature: '', ContNat: '011' }, {}, { champ: 'Nature', ligne: 6 }],
    ['an unknown section', { Nature: '99', ContNat: '98' }, {}, { champ: 'Section', ligne: 6 }],
    ['an invalid SIRET', {}, { siret: '99999999900010' }, { champ: 'IdEtab', valeur: '99999999900010' }],
    ['an étape without a SCDL value', {}, { natDec: '77' }, { champ: 'NatDec', valeur: '77' }],
    ['no exercice', {}, { exercice: '' }, { champ: 'Exer', valeur: '' }],
    ['no name', {}, { collectivite: '' }, { champ: 'LibelleColl', valeur: '' }],
  ])('%s', async (_, champs, options, lacune) => {
    const csv = await build([ligne({ ...BASE, ...champs })], options);
    expect(csv).toMatchObject({ ok: false, lacunes: [lacune] });
  });
});
