import { describe, expect, test } from 'vitest';
import { sourceOfFile } from '../../../scripts/node-source.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../../../test/support/corpus.ts';
import { read } from '../../../test/support/read.ts';
import { cfu, comptable, ligne, totem } from '../../../test/support/totem-xml.ts';
import type { TotemDocument } from '../totem/document.ts';
import { readFlux } from '../totem/read-flux.ts';
import { listValeurs } from './valeurs.ts';

const LIGNE = { Nature: '60611', CodRD: 'D', MtPrev: '5.00' };

/** Attributes in every order, texts cut by comments, sections and elements, elements of nobody. */
const BIZARRE = `<Divers Code="a" x="1"/><Divers x="2" Code="b"/><Divers y="3" V="4" Code="c" z="5"/>
  <Divers>un<!-- c -->deux<Sous V="6"/>trois<![CDATA[quatre]]></Divers>`;

const ligneBizarre = ligne(LIGNE, BIZARRE);
const DOCUMENTS: readonly (readonly [string, string])[] = [
  ['a budget', totem([ligne(LIGNE), ligne(LIGNE)])],
  ['odd rows', totem([ligneBizarre, ligneBizarre])],
  [
    'two headers',
    totem([ligne(LIGNE)]).replace(/<EnTeteDocBudgetaire>[\s\S]*<\/EnTeteDocBudgetaire>/, (one) => one + one),
  ],
  ['values in no row', totem([ligne(LIGNE)]).replace('</Budget>', `${BIZARRE}</Budget>${BIZARRE}`)],
  ['two budgets', totem([ligne(LIGNE)]).replace(/<Budget>[\s\S]*<\/Budget>/, (one) => one + one)],
  ['a compte financier unique', cfu([ligne(LIGNE)], [comptable({ Compte: '10222', MtSolde: '1.00' })])],
];

function verify(document: TotemDocument): void {
  const listed = listValeurs(document);
  const valeurs = [...listed];
  const cles = valeurs.map(({ cle }) => cle);
  expect(valeurs.length).toBeGreaterThan(0);
  expect(listed).toHaveLength(valeurs.length);
  expect(cles).toEqual([...new Set(cles)].sort((a, b) => a - b));
  for (const [rang, { cle, champ, lieu }] of valeurs.entries()) {
    // A large file has enough of them.
    if (valeurs.length > 5000 && rang % 97 !== 0) continue;
    expect(listed.trouver(cle)).toMatchObject({ cle, champ, lieu });
    expect([...take(listed.apres(cle), 3)].map((one) => one.cle)).toEqual(cles.slice(rang + 1, rang + 4));
  }
  const whole = [...listed.qui((chemins) => (etiquette) => chemins.of(etiquette) !== '')];
  expect(whole.map(({ cle, chemin }) => `${cle} ${chemin}`)).toEqual(
    valeurs.map(({ cle, chemin }) => `${cle} ${chemin}`),
  );
}

function* take<T>(all: Iterable<T>, count: number): Generator<T> {
  let rest = count;
  for (const one of all) {
    yield one;
    if (--rest === 0) return;
  }
}

test.each(DOCUMENTS)('%s: every value is listed once, in file order, and is found again', async (_, xml) => {
  verify(await read(xml));
});

test('a value has its place', async () => {
  const valeurs = [...listValeurs(await read(totem([ligneBizarre])))];
  const places = valeurs.map(({ lieu }) => `${lieu.chemin} ${lieu.budget ?? '-'} ${lieu.rangee ?? '-'}`);
  expect(places).toContain('LigneBudget/Nature 0 1');
  expect(places).toContain('LigneBudget/Divers@Code 0 1');
  expect(places).toContain('EnTeteDocBudgetaire/LibelleColl - -');
  expect(places).toContain('EnTeteBudget/IdEtab 0 -');
  expect(places).toContain('DocumentBudgetaire/VersionSchema@V - -');
});

test('what is no key of a value gives none', async () => {
  const valeurs = listValeurs(await read(totem([ligne(LIGNE)])));
  const [first] = valeurs;
  for (const cle of [-1, 0, (first?.cle ?? 0) + 1, 1e9]) expect(valeurs.trouver(cle)).toBeUndefined();
});

describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'real documents' : CORPUS_ABSENT, () => {
  test.each(CORPUS)('$nom', async ({ nom }) => verify(await readFlux(await sourceOfFile(corpusPath(nom)))));
});
