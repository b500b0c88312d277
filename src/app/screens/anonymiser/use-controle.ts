import type { BudgetOuvert } from '../../../state/flux.ts';
import type { ControleFinal } from '../../../worker/protocol.ts';
import { useReponse } from '../../use-reponse.ts';
import type { OccultationVue } from './use-occultation.ts';

export type EtatDuControle =
  /** Values are left "à relire": nothing is written yet. */
  | { readonly nom: 'a-relire'; readonly reste: number }
  | { readonly nom: 'en-cours' }
  | { readonly nom: 'echec' }
  | { readonly nom: 'fait'; readonly controle: ControleFinal };

/** The final check, made as soon as nothing is left to look at: « prêt » is then a fact, not a promise. */
export function useControle({ cible }: BudgetOuvert, occultation: OccultationVue): EtatDuControle {
  const { choix, bilan, enCours } = occultation;
  const reste = bilan?.reste ?? 0;
  const pret = bilan !== undefined && !enCours && reste === 0;
  const reponse = useReponse(cible, 'occultation-controle', pret && { choix });
  if (reste > 0) return { nom: 'a-relire', reste };
  if (!pret || reponse.enCours) return { nom: 'en-cours' };
  return reponse.echec || !reponse.valeur ? { nom: 'echec' } : { nom: 'fait', controle: reponse.valeur };
}
