import { type Champ, type LigneBudget, valeurDe } from '../totem/document.ts';
import { type Constat, constat } from './constat.ts';
import { lieuDe, type Sujet } from './controle.ts';
import { FICHIER } from './definitions-fichier.ts';

/**
 * Spelling of the codes met in the measured documents. RARprec for RARPrec is met elsewhere; of ApVote and APVote, also
 * met, neither is known to be the right one.
 */
const CODES: ReadonlyMap<string, string> = new Map(
  [
    ...['BudgetHorsRAR', 'ProdChaRat', 'MtOpeCumul', 'MtOpeInfo', 'RARPrec', 'ICNE', 'ICNEPrec'],
    ...['Section', 'TypOpe', 'ProgAutoNum', 'ProgAutoLib'],
  ].map((code) => [code.toLowerCase(), code]),
);

/** Fields and codes that come twice in a line, and codes written in another case. */
export function controlRepetitions(sujet: Sujet): Constat[] {
  return [...controlChamps(sujet), ...controlCodes(sujet), ...controlCasse(sujet)];
}

/** The reader keeps the first one; which is right, nobody can say. It has noted the lines, so only those are looked at. */
function controlChamps(sujet: Sujet): Constat[] {
  const lines = new Map<number, Set<string>>();
  for (const anomalie of sujet.document.anomalies) {
    if (anomalie.code !== 'champ-repete') continue;
    lines.set(anomalie.ligne, (lines.get(anomalie.ligne) ?? new Set()).add(anomalie.champ));
  }
  if (lines.size === 0) return [];
  return sujet.lignes.flatMap(({ ligne }) =>
    // Several lines of the budget may stand on one line of the source.
    [...(lines.get(ligne.ligne) ?? [])].flatMap((champ) => {
      const nombre = ligne.champs.filter(({ nom }) => nom === champ).length;
      if (nombre < 2) return [];
      const trouve = valeurDe(ligne, champ)?.trim() ?? '';
      return constat(FICHIER.champRepete, lieuDe(sujet, ligne, champ), { nombre, trouve });
    }),
  );
}

/** Codes are compared without case. All values are kept, none wins. */
function controlCodes(sujet: Sujet): Constat[] {
  const lines = new Set<number>();
  for (const { code, ligne } of sujet.document.anomalies) if (code === 'code-repete') lines.add(ligne);
  if (lines.size === 0) return [];
  return sujet.lignes.flatMap(({ ligne }) => {
    if (!lines.has(ligne.ligne)) return [];
    return [ligne.mtSup, ligne.caracSup].flatMap((champs) =>
      repeatedCodes(champs).map(({ champ, code, nombre }) =>
        constat(FICHIER.codeRepete, lieuDe(sujet, ligne, champ), { code, nombre }),
      ),
    );
  });
}

function repeatedCodes(champs: readonly Champ[]): { champ: string; code: string; nombre: number }[] {
  const counts = new Map<string, { champ: string; code: string; nombre: number }>();
  for (const { nom: champ, code = '' } of champs) {
    const key = code.toLowerCase();
    const known = counts.get(key);
    if (!known) {
      counts.set(key, { champ, code, nombre: 1 });
    } else {
      known.nombre++;
      // One spelling of the two, whatever the order of the elements.
      if (code < known.code) known.code = code;
    }
  }
  return [...counts.values()].filter(({ nombre }) => nombre > 1);
}

/** One constat for each spelling, at the first line that has it. */
function controlCasse(sujet: Sujet): Constat[] {
  const variants = new Map<string, { ligne: LigneBudget; champ: string; attendu: string; nombre: number }>();
  const known = new Set(CODES.values());
  for (const { ligne } of sujet.lignes) {
    for (const champs of [ligne.mtSup, ligne.caracSup]) {
      for (const { nom: champ, code = '' } of champs) {
        if (known.has(code)) continue;
        const attendu = CODES.get(code.toLowerCase());
        if (attendu === undefined) continue;
        const variant = variants.get(code);
        if (variant) variant.nombre++;
        else variants.set(code, { ligne, champ, attendu, nombre: 1 });
      }
    }
  }
  return [...variants].map(([trouve, { ligne, champ, attendu, nombre }]) =>
    constat(FICHIER.codeAutreCasse, lieuDe(sujet, ligne, champ), { trouve, attendu, nombre }),
  );
}
