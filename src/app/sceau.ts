import type { BudgetOuvert } from '../state/flux.ts';
import { SCEAU, texteSceau } from '../text/verifier.ts';

interface EtatDuSceau {
  readonly etat: string;
  /** When it was sealed, as the file writes it. */
  readonly date?: string;
  readonly intact: boolean;
  /** Broken, or impossible to verify: the report says more. */
  readonly aVoir: boolean;
}

export function sceauOf({ document, controle }: Pick<BudgetOuvert, 'document' | 'controle'>): EtatDuSceau {
  const date = document.scellement?.date;
  const common = { ...(date && { date }), intact: false, aVoir: false };
  if (controle === 'echec') return { ...common, etat: SCEAU.nonVerifie };
  if (!document.scellement) return { ...common, etat: texteSceau('E-S03') };
  if (!controle || controle.scellementEnCours) return { ...common, etat: SCEAU.enCours };
  const found = controle.groupes.find(({ famille }) => famille === 'scellement');
  return {
    ...common,
    etat: texteSceau(found?.code),
    intact: found?.code === 'E-S01',
    aVoir: found?.gravite === 'avertissement',
  };
}
