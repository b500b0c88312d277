import type { LigneBudget } from '../totem/document.ts';
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
  const groups = new Map<string, LigneBudget[]>();
  for (const { ligne } of sujet.lignes) {
    const key = keyOf(ligne);
    const group = groups.get(key);
    if (group) group.push(ligne);
    else groups.set(key, [ligne]);
  }
  const constats: Constat[] = [];
  for (const group of groups.values()) {
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

/** Fields are set apart by the one character that XML cannot hold, even as a reference. */
function keyOf(ligne: LigneBudget): string {
  const { nature, fonction, operation, contNat, contFon, contOp, caracSup } = ligne;
  const codes = `${nature}\0${fonction}\0${operation}\0${contNat}\0${contFon}\0${contOp}`;
  const signes = `${ligne.sens}\0${ligne.operations}\0${ligne.typOpBudg}\0${ligne.artSpe}\0${ligne.opeCpteTiers}`;
  const caracteres = caracSup.map(({ code, valeur }) => `${code?.toLowerCase()}=${valeur.trim()}`);
  return `${codes}\0${signes}\0${caracteres.sort().join('\0')}`;
}
