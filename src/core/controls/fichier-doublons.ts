import type { LigneBudget } from '../totem/document.ts';
import { hacher } from '../totem/noms-par-hachage.ts';
import { type Constat, constat } from './constat.ts';
import { lieuDe, type Sujet } from './controle.ts';
import { FICHIER } from './definitions-fichier.ts';

/**
 * Lines that nothing tells apart but their amounts. They are legitimate when an authority details one article (four
 * lines in mohon-cfu-2023), so they are told and never merged.
 *
 * `CaracSup` is part of what tells lines apart: montpellier-ca-2018 has 44 groups that differ by their programme only.
 */
export function controlDoublons(sujet: Sujet): Constat[] {
  const lignes = sujet.lignes.map(({ ligne }) => ligne);
  // Nearly all lines are told apart by a number made of their codes; the others by all their fields; and only what these do
  // not tell apart by its characters, which are searched for in the line.
  const groups = groupBy(lignes, nombreOf)
    .flatMap((group) => groupBy(group, keyOf))
    .flatMap((group) => groupBy(group, caracteresOf));
  const constats: Constat[] = [];
  for (const group of groups) {
    const [, second] = group;
    if (second === undefined) continue;
    const faits = {
      code: second.nature,
      nombre: group.length,
      lignes: group.map(({ ligne }) => ligne),
      ...(second.sens && { sens: second.sens }),
    };
    constats.push(constat(FICHIER.lignesEnDouble, lieuDe(sujet, second), faits));
  }
  return constats;
}

/** Groups of two lines at least, in the order of their first line. */
function groupBy<K>(lignes: readonly LigneBudget[], key: (ligne: LigneBudget) => K): LigneBudget[][] {
  const groups = new Map<K, LigneBudget[]>();
  for (const ligne of lignes) {
    const cle = key(ligne);
    const known = groups.get(cle);
    if (known) known.push(ligne);
    else groups.set(cle, [ligne]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function nombreOf({ nature, fonction, operation, contNat, contFon, contOp }: LigneBudget): number {
  let hash = 0;
  for (const code of [nature, fonction, operation, contNat, contFon, contOp]) {
    hash = hacher(hash, 0);
    for (let at = 0; code !== undefined && at < code.length; at++) hash = hacher(hash, code.charCodeAt(at));
  }
  return hash;
}

/** Fields are set apart by the one character that XML cannot hold, even as a reference. */
function keyOf(ligne: LigneBudget): string {
  const { nature, fonction, operation, contNat, contFon, contOp } = ligne;
  const codes = `${nature}\0${fonction}\0${operation}\0${contNat}\0${contFon}\0${contOp}`;
  return `${codes}\0${ligne.sens}\0${ligne.operations}\0${ligne.typOpBudg}\0${ligne.artSpe}\0${ligne.opeCpteTiers}`;
}

function caracteresOf({ caracSup }: LigneBudget): string {
  return caracSup
    .map(({ code, valeur }) => `${code?.toLowerCase()}=${valeur.trim()}`)
    .sort()
    .join('\0');
}
