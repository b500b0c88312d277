/** `undefined` leaves the element out: absent and empty are two things in a TOTEM file. */
export type Field = readonly [tag: string, value: string | undefined];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

export function writeFields(fields: readonly Field[]): string[] {
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`<${tag} V="${escapeXml(value)}"/>`]));
}

/** An element around the lines of its children, indented by two spaces. */
export function wrap(tag: string, children: readonly string[], attributes = ''): string[] {
  return [`<${tag}${attributes}>`, ...children.map((line) => `  ${line}`), `</${tag}>`];
}

/** `DATA_X > X*`, the shape of every annexe. */
export function writeAnnexe(name: string, rows: readonly (readonly Field[])[]): string[] {
  return wrap(
    `DATA_${name}`,
    rows.flatMap((row) => wrap(name, writeFields(row))),
  );
}
