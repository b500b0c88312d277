/**
 * An independent reading of a Table Schema (Frictionless), for tests: it shares no line with what writes the CSV, and
 * reads the schema as it is published. Knows what schemas/scdl-budget-0.8.3.json uses, and refuses what it does not know.
 */

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues?: readonly string[];
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  year: /^-?\d{4}$/,
  // Table Schema: optional sign, digits, a point; exponent allowed.
  number: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/,
};

/** Every way in which these rows break the schema, one sentence each; none = valid. */
export function checkTable(
  schema: TableSchema,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const problems: string[] = [];
  const names = schema.fields.map((field) => field.name);
  if (names.join() !== header.join()) problems.push(`header: ${header.join()}`);
  for (const [index, row] of rows.entries()) {
    if (row.length !== names.length) problems.push(`row ${index + 1}: ${row.length} cells`);
    for (const [column, field] of schema.fields.entries()) {
      const problem = checkCell(field, row[column] ?? '', schema.missingValues ?? ['']);
      if (problem) problems.push(`row ${index + 1}, ${field.name}: ${problem}`);
    }
  }
  return problems;
}

function checkCell(field: Field, value: string, missing: readonly string[]): string | undefined {
  const constraints = field.constraints ?? {};
  if (missing.includes(value)) return constraints.required === true ? 'required' : undefined;
  const type = TYPES[field.type];
  if (!type) return `type ${field.type} is unknown to this test`;
  if (!type.test(value)) return `not a ${field.type}: ${value}`;
  for (const [name, limit] of Object.entries(constraints)) {
    if (!holds(name, limit, value)) return `${name} ${JSON.stringify(limit)}: ${value}`;
  }
  return undefined;
}

function holds(name: string, limit: unknown, value: string): boolean {
  switch (name) {
    case 'required':
      return true;
    case 'enum':
      return (limit as string[]).includes(value);
    case 'pattern':
      return new RegExp(`^(?:${limit as string})$`).test(value);
    case 'minLength':
      return [...value].length >= Number(limit);
    case 'maxLength':
      return [...value].length <= Number(limit);
    default:
      throw new Error(`constraint ${name} is unknown to this test`);
  }
}
