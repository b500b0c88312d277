/** Why a value is suspected, one sentence for each clue. */
import type { Indice } from '../core/occultation/proposition.ts';
import { couper, fr } from './typographie.ts';

const PHRASES: Readonly<Record<Indice['genre'], (extrait: string) => string>> = {
  civilite: (extrait) => fr`« ${extrait} » précède d’ordinaire le nom d’une personne.`,
  prenom: (extrait) => fr`« ${extrait} » est un prénom.`,
  'nom-prenom': (extrait) => fr`« ${extrait} » a la forme d’un nom et d’un prénom.`,
  initiale: (extrait) => fr`« ${extrait} » a la forme d’un nom et d’une initiale.`,
  'nom-isole': (extrait) => fr`« ${extrait} » n’est pas un mot courant : c’est peut-être un nom.`,
  courriel: (extrait) => fr`« ${extrait} » est une adresse électronique.`,
  telephone: (extrait) => fr`« ${extrait} » a la forme d’un numéro de téléphone.`,
  nir: (extrait) => fr`« ${extrait} » est un numéro de sécurité sociale : sa clé est juste.`,
  iban: (extrait) => fr`« ${extrait} » est un compte bancaire (IBAN) : sa clé est juste.`,
  adresse: (extrait) => fr`« ${extrait} » est une adresse qui suit le nom d’une personne.`,
  'sans-organisation': () => fr`Aucun mot ne montre qu’il s’agit d’un organisme.`,
  'code-personne': () => fr`La ligne dit qu’il s’agit d’une personne physique.`,
  'montant-repris': (extrait) => fr`Le montant ${extrait} est celui d’une subvention occultée.`,
  'nom-repris': (extrait) => fr`« ${extrait} » fait partie d’un nom occulté ailleurs.`,
  champ: () => fr`Ce champ est concerné dans tous les cas.`,
};

export function texteIndice({ genre, extrait = '' }: Indice): string {
  return PHRASES[genre](couper(extrait));
}
