/** Changes of bytes, as a bad disk, a careless tool or a hand makes them. */
import fc from 'fast-check';

export type Mutation =
  | { readonly genre: 'bit'; readonly ou: number; readonly bit: number }
  | { readonly genre: 'octet'; readonly ou: number; readonly octet: number }
  | { readonly genre: 'coupe'; readonly ou: number }
  | { readonly genre: 'retire' | 'repete'; readonly ou: number; readonly longueur: number }
  | { readonly genre: 'insere'; readonly ou: number; readonly texte: string };

/** A place in the file, in millionths of its length. */
const ou = fc.nat(999_999);
const longueur = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 9, max: 400 }));
const TEXTES = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '\0',
    '\n',
    ']]>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '&lt;',
    '&#48;',
    '&#x0;',
  ],
  ...[
    '<MtPrev V="9"/>',
    ' V="9"',
    '<LigneBudget/>',
    '</LigneBudget>',
    '<Budget>',
    'é',
    '\ufffd',
    '9',
    '.',
    '-',
  ],
  ...[' calculated="true"', ' xmlns="urn:autre"', '<!DOCTYPE a>', '<x:y xmlns:x="urn:x"/>'],
];

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ genre: fc.constant('bit' as const), ou, bit: fc.nat(7) }),
  fc.record({ genre: fc.constant('octet' as const), ou, octet: fc.nat(255) }),
  fc.record({ genre: fc.constant('coupe' as const), ou }),
  fc.record({ genre: fc.constantFrom('retire' as const, 'repete' as const), ou, longueur }),
  fc.record({ genre: fc.constant('insere' as const), ou, texte: fc.constantFrom(...TEXTES) }),
);

export function mutate(octets: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce(apply, octets);
}

function apply(octets: Uint8Array, one: Mutation): Uint8Array {
  const at = Math.floor((octets.length * one.ou) / 1_000_000);
  const [before, after] = [octets.subarray(0, at), octets.subarray(at)];
  switch (one.genre) {
    case 'bit':
      return Buffer.concat([before, Uint8Array.of((after[0] ?? 0) ^ (1 << one.bit)), after.subarray(1)]);
    case 'octet':
      return Buffer.concat([before, Uint8Array.of(one.octet), after.subarray(1)]);
    case 'coupe':
      return before;
    case 'retire':
      return Buffer.concat([before, after.subarray(one.longueur)]);
    case 'repete':
      return Buffer.concat([before, after.subarray(0, one.longueur), after]);
    case 'insere':
      return Buffer.concat([before, Buffer.from(one.texte), after]);
  }
}

/** Amounts of the budget lines that are published, wherever they stand. */
const MONTANT =
  /<(?:\w+:)?(?:MtReal|MtBudgPrec|MtRARPrec|MtPropNouv|MtPrev|CredOuv|MtRAR3112)\s+V="([^"]+)"/g;

/** The file with one character of one published amount changed. */
export function changeAmount(octets: Uint8Array): fc.Arbitrary<Uint8Array> {
  // Byte by byte, so that places are those of the bytes.
  const text = Buffer.from(octets).toString('latin1');
  const lines = [...text.matchAll(/<(?:\w+:)?LigneBudget>[\s\S]*?<\/(?:\w+:)?LigneBudget>/g)];
  const places = lines.flatMap((line) =>
    [...line[0].matchAll(MONTANT)].flatMap((found) => {
      const start = line.index + found.index + found[0].length - 1 - (found[1] ?? '').length;
      return Array.from({ length: (found[1] ?? '').length }, (_, rank) => start + rank);
    }),
  );
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...'0123456789.- ,e+Nx&<"'))
    .filter(([place, char]) => text[place] !== char)
    .map(([place, char]) => {
      const changed = Uint8Array.from(octets);
      changed[place] = char.charCodeAt(0);
      return changed;
    });
}
