/** Mutations of a fixture: a text that is right, one change, and where the report must then place its constat. */

export interface Mutation {
  readonly code: string;
  readonly note: string;
  readonly avant: string | Uint8Array;
  readonly apres: string | Uint8Array;
  /** The place as `shorten` writes it: `L88 #0 MtReal`; empty when the constat is about the whole file. */
  readonly lieu: string;
}

/** The same code, changed in several ways; the place is told by hand. */
export function changer(
  code: string,
  avant: string,
  cas: readonly (readonly [note: string, change: (xml: string) => string | Uint8Array, lieu: string])[],
): Mutation[] {
  return cas.map(([note, change, lieu]) => ({ code, note, avant, apres: change(avant), lieu }));
}

interface Blocs {
  readonly avant: string;
  /** `LigneBudget` unless told. */
  readonly element?: string;
  /** Which of them the change applies to. */
  readonly si?: RegExp;
  readonly change: (bloc: string, index: number) => string;
  /** Where, in the changed block; by default its field of that name, else the start of the block. */
  readonly champ?: string;
  readonly lieu?: (site: Site) => string;
}

interface Site {
  /** 1-based line of the field in the changed source. */
  readonly ligne: number;
  /** That of the start of the block. */
  readonly debut: number;
  /** That of its end, in the source before the change. */
  readonly fin: number;
  /** 0-based rank of the block. */
  readonly rang: number;
}

/** The first block that the change applies to, one in the middle, and the last: the place is computed from the text. */
export function blocs(code: string, options: Blocs): Mutation[] {
  const { avant, element = 'LigneBudget', si = /^/, change, champ = '' } = options;
  const lieu =
    options.lieu ?? (({ ligne, rang }: Site) => `L${ligne} #${rang}${champ === '' ? '' : ` ${champ}`}`);
  const all = [...avant.matchAll(new RegExp(`<${element}>[\\s\\S]*?</${element}>`, 'g'))]
    .map((found, rang) => ({ bloc: found[0], at: found.index, rang }))
    .filter(({ bloc }) => si.test(bloc));
  const chosen = new Set([all[0], all[Math.floor(all.length / 2)], all.at(-1)]);
  return [...chosen].flatMap((one, index) => {
    if (!one) return [];
    const { bloc, at, rang } = one;
    const changed = change(bloc, index);
    const found = champ === '' ? -1 : changed.lastIndexOf(`<${champ} `);
    const site = {
      debut: lineAt(avant, at),
      fin: lineAt(avant, at + bloc.length),
      ligne: lineAt(avant, at) + lineAt(changed, Math.max(0, found)) - 1,
      rang,
    };
    const apres = avant.slice(0, at) + changed + avant.slice(at + bloc.length);
    return [{ code, note: `${element} ${rang}, ${champ}`, avant, apres, lieu: lieu(site) }];
  });
}

/** 1-based line of an offset. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
