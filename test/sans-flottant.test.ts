/**
 * No float in an amount. `Cents` is a `bigint`, so that the compiler refuses `cents * 1.2`, `cents + 1` and `Math.round(cents)`;
 * what it lets through is a conversion that is asked for. Each one that the sources hold is listed here, with what it is
 * about: another one fails this test until someone says why it is not an amount, or why the amount is only drawn.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** What makes a float of something else, or writes one. */
const CONVERSION =
  /\bNumber\(|\(Number\)|\b(?:Number\.)?parse(?:Float|Int)\(|\.toFixed\(|\bDecimal\(|\+\(?BigInt/g;

const RANG = 'a rank, a number, a count or a year: a small whole number';
const ORDRE = 'the order of two things: -1, 0 or 1';
const CARACTERE = 'a code of a character';
const DATE = 'a part of a date';
const PART =
  'a share in millionths, divided in whole numbers before it becomes a float: shown as a percentage';
const DESSIN = 'a length in pixels: drawn, with the exact amount written beside';

/** How many conversions each file may hold, and of what. */
const PERMIS: Readonly<Record<string, readonly [nombre: number, raison: string]>> = {
  'app/accent.ts': [1, 'a part of a colour'],
  'app/components/dernier-ajout.tsx': [1, RANG],
  'app/images/dessiner-barres.ts': [5, DESSIN],
  'app/images/glacons/case.tsx': [1, PART],
  'app/images/glacons/placer.ts': [4, DESSIN],
  'app/screens/budget/chiffres.tsx': [1, PART],
  'app/screens/budget/comprendre/figures-de-section.tsx': [1, PART],
  'app/screens/comparer/ordre.ts': [1, ORDRE],
  'app/tableaux/tableau.ts': [1, PART],
  'core/controls/controler.ts': [1, ORDRE],
  'core/controls/fichier-contenu.ts': [1, 'the version of the schema'],
  'core/controls/fichier-dates.ts': [3, DATE],
  'core/nomenclature/data-row.ts': [1, CARACTERE],
  'core/nomenclature/data-text.ts': [1, RANG],
  'core/nomenclature/lire-plans.ts': [1, RANG],
  'core/nomenclature/plan-xml.ts': [2, CARACTERE],
  'core/nomenclature/read-plan.ts': [1, RANG],
  'core/occultation/contexte.ts': [1, 'a headcount, which may be a half'],
  'core/occultation/detection/contacts.ts': [
    3,
    'the key of a number of social security, the letters of an IBAN',
  ],
  'core/occultation/profil.ts': [3, RANG],
  'core/occultation/texte-lu.ts': [2, CARACTERE],
  'core/occultation/verifier-sortie.ts': [1, RANG],
  'core/ouvrir.ts': [1, RANG],
  'core/presentation/annexes/dette.ts': [4, `${RANG}; ${ORDRE}`],
  'core/presentation/annexes/subventions.ts': [1, ORDRE],
  'core/presentation/arbre.ts': [1, PART],
  'core/presentation/chiffres/chiffre.ts': [1, PART],
  'core/presentation/population.ts': [1, RANG],
  'core/presentation/comparaison/comparer.ts': [1, PART],
  'core/presentation/execution.ts': [1, PART],
  'core/presentation/lignes.ts': [4, ORDRE],
  'core/publication/agregats.ts': [1, ORDRE],
  'core/publication/classeur.ts': [
    2,
    'a spreadsheet holds floats: of 15 digits at most, which come back as they were; a longer amount stays a text',
  ],
  'core/publication/doublons.ts': [1, RANG],
  'core/publication/emplacements.ts': [4, `${RANG}; ${ORDRE}`],
  'core/publication/nom-fichier.ts': [1, RANG],
  'core/scdl/table-schema.ts': [
    4,
    'a value against the limits of a schema: it is compared and never written; a part of a date',
  ],
  'core/totem/references.ts': [4, CARACTERE],
  'state/gestes.ts': [1, RANG],
  'state/route.ts': [2, RANG],
  'text/dates.ts': [2, DATE],
  'text/etapes.ts': [1, RANG],
  'text/glacons.ts': [1, PART],
};

/** A line of comment is not code; nothing in the sources hides a conversion in a text. */
function countConversions(source: string): number {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').match(CONVERSION)?.length ?? 0;
}

describe('amounts are whole numbers of cents', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.data\.ts$|\.d\.ts$/.test(path));

  it('every conversion to a float is one that is listed, with its reason', () => {
    const found = files.flatMap((path) => {
      const nombre = countConversions(readFileSync(join(SRC, path), 'utf8'));
      return nombre === 0 ? [] : [[path, nombre] as const];
    });
    const allowed = Object.entries(PERMIS).map(([path, [nombre]]) => [path, nombre]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(allowed));
  });

  it.each([
    'const euros = Number(cents) / 100;',
    'const euros = parseFloat(champ.valeur);',
    'const euros = Number.parseFloat(champ.valeur);',
    'const all = montants.map(Number);',
    'return (Number(cents) / 100).toFixed(2);',
  ])('the rule sees: %s', (line) => {
    expect(countConversions(line)).toBeGreaterThan(0);
  });
});
