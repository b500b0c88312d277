/** A table's schema as the Table Schema specification (Frictionless, version 1) writes it. */
import type { Champ, Schema } from '../schema.ts';
import type { Colonne } from './table.ts';

export interface ChampTableSchema {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export interface TableSchemaJson {
  readonly fields: readonly ChampTableSchema[];
  readonly missingValues: readonly string[];
}

export function toTableSchema(colonnes: readonly Colonne[]): TableSchemaJson {
  return {
    fields: colonnes.map(({ nom, type, contraintes }) => ({
      name: nom,
      type,
      ...(contraintes && { constraints: contraintes }),
    })),
    missingValues: [''],
  };
}

/** The columns of a published schema, with its constraints. */
export function colonnesOf({ champs }: Schema): Colonne[] {
  return champs.map((champ) => {
    const contraintes = constraintsOf(champ);
    const type = champ.type === 'any' ? 'string' : champ.type;
    return { nom: champ.name, type, ...(Object.keys(contraintes).length > 0 && { contraintes }) };
  });
}

function constraintsOf(champ: Champ): Record<string, unknown> {
  const kept = ['enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'] as const;
  const given = champ as Partial<Record<(typeof kept)[number], unknown>>;
  const pairs = kept.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]] as const]));
  return Object.fromEntries(champ.required ? [['required', true] as const, ...pairs] : pairs);
}
