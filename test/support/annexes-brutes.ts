/**
 * The annexes of a file counted from its text, with nothing of the product: tags are found by a regular expression, and a
 * depth is all that is kept of the tree.
 */
export interface AnnexeBrute {
  readonly bloc: string;
  readonly genre: string;
  /** Rows that somebody entered, and totals of a tool (`calculated`, or a `Groupe` in a CFU). */
  rangees: number;
  calculees: number;
  /** Sum of each field that holds amounts, in millionths, over the rows entered. */
  readonly sommes: Map<string, bigint>;
}

const TAG = /<(\/?)(?:\w+:)?([A-Za-z_][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

export function countAnnexes(octets: Uint8Array): AnnexeBrute[] {
  const head = Buffer.from(octets.subarray(0, 200)).toString('latin1');
  const xml = Buffer.from(octets).toString(/encoding="ISO-8859-1"/i.test(head) ? 'latin1' : 'utf8');
  const cfu = /<(?:\w+:)?CompteFinancierUnique[\s>]/.test(xml);
  const found = new Map<string, AnnexeBrute>();
  const path: string[] = [];
  let row: { total: boolean; genre: string; bloc: string; champs: [string, string][] } | undefined;
  for (const [, close, name = '', attributes = '', selfClosing] of xml.matchAll(TAG)) {
    const at = path.indexOf('Annexes');
    if (close) {
      path.pop();
      if (row && at >= 0 && path.length === at + 2) {
        record(found, row);
        row = undefined;
      }
      continue;
    }
    const depth = at < 0 ? -1 : path.length - at - 1;
    if (depth === 1) {
      row = {
        total: /\scalculated\s*=\s*"(true|1)"/.test(attributes),
        genre: name,
        bloc: path.at(-1) ?? '',
        champs: [],
      };
      if (selfClosing) {
        record(found, row);
        row = undefined;
      }
    } else if (row && depth > 1) {
      if (cfu && name === 'Groupe' && depth === 2) row.total = true;
      const value = /\sV\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
      if (value) row.champs.push([name, value[1] ?? value[2] ?? '']);
    }
    if (!selfClosing) path.push(name);
  }
  return [...found.values()];
}

function record(
  found: Map<string, AnnexeBrute>,
  row: { total: boolean; genre: string; bloc: string; champs: [string, string][] },
): void {
  const key = `${row.bloc} ${row.genre}`;
  const annexe = found.get(key) ?? {
    bloc: row.bloc,
    genre: row.genre,
    rangees: 0,
    calculees: 0,
    sommes: new Map(),
  };
  found.set(key, annexe);
  if (row.total) annexe.calculees++;
  else {
    annexe.rangees++;
    for (const [name, value] of row.champs) {
      if (!name.startsWith('Mt')) continue;
      annexe.sommes.set(name, (annexe.sommes.get(name) ?? 0n) + millionthsOf(value));
    }
  }
}

/** An amount in millionths of a euro: some annexes write more than two decimals. 0 for what is no amount. */
export function millionthsOf(text: string): bigint {
  const [, sign = '', euros = '', decimals = ''] = /^\s*(-?)(\d+)(?:\.(\d+))?\s*$/.exec(text) ?? [];
  if (euros === '') return 0n;
  const digits = BigInt(euros + decimals.slice(0, 6).padEnd(6, '0'));
  return sign ? -digits : digits;
}
