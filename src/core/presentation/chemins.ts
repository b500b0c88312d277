import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import { INCONNU, PLAN, type Libelle } from '../nomenclature/origine.ts';
import type { TableDePlan } from '../nomenclature/plan.ts';
import { findInReferentiel, type Referentiel } from '../nomenclature/referentiel.ts';
import type { Etape, Niveau } from './arbre.ts';

/** First two steps of every path. Codes are those of the files; `?` stands for what could not be known. */
export function sectionEtSens({ ligne, section }: LigneEnrichie): Etape[] {
  return [
    { code: section.code ?? '?', libelle: '', origine: section.code ? PLAN : INCONNU, niveau: 'section' },
    { code: ligne.sens ?? '?', libelle: '', origine: ligne.sens ? PLAN : INCONNU, niveau: 'sens' },
  ];
}

export function step(libelle: Libelle, niveau: Niveau): Etape {
  return { code: libelle.code, libelle: libelle.libelle, origine: libelle.origine, niveau };
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
    for (let length = shortest; length < code.length; length++) {
      const prefix = code.slice(0, length);
      const found = findInReferentiel(this.referentiel, this.tables, prefix);
      if (!found) continue;
      steps.push({
        code: prefix,
        libelle: found.entree.libelle,
        origine: found.origine,
        niveau: this.niveau,
      });
    }
    this.known.set(key, steps);
    return steps;
  }
}
