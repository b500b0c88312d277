import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildExemple } from '../scripts/exemple/build.ts';
import { SHARED } from './shared.ts';

const XML = readFileSync(new URL('../src/exemple/budget-exemple.xml', import.meta.url), 'utf8');

// Read with regular expressions, so that neither the script's model nor the product's parser is trusted.

type Row = ReadonlyMap<string, string>;

function readRows(tag: string): Row[] {
  const rows = XML.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'));
  return [...rows].map(([, body = '']) => {
    const leaves = body.matchAll(/<(\w+)(?: Code="(\w+)")? V="([^"]*)"\/>/g);
    return new Map([...leaves].map(([, name = '', code, value = '']) => [code ?? name, value]));
  });
}

function cents(text: string | undefined): bigint {
  const [, sign = '', euros = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text ?? '0') ?? [];
  return BigInt(`${sign}${euros}${decimals.padEnd(2, '0')}`);
}

function total(rows: readonly Row[], field: string): bigint {
  return rows.reduce((amount, row) => amount + cents(row.get(field)), 0n);
}

const LIGNES = readRows('LigneBudget');
const REELLES = LIGNES.filter((row) => row.get('OpBudg') === '0');
const CONCOURS = readRows('CONCOURS');
const BIENS = readRows('PATRIMOINE');

function select(rows: readonly Row[], wanted: Readonly<Record<string, string>>): Row[] {
  return rows.filter((row) => Object.entries(wanted).every(([field, value]) => row.get(field) === value));
}

function startsWith(rows: readonly Row[], field: string, prefix: string): Row[] {
  return rows.filter((row) => row.get(field)?.startsWith(prefix));
}

describe('the file', () => {
  test('is what the script writes: run `npm run exemple` when this fails', () => {
    expect(XML).toBe(buildExemple());
    expect(buildExemple()).toBe(buildExemple());
  });

  test('has the shape of a TOTEM file', () => {
    const root = '<DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire">';
    expect(XML.startsWith(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n  <VersionSchema`)).toBe(true);
    const order = [
      '<EnTeteDocB',
      '<Budget>',
      '<EnTeteBudget',
      '<BlocBudget',
      '<InformationsG',
      '<Ligne',
      '<Annexes',
    ];
    const positions = order.map((tag) => XML.indexOf(tag));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(XML).not.toMatch(/Scellement|<!--|\r|\t|V=""/);
  });

  test('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, close, name = '', empty] of XML.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('gives only SIRETs that pass the Luhn check', () => {
    const sirets = [...XML.matchAll(/<(?:IdColl|IdEtab|Siret\w*) V="([^"]*)"/g)].map(
      ([, siret = '']) => siret,
    );
    expect(sirets.length).toBeGreaterThan(20);
    for (const siret of sirets) {
      const digits = [...siret].map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1));
      const sum = digits.reduce((result, digit) => result + (digit > 9 ? digit - 9 : digit), 0);
      expect([siret.length, sum % 10]).toEqual([14, 0]);
    }
  });
});

describe('the lines', () => {
  test('are many, some without chapter, and each once', () => {
    expect(LIGNES.length).toBeGreaterThanOrEqual(250);
    const without = LIGNES.filter((row) => !row.has('ContNat')).length / LIGNES.length;
    expect(without).toBeGreaterThan(0.15);
    expect(without).toBeLessThan(0.25);
    const keys = LIGNES.map((row) =>
      ['Section', 'CodRD', 'Nature', 'Fonction', 'Operation', 'OpBudg', 'TypOpBudg']
        .map((field) => row.get(field))
        .join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(['F', 'I'])('balance in section %s, for the credits and for the votes', (section) => {
    const depenses = select(LIGNES, { Section: section, CodRD: 'D' });
    const recettes = select(LIGNES, { Section: section, CodRD: 'R' });
    expect(total(depenses, 'CredOuv')).toBe(total(recettes, 'CredOuv'));
    expect(total(depenses, 'CredOuv')).toBeGreaterThan(300_000_000n);
    for (const row of [...depenses, ...recettes]) {
      expect(cents(row.get('MtPrev')) + cents(row.get('MtRARPrec'))).toBe(cents(row.get('CredOuv')));
    }
  });

  // Ordre: what leaves one side enters the other.
  test.each([
    ['CredOuv', 'F 042 D', 'I 040 R'],
    ['MtReal', 'F 042 D', 'I 040 R'],
    ['CredOuv', 'F 042 R', 'I 040 D'],
    ['MtReal', 'F 042 R', 'I 040 D'],
    ['CredOuv', 'I 041 D', 'I 041 R'],
    ['MtReal', 'I 041 D', 'I 041 R'],
    ['CredOuv', 'F 023 D', 'I 021 R'],
  ])('match in ordre, %s: %s = %s', (field, left, right) => {
    const [one, other] = [left, right].map((key) => {
      const [Section = '', ContNat = '', CodRD = ''] = key.split(' ');
      return total(select(LIGNES, { Section, ContNat, CodRD, OpBudg: '1' }), field);
    });
    expect(one).toBe(other);
    expect(one).toBeGreaterThan(0n);
  });

  test('never execute a forecast that is only a forecast', () => {
    for (const nature of ['021', '023', '024']) {
      expect(select(LIGNES, { Nature: nature }).map((row) => row.has('MtReal'))).toEqual([false]);
    }
  });

  test('overrun no chapter of dépenses réelles, nor their credits by what remains to be done', () => {
    const depenses = select(REELLES, { CodRD: 'D' });
    for (const chapitre of new Set(depenses.map((row) => row.get('ContNat') ?? ''))) {
      const own = select(depenses, { ContNat: chapitre });
      expect(total(own, 'CredOuv')).toBeGreaterThanOrEqual(total(own, 'MtReal'));
    }
    for (const row of depenses.filter((ligne) => ligne.has('MtRAR3112'))) {
      const used = cents(row.get('MtReal')) + cents(row.get('MtRAR3112'));
      expect(cents(row.get('CredOuv'))).toBeGreaterThanOrEqual(used);
    }
  });

  test('tell of a town in good health', () => {
    const fonctionnement = select(REELLES, { Section: 'F' });
    const depenses = Number(total(select(fonctionnement, { CodRD: 'D' }), 'MtReal'));
    const recettes = select(fonctionnement, { CodRD: 'R' }).filter((row) => row.get('Nature') !== '002');
    const epargne = Number(total(recettes, 'MtReal')) - depenses;
    expect(epargne / Number(total(recettes, 'MtReal'))).toBeGreaterThan(0.08);
    expect(epargne / Number(total(recettes, 'MtReal'))).toBeLessThan(0.15);
    const personnel = Number(total(select(fonctionnement, { ContNat: '012' }), 'MtReal'));
    expect(personnel / depenses).toBeGreaterThan(0.53);
    expect(personnel / depenses).toBeLessThan(0.57);
  });

  test('are negative in four places only, that one finds in every real account', () => {
    const negative = LIGNES.filter((row) => cents(row.get('MtReal')) < 0n);
    expect(negative.map((row) => row.get('Nature'))).toEqual(['6156', '6288', '66112', '7067']);
    const others = LIGNES.flatMap((row) => [...row]).filter(([field]) => field !== 'MtReal');
    expect(others.filter(([, value]) => value.startsWith('-'))).toEqual([]);
  });
});

describe('the annexes', () => {
  test.each([
    ['EMPRUNT', 8],
    ['TIERS', 2],
    ['CONCOURS', 40],
    ['FORMATION', 5],
    ['FISCALITE', 4],
    ['ORGANISME_ENG', 5],
    ['ORGANISME_GROUP', 4],
    ['PATRIMOINE', 30],
    ['PERSONNEL', 25],
    ['AMORTISSEMENT_METHODE', 10],
    ['PROVISION', 2],
    ['SIGNATURE', 1],
    ['SIGNATAIRE', 20],
    ['ETAB_SERVICE', 2],
    ['PRET', 1],
    ['SOMMAIRE', 40],
  ])('%s has its rows', (name, least) => {
    expect(XML).toContain(`<DATA_${name}>`);
    expect(readRows(name).length).toBeGreaterThanOrEqual(least);
  });

  test('add up to the lines that they explain', () => {
    const own = select(readRows('EMPRUNT'), { CodTypEmpr: '01' });
    const remboursement = select(REELLES, { Nature: '1641', CodRD: 'D' });
    expect(total(own, 'MtCapitalExer')).toBe(total(remboursement, 'MtReal'));
    expect(total(own, 'MtIntExer')).toBe(total(select(REELLES, { Nature: '66111' }), 'MtReal'));
    expect(total(readRows('FORMATION'), 'CoutForm')).toBe(
      total(select(REELLES, { Nature: '65315' }), 'MtReal'),
    );
    for (const prefix of ['204', '6573', '6574']) {
      const lignes = startsWith(REELLES, 'Nature', prefix);
      expect(total(startsWith(CONCOURS, 'CodArticle', prefix), 'MtSubv')).toBe(total(lignes, 'MtReal'));
    }
    const equipement = select(REELLES, { Section: 'I', CodRD: 'D' }).filter((row) =>
      ['20', '204', '21', '23'].includes(row.get('ContNat') ?? ''),
    );
    const entrees = select(BIENS, { CodEntreeSorti: 'E' });
    expect(total(entrees, 'MtValAcquiBien')).toBe(total(equipement, 'MtReal'));
  });

  test('let three hidden beneficiaries be found again in the inventory, by name and by amount', () => {
    const aides = startsWith(select(CONCOURS, { CodNatJurBenefCA: 'P3' }), 'CodArticle', '204');
    const named = aides.filter((row) => {
      const [surname = ''] = (row.get('LibOrgaBenef') ?? '').split(' ');
      const bien = BIENS.find((candidate) => candidate.get('LibBien')?.includes(surname));
      return bien?.get('MtValAcquiBien') === row.get('MtSubv');
    });
    expect(named).toHaveLength(3);
  });

  test('name a private person in no other place than their own row and the inventory', () => {
    const people = CONCOURS.filter((row) => ['P3', undefined].includes(row.get('CodNatJurBenefCA')));
    const elsewhere = XML.replace(/<(LibOrgaBenef|LibBien) V="[^"]*"\/>/g, '').toUpperCase();
    expect(people.length).toBeGreaterThanOrEqual(8);
    for (const row of people) {
      const tokens = (row.get('LibOrgaBenef') ?? '').toUpperCase().split(' ');
      for (const token of tokens.filter((word) => word.length >= 4)) expect(elsewhere).not.toContain(token);
    }
  });

  test('give the pay of one agent', () => {
    const paid = readRows('PERSONNEL').filter((row) => row.has('RemunAgent'));
    expect(paid.map((row) => row.get('EffectifPourvu'))).toEqual(['1']);
  });
});

const PLAN = SHARED && join(SHARED, 'plans-de-comptes/2023/M57/M57_D/planDeCompte.xml');
const ABSENT = PLAN === undefined || !existsSync(PLAN);

describe.skipIf(ABSENT)(
  `the official plan M57_D 2023${ABSENT ? ' (SKIPPED: the plan is not here)' : ''}`,
  () => {
    const plan = ABSENT ? '' : readFileSync(PLAN, 'utf8');
    const natures = plan.slice(plan.indexOf('<Nature>'), plan.indexOf('</Nature>'));

    function attribute(tag: string, name: string): string {
      return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    }

    function readTags(text: string, tag: string): Map<string, string> {
      const tags = [...text.matchAll(new RegExp(`<${tag}\\s[^>]*>`, 'g'))].map(([found]) => found);
      return new Map(tags.map((found) => [attribute(found, 'Code'), found]));
    }

    const comptes = readTags(natures, 'Compte');
    const chapitres = readTags(natures, 'Chapitre');
    const fonctions = readTags(plan, 'RefFonc');

    function chapitreOf(row: Row): string {
      // DR, RR, DOES, ROES, DOIS, ROIS: the sense first.
      const ordre = row.get('TypOpBudg') === '2' ? 'OES' : 'OIS';
      const usage = `${row.get('CodRD')}${row.get('OpBudg') === '0' ? 'R' : ordre}`;
      return attribute(comptes.get(row.get('Nature') ?? '') ?? '', usage);
    }

    test('opens every nature to the use made of it, and in the chapter and the section written', () => {
      const faults = LIGNES.filter((row) => {
        const compte = comptes.get(row.get('Nature') ?? '') ?? '';
        const chapitre = chapitreOf(row);
        const usable = chapitre !== '' && compte.endsWith('/>') && attribute(compte, 'Supprime') !== '1';
        const section = attribute(chapitres.get(chapitre) ?? '', 'Section');
        return !usable || section !== row.get('Section') || (row.get('ContNat') ?? chapitre) !== chapitre;
      });
      expect(faults.map((row) => [...row.values()].join(' '))).toEqual([]);
    });

    test('knows every fonction, none of them divided further', () => {
      for (const row of LIGNES) expect(fonctions.get(row.get('Fonction') ?? '')).toMatch(/\/>$/);
    });

    test('opens every article of a concours', () => {
      for (const row of CONCOURS.filter((concours) => concours.has('CodArticle'))) {
        expect(attribute(comptes.get(row.get('CodArticle') ?? '') ?? '', 'DR')).toMatch(/^(65|204)$/);
      }
    });
  },
);
