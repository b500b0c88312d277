/** What a rule has to know of the rest of the file. */
import { type Rangee, type TotemDocument, valeurDe } from '../totem/document.ts';
import { lireMots } from './detection/mots.ts';
import type { LecteurDeTextes } from './detection/textes.ts';

export interface Contexte {
  /** Words of the names of the bodies that the file declares (associations, firms, public bodies). */
  readonly motsDeCorps: ReadonlySet<string>;
  /** Whether a row of PERSONNEL is about one agent, or the only one of its grade. */
  readonly isUnAgent: (rangee: Rangee) => boolean;
}

const GRADE = ['EmploiGradeAgent', 'CodCatAgent', 'CodSectAgentTitulaire', 'CodSectAgentNonTitulaire'];

export function readContexte(document: TotemDocument, lire: LecteurDeTextes): Contexte {
  const corps = new Set<string>();
  const grades = new Map<string, number>();
  for (const [rang, budget] of document.budgets.entries()) {
    for (const { genre, rangees } of budget.annexes) {
      for (const rangee of rangees) {
        if (genre === 'PERSONNEL') {
          const key = `${rang} ${gradeOf(rangee)}`;
          grades.set(key, (grades.get(key) ?? 0) + 1);
        }
        const nom = corpsOf(genre, rangee, lire);
        if (nom !== undefined) corps.add(nom);
      }
    }
  }
  const alone = new Set(
    [...grades].filter(([, count]) => count === 1).map(([key]) => key.replace(/^\d+ /, '')),
  );
  return {
    motsDeCorps: new Set([...corps].flatMap((nom) => lireMots(nom).map(({ forme }) => forme))),
    isUnAgent: (rangee) => {
      const effectif = Number(valeurDe(rangee, 'EffectifPourvu'));
      // Missing or unreadable says nothing against one agent.
      return !(effectif > 1) || alone.has(gradeOf(rangee));
    },
  };
}

function gradeOf(rangee: Rangee): string {
  return GRADE.map((nom) => valeurDe(rangee, nom)?.trim().toUpperCase() ?? '').join('|');
}

const CHAMPS_DE_CORPS: ReadonlyMap<string, string> = new Map([
  ['CONCOURS', 'LibOrgaBenef'],
  ['ORGANISME_ENG', 'NomOrgEng'],
]);

/** The name of a body, when the row gives one that cannot be taken for a person. */
function corpsOf(genre: string, rangee: Rangee, lire: LecteurDeTextes): string | undefined {
  if (genre === 'ORGANISME_GROUP') return valeurDe(rangee, 'NomOrgGroup');
  const champ = CHAMPS_DE_CORPS.get(genre);
  const nom = champ && valeurDe(rangee, champ);
  if (nom === undefined) return undefined;
  if (lire.hasOrganisation(nom)) return nom;
  const code = genre === 'CONCOURS' ? codeDuBeneficiaire(rangee) : 'P2';
  const declared = code !== '' && !code.startsWith('P3');
  return declared && lire.personnes(nom, 'nom').length === 0 ? nom : undefined;
}

/** CodNatJurBenefCA, upper case; empty when the row does not say. */
export function codeDuBeneficiaire(rangee: Rangee | undefined): string {
  return (rangee && valeurDe(rangee, 'CodNatJurBenefCA'))?.trim().toUpperCase() ?? '';
}
