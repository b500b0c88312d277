import { type LigneEnrichie, MAX_CODE } from '../nomenclature/ligne-enrichie.ts';
import { INCONNU, type Libelle, PLAN } from '../nomenclature/origine.ts';
import type { TableDePlan } from '../nomenclature/plan.ts';
import { findInReferentiel, isEnVigueur, type Referentiel } from '../nomenclature/referentiel.ts';
import type { Etape, Niveau } from './arbre.ts';

/** First two steps of every path. Codes are those of the files; `?` stands for what could not be known. */
export function sectionEtSens({ ligne, section }: LigneEnrichie): Etape[] {
  return [
    { code: section.code ?? '?', libelle: '', origine: section.code ? PLAN : INCONNU, niveau: 'section' },
    { code: ligne.sens ?? '?', libelle: '', origine: ligne.sens ? PLAN : INCONNU, niveau: 'sens' },
  ];
}

/** Part of `Classement.keyOf` for those two steps. */
export function keyOfSection({ ligne, section }: LigneEnrichie): string {
  return `${section.code ?? '?'}${ligne.sens ?? '?'}`;
}

/**
 * A label of the plan in force is not borrowed, even when that plan is the nearest one for want of an official plan: the
 * budget says so once, and only what is really borrowed is marked.
 */
export function step({ code, libelle, origine }: Libelle, niveau: Niveau, plan: Referentiel['plan']): Etape {
  return { code, libelle, origine: isEnVigueur(origine, plan) ? PLAN : origine, niveau };
}

/**
 * The accounts (or fonctions) of the plan above a code, from the highest: the prefixes of the code that the plan knows.
 * Nesting follows from the codes in the 215 official plans.
 */
export class Ancetres {
  private readonly known = new Map<string, readonly Etape[]>();
  private readonly referentiel: Referentiel;
  private readonly tables: readonly TableDePlan[];
  private readonly niveau: Niveau;

  constructor(referentiel: Referentiel, tables: readonly TableDePlan[], niveau: Niveau) {
    this.referentiel = referentiel;
    this.tables = tables;
    this.niveau = niveau;
  }

  /** @param shortest length of the shortest prefix wanted: classes of one digit say nothing in a budget */
  of(code: string, shortest: number): readonly Etape[] {
    const key = `${shortest} ${code}`;
    const known = this.known.get(key);
    if (known) return known;
    const steps: Etape[] = [];
    if (code.length > MAX_CODE) return steps;
    for (let length = shortest; length < code.length; length++) {
      const prefix = code.slice(0, length);
      const found = findInReferentiel(this.referentiel, this.tables, prefix);
      if (!found) continue;
      steps.push(
        step(
          { code: prefix, libelle: found.entree.libelle, origine: found.origine },
          this.niveau,
          this.referentiel.plan,
        ),
      );
    }
    this.known.set(key, steps);
    return steps;
  }
}
