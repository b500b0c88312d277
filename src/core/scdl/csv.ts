/** The one place that knows papaparse. */
import Papa from 'papaparse';

/** RFC 4180: comma, CRLF, quotes only where needed, a line end after the last row. UTF-8 without byte order mark. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse([header as string[], ...(rows as string[][])], { newline: '\r\n' });
  return new TextEncoder().encode(`${text}\r\n`);
}
