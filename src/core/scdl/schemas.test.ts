import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHARED } from '../../../test/shared.ts';
import { COLONNES_BUDGET } from './budget-csv.ts';
import type { Schema } from './schema.ts';
import { SCHEMA_BUDGET, SCHEMA_SUBVENTIONS } from './schemas.ts';

interface Published {
  readonly name: string;
  readonly version: string;
  readonly missingValues?: readonly string[];
  readonly fields: readonly Readonly<Record<string, unknown>>[];
  readonly custom_checks: readonly { readonly name: string; readonly params: object }[];
}

/** Words about a field, which check nothing. */
const WORDS = new Set(['title', 'description', 'example', 'examples']);

it('the columns that are written are those that are checked', () => {
  expect(SCHEMA_BUDGET.champs.map(({ name }) => name)).toEqual([...COLONNES_BUDGET]);
});

describe.skipIf(!SHARED)(
  SHARED ? 'published schemas' : 'published schemas (ignoré : ../shared est absent)',
  () => {
    it.each<[string, Schema]>([
      ['scdl-budget-0.8.3', SCHEMA_BUDGET],
      ['scdl-subventions-2.1.1', SCHEMA_SUBVENTIONS],
    ])('%s', (file, schema) => {
      const path = join(SHARED ?? '', 'schemas', `${file}.json`);
      const published = JSON.parse(readFileSync(path, 'utf8')) as Published;
      expect({ name: schema.name, version: schema.version }).toEqual({
        name: published.name,
        version: published.version,
      });
      expect(schema.missingValues).toEqual(published.missingValues);
      // Every property that is not words must be ours, in this order: one that we do not know is seen here.
      expect(schema.champs.map(({ code: _, ...champ }) => champ)).toEqual(
        published.fields.map(({ constraints, ...field }) => ({
          required: false,
          ...(constraints as object | undefined),
          ...Object.fromEntries(Object.entries(field).filter(([key]) => !WORDS.has(key))),
        })),
      );
      expect(schema.verifications).toEqual(
        published.custom_checks.map(({ name, params }) => ({ name, ...params })),
      );
      expect(Object.keys(published)).not.toContain('primaryKey');
    });
  },
);
