import { beforeAll, describe, expect, it } from 'vitest';
import { sourceOfFile } from '../scripts/node-source.ts';
import { type BudgetOuvert, type DocumentOuvert, openFlux } from '../src/core/ouvrir.ts';
import { readDette } from '../src/core/presentation/annexes/dette.ts';
import type { Noeud } from '../src/core/presentation/arbre.ts';
import { computeBalance } from '../src/core/presentation/balance.ts';
import type { Chiffre, NomDeChiffre, NomDeTerme } from '../src/core/presentation/chiffres/chiffre.ts';
import { computeChiffres } from '../src/core/presentation/chiffres/chiffres.ts';
import { readComptes } from '../src/core/presentation/comptes/etats.ts';
import { presentDepensesParFonction } from '../src/core/presentation/depenses-par-fonction.ts';
import { presentExecution } from '../src/core/presentation/execution.ts';
import { presentParFonction } from '../src/core/presentation/par-fonction.ts';
import { presentParNature } from '../src/core/presentation/par-nature.ts';
import { readPopulation } from '../src/core/presentation/population.ts';
import type { Mesure } from '../src/core/totem/codes.ts';
import { mesurePrincipale } from '../src/core/totem/codes.ts';
import { valeurDe } from '../src/core/totem/document.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from './support/corpus.ts';
import { provide } from './support/open.ts';

const suite = HAS_CORPUS ? 'figures of real documents' : `figures of real documents (${CORPUS_ABSENT})`;

describe.skipIf(!HAS_CORPUS)(suite, () => {
  describe.each(CORPUS)('$nom', ({ nom }) => {
    let ouvert: DocumentOuvert;
    let budget: BudgetOuvert;
    let natDec: string;
    beforeAll(async () => {
      ouvert = await openFlux(await sourceOfFile(corpusPath(nom)), provide);
      budget = ouvert.budgets[0] as BudgetOuvert;
      natDec = valeurDe(budget.budget.bloc, 'NatDec') ?? '';
    });
    const tree = (mesure: Mesure) =>
      presentParNature(budget.lignes, budget.referentiel, { mesure, operations: 'reel' });

    it('every amount of a figure is the sum of rows of the tree-table', () => {
      const mesure = mesurePrincipale(natDec);
      const rows = tree(mesure);
      const reported = (section: string, sens: string, all: readonly Noeud[]) =>
        sumOf(all, section, sens, (code) => code !== '001' && code !== '002');
      const expected: Partial<Record<NomDeTerme, bigint>> = {
        'depenses-reelles': reported('F', 'D', rows),
        'recettes-reelles': reported('F', 'R', rows),
        cessions: sumOf(rows, 'F', 'R', (code) => code.startsWith('775')),
        capital: sumOf(rows, 'I', 'D', (code) => /^16(?!5|6|449|88|9)/.test(code)),
        equipement: sumOf(rows, 'I', 'D', (code) => /^2(0(?!4)|1|3)/.test(code)),
        personnel: find(rows, 'F/D/012')?.montant ?? 0n,
        'investissement-realise': reported('I', 'D', tree('MtReal')),
        'investissement-ouvert': reported('I', 'D', tree('CredOuv')),
        dette: readDette(budget.budget)?.total ?? 0n,
      };
      expected['epargne-brute'] =
        (expected['recettes-reelles'] ?? 0n) -
        (expected.cessions ?? 0n) -
        (expected['depenses-reelles'] ?? 0n);
      const chiffres = computeChiffres(budget);
      if (natDec === '02') expect(new Set(chiffres.map(reasonOf))).toEqual(new Set(['etape-partielle']));
      else expect(chiffres.filter((one) => one.genre !== 'absent').length).toBeGreaterThan(6);
      for (const chiffre of chiffres) {
        if (chiffre.genre === 'absent') continue;
        for (const { nom: terme, cents } of chiffre.termes)
          expect([terme, cents]).toEqual([terme, expected[terme]]);
      }
    });

    it('balance and execution are those of the tree-table', () => {
      const [real, open, done] = [tree(mesurePrincipale(natDec)), tree('CredOuv'), tree('MtReal')];
      const mesure = mesurePrincipale(natDec);
      for (const { section, sens, reel, autres } of computeBalance(budget.lignes, mesure)) {
        expect(reel).toBe(find(real, `${section}/${sens}`)?.montant ?? 0n);
        expect(autres).toBe(0n);
      }
      for (const { chapitre, ouvert: credits, realise } of presentExecution(
        budget.lignes,
        budget.referentiel,
      )) {
        expect(credits).toBe(find(open, chapitre.cle)?.montant ?? 0n);
        expect(realise).toBe(find(done, chapitre.cle)?.montant ?? 0n);
      }
    });

    it('the execution of investment is what the taux de réalisation says', () => {
      const realisation = computeChiffres(budget).find(({ nom: one }) => one === 'realisation');
      const termes = realisation && 'termes' in realisation ? realisation.termes : [];
      const chapitres = presentExecution(budget.lignes, budget.referentiel).filter(
        ({ section, sens }) => section === 'I' && sens === 'D',
      );
      const sum = (quoi: 'realise' | 'ouvert') => chapitres.reduce((all, one) => all + one[quoi], 0n);
      for (const { nom: terme, cents } of termes)
        expect(cents).toBe(sum(terme === 'investissement-realise' ? 'realise' : 'ouvert'));
      expect(termes.length).toBe(realisation?.genre === 'absent' ? 0 : 2);
    });

    it('what each fonction costs is in the tree-table, twice', () => {
      const mesure = mesurePrincipale(natDec);
      const vue = { mesure, operations: 'reel' } as const;
      const parFonction = presentParFonction(budget.lignes, budget.referentiel, vue, undefined);
      const noeuds = parFonction.disponible ? parFonction.noeuds : [];
      const found = presentDepensesParFonction(budget.lignes, budget.referentiel, mesure, undefined);
      expect(found.length > 0).toBe(parFonction.disponible);
      for (const { noeud, fonctionnement, investissement, total } of found) {
        expect(fonctionnement).toBe(find(noeuds, `F/D${noeud.cle.slice(3)}`)?.montant ?? 0n);
        expect(investissement).toBe(find(noeuds, `I/D${noeud.cle.slice(3)}`)?.montant ?? 0n);
        expect(total).toBe(fonctionnement + investissement);
      }
    });
  });

  // The ratios that the files themselves give, computed by the software of each collectivité.
  it.each<[string, NomDeTerme, string, bigint]>([
    ['crach-annexe-ca-2021', 'depenses-reelles', 'ValDepRFonc', 1n],
    ['crach-annexe-ca-2021', 'recettes-reelles', 'ValRecRFonc', 1n],
    ['mohon-cfu-2023', 'depenses-reelles', 'ValDepRFonc', 1n],
    ['mohon-cfu-2023', 'recettes-reelles', 'ValRecRFonc', 1n],
    ['mohon-cfu-2023', 'equipement', 'ValDepEq', 1n],
    ['mohon-cfu-2023', 'dette', 'ValEncDettePop', 1n],
    ['montpellier-ca-2018', 'depenses-reelles', 'ValDepRFonc', 50n],
    ['montpellier-ca-2018', 'recettes-reelles', 'ValRecRFonc', 50n],
    ['montpellier-ca-2018', 'dette', 'ValEncDettePop', 50n],
    ['montreuil-ca-2019', 'depenses-reelles', 'ValDepRFonc', 1n],
    ['crach-bp-2022', 'dette', 'ValEncDettePop', 1n],
  ])('%s: %s per inhabitant is the %s of the file', async (nom, terme, code, tolerance) => {
    const { budgets } = await openFlux(await sourceOfFile(corpusPath(nom)), provide);
    const budget = budgets[0] as BudgetOuvert;
    const written = budget.budget.informations.find((one) => one.code === code)?.valeur ?? '';
    const given = BigInt(Math.round(Number(written.replace(/\s/g, '').replace(',', '.')) * 100));
    const cents = computeChiffres(budget)
      .flatMap((one) => (one.genre === 'absent' ? [] : one.termes))
      .find((one) => one.nom === terme)?.cents;
    const perHead = (cents ?? 0n) / BigInt(readPopulation(budget.budget.informations) ?? 1);
    expect(perHead - given).toSatisfy((ecart: bigint) => ecart <= tolerance && -ecart <= tolerance);
  });

  it('the épargne nette of the CFU is that of its own information', async () => {
    const { budgets } = await openFlux(await sourceOfFile(corpusPath('mohon-cfu-2023')), provide);
    const montant = (nom: NomDeChiffre) => {
      const found = computeChiffres(budgets[0] as BudgetOuvert).find((one) => one.nom === nom);
      return found?.genre === 'montant' ? found.cents : 0n;
    };
    // The file counts sales (3 690,60 €) among what is saved: 17,85 % of the recettes, theirs included.
    const share = Number(montant('epargne-nette') + 369_060n) / Number(montant('recettes-reelles'));
    expect(share).toBeCloseTo(0.1785, 4);
  });

  it('both sides of the bilan are equal, and every mass is the sum of its rows', async () => {
    const { document } = await openFlux(await sourceOfFile(corpusPath('mohon-cfu-2023')), provide);
    if (!document.comptable) throw new Error('no accounts');
    const { actif, passif, resultat } = readComptes(document.comptable);
    const total = (etat: typeof actif) => etat?.masses.reduce((sum, one) => sum + one.total, 0n);
    expect([total(actif), total(passif)]).toEqual([1_442_381_422n, 1_442_381_422n]);
    expect(
      [actif, passif, resultat].flatMap((etat) => etat?.masses ?? []).filter((one) => one.ecart !== 0n),
    ).toEqual([]);
    expect(resultat?.soldes.at(-1)?.cents).toBe(21_707_740n);
  });
});

/** Sum of the articles whose code is kept. */
function sumOf(
  rows: readonly Noeud[],
  section: string,
  sens: string,
  keep: (code: string) => boolean,
): bigint {
  const visit = (noeud: Noeud): bigint =>
    noeud.enfants.length > 0
      ? noeud.enfants.reduce((sum, child) => sum + visit(child), 0n)
      : keep(noeud.code)
        ? noeud.montant
        : 0n;
  const root = find(rows, `${section}/${sens}`);
  return root ? visit(root) : 0n;
}

function find(rows: readonly Noeud[], cle: string): Noeud | undefined {
  for (const row of rows) {
    if (row.cle === cle) return row;
    const below = cle.startsWith(`${row.cle}/`) ? find(row.enfants, cle) : undefined;
    if (below) return below;
  }
  return undefined;
}

function reasonOf(chiffre: Chiffre): string {
  return chiffre.genre === 'absent' ? chiffre.raison : '';
}
