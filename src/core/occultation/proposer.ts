/** What is proposed under the choices of the user: cheap, since it is asked again at every click. */
import type { Choix } from './choix.ts';
import type { Detection } from './detection.ts';
import type { Parti, Proposition } from './proposition.ts';

/** In file order, at most one for a value: that of the strongest rule. */
export function propose(detection: Detection, _choix: Choix): readonly Proposition[] {
  return detection.propositions;
}

/** What happens to the value: the choice made for it, else for its rule, else what is proposed. */
export function partiOf({ valeur, regle, propose: defaut }: Proposition, choix: Choix): Parti {
  return choix.valeurs[valeur.cle] ?? choix.regles[regle] ?? defaut;
}
