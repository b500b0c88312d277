import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Origine } from '../nomenclature/origine.ts';
import { type Constat, constat, type Faits } from './constat.ts';
import { lieuDe, type Sujet } from './controle.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

/**
 * Labels that the CSV will hold and that are not those of the plan in use: one constat for each code, at its first line. A
 * plan that is itself borrowed as a whole is told once, by controlPlan.
 */
export function controlLibelles(sujet: Sujet): Constat[] {
  const { plan, sources } = sujet.referentiel;
  if (!plan) return [];
  const enVigueur = nameOf(sources[0]?.origine ?? { de: 'inconnu' });
  const first = new Map<string, { enrichie: LigneEnrichie; emprunt: Emprunt; nombre: number }>();
  for (const enrichie of sujet.lignes) {
    for (const emprunt of labelsOf(enrichie)) {
      const { champ, code, origine } = emprunt;
      if (origine.de === 'plan' || origine.de === 'inconnu' || nameOf(origine) === enVigueur) continue;
      const key = `${champ} ${code} ${nameOf(origine)}`;
      const known = first.get(key);
      if (known) known.nombre++;
      else first.set(key, { enrichie, emprunt, nombre: 1 });
    }
  }
  return [...first.values()].map(({ enrichie, emprunt: { champ, code, libelle, origine }, nombre }) =>
    constat(NOMENCLATURE.libelleEmprunte, lieuDe(sujet, enrichie.ligne, champ), {
      code,
      libelle,
      nombre,
      ...faitsOf(origine),
    }),
  );
}

interface Emprunt {
  readonly champ: string;
  readonly code: string;
  readonly libelle: string;
  readonly origine: Origine;
}

function* labelsOf({ chapitre, nature, fonction }: LigneEnrichie): Generator<Emprunt> {
  const { code, libelle, origineLibelle: origine } = chapitre;
  yield { champ: 'ContNat', code, libelle, origine };
  yield { champ: 'Nature', ...nature };
  if (fonction) yield { champ: 'Fonction', ...fonction };
}

/** One word for each origin, to compare them. */
function nameOf(origine: Origine): string {
  const { exercice, nomenclature, trouve } = faitsOf(origine);
  return `${origine.de} ${exercice} ${nomenclature} ${trouve}`;
}

/** `cle` says which kind of origin; `trouve` is the account above, for the kind `compte`. */
function faitsOf(origine: Origine): Faits {
  switch (origine.de) {
    case 'exercice':
      return { cle: origine.de, exercice: origine.exercice };
    case 'norme':
      return { cle: origine.de, exercice: origine.exercice, nomenclature: origine.nomenclature };
    case 'compte':
      return { cle: origine.de, trouve: origine.compte };
    default:
      return { cle: origine.de };
  }
}
