/** What a rule has to know of the rest of the file. */
import { type Rangee, type TotemDocument, valeurDe } from '../totem/document.ts';
import { lireMots } from './detection/mots.ts';
import { findPersonnes, hasOrganisation } from './detection/personnes.ts';

export interface Contexte {
  /** Words of the names of the bodies that the file declares (associations, firms, public bodies). */
  readonly motsDeCorps: ReadonlySet<string>;
  /** Whether a row of PERSONNEL is about one agent, or the only one of its grade. */
  readonly isUnAgent: (rangee: Rangee) => boolean;
}

const GRADE = ['EmploiGradeAgent', 'CodCatAgent', 'CodSectAgentTitulaire', 'CodSectAgentNonTitulaire'];

export function readContexte(document: TotemDocument): Contexte {
  const motsDeCorps = new Set<string>();
  const grades = new Map<string, number>();
  for (const [rang, budget] of document.budgets.entries()) {
    for (const { genre, rangees } of budget.annexes) {
      for (const rangee of rangees) {
        if (genre === 'PERSONNEL') {
          const key = `${rang} ${gradeOf(rangee)}`;
          grades.set(key, (grades.get(key) ?? 0) + 1);
        }
        const corps = corpsOf(genre, rangee);
        if (corps !== undefined) for (const { forme } of lireMots(corps)) motsDeCorps.add(forme);
      }
    }
  }
  const alone = new Set(
    [...grades].filter(([, count]) => count === 1).map(([key]) => key.replace(/^\d+ /, '')),
  );
  return {
    motsDeCorps,
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

/** The name of a body, when the row gives one that cannot be taken for a person. */
function corpsOf(genre: string, rangee: Rangee): string | undefined {
  if (genre === 'ORGANISME_GROUP') return valeurDe(rangee, 'NomOrgGroup');
  const nom = valeurDe(
    rangee,
    genre === 'CONCOURS' ? 'LibOrgaBenef' : genre === 'ORGANISME_ENG' ? 'NomOrgEng' : '',
  );
  if (nom === undefined) return undefined;
  if (hasOrganisation(nom)) return nom;
  const code = genre === 'CONCOURS' ? codeDuBeneficiaire(rangee) : 'P2';
  const declared = code !== '' && !code.startsWith('P3');
  return declared && findPersonnes(nom, 'nom').length === 0 ? nom : undefined;
}

/** CodNatJurBenefCA, upper case; empty when the row does not say. */
export function codeDuBeneficiaire(rangee: Rangee | undefined): string {
  return (rangee && valeurDe(rangee, 'CodNatJurBenefCA'))?.trim().toUpperCase() ?? '';
}
