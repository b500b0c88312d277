import { ArchiveRefusee, type CodeArchive, isZip, unzip } from '../archive/unzip.ts';
import type { PlanDeCompte } from './plan.ts';
import { type CodePlanIllisible, PlanIllisible } from './plan-xml.ts';
import { readPlanDeCompte } from './read-plan.ts';

/** One `planDeCompte.xml`, read or not. */
export type PlanLu =
  | { readonly chemin: string; readonly ok: true; readonly plan: PlanDeCompte }
  | {
      readonly chemin: string;
      readonly ok: false;
      readonly code: CodePlanIllisible | 'pas-utf-8';
      readonly lieu: string;
    };

export type PlansLus =
  /** Each is read when it is asked for: the whole tree takes half a minute. */
  | { readonly ok: true; readonly plans: Iterable<PlanLu> }
  | { readonly ok: false; readonly code: CodeArchive | 'aucun-plan' };

const NOM = /(^|\/)planDeCompte\.xml$/i;
/** EXERCICE/NORME/DECLINAISON, as the DGCL lays its tree out; some browsers write `:` in the name of a file for `/`. */
const PLACE = /(?:^|[/:])(\d{4})[/:](M\w+)[/:](M\w+)[/:][^/:]+$/;

/**
 * The plans of a file: a `planDeCompte.xml`, or a ZIP of the tree of the DGCL. In a tree the path says which exercice
 * a plan is of (decision 6: five official files say another inside); a file alone says it itself.
 */
export function readPlans(nom: string, octets: Uint8Array): PlansLus {
  if (!isZip(octets)) return { ok: true, plans: [readPlan(nom, octets)] };
  try {
    const files = unzip(octets, (chemin) => NOM.test(chemin));
    return files.size === 0 ? { ok: false, code: 'aucun-plan' } : { ok: true, plans: readAll(files) };
  } catch (error) {
    if (error instanceof ArchiveRefusee) return { ok: false, code: error.code };
    throw error;
  }
}

function* readAll(files: ReadonlyMap<string, Uint8Array>): Generator<PlanLu> {
  for (const [chemin, octets] of files) yield readPlan(chemin, octets);
}

function readPlan(chemin: string, octets: Uint8Array): PlanLu {
  try {
    const plan = readPlanDeCompte(new TextDecoder('utf-8', { fatal: true }).decode(octets));
    const [, annee, norme, declinaison] = PLACE.exec(chemin) ?? [];
    if (!annee || !norme || !declinaison) return { chemin, ok: true, plan };
    return { chemin, ok: true, plan: { ...plan, exercice: Number(annee), norme, declinaison } };
  } catch (error) {
    if (error instanceof PlanIllisible) return { chemin, ok: false, code: error.code, lieu: error.lieu };
    if (error instanceof TypeError) return { chemin, ok: false, code: 'pas-utf-8', lieu: '' };
    throw error;
  }
}
