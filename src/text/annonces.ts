import type { MotifDeRefus } from '../core/flux/refus.ts';
import { texteDeRefus } from './refus.ts';
import { accorder, fr } from './typographie.ts';
import { texteProblemes } from './verifier.ts';

/** Sentences of the live region: heard, not seen. */
export const ANNONCES = {
  lectureTerminee: (nom: string, budgets: number): string =>
    budgets > 1
      ? fr`${nom} : lecture terminée, ${accorder(budgets, 'budget ouvert', 'budgets ouverts')}.`
      : fr`${nom} : lecture terminée.`,
  lectureCommencee: (fichiers: number, ignores: number): string =>
    `${accorder(fichiers, 'fichier à lire', 'fichiers à lire')}${ignores > 0 ? `, ${accorder(ignores, 'autre ignoré', 'autres ignorés')}` : ''}.`,
  controleTermine: (nom: string, problemes: number): string =>
    fr`${nom} : vérification terminée, ${texteProblemes(problemes)}.`,
  controleEchec: (nom: string): string => fr`${nom} : la vérification n’a pas pu être faite.`,
  refus: (nom: string, motif: MotifDeRefus): string => fr`${nom} : ${texteDeRefus(motif).constat}`,
  retires: (fichiers: number): string =>
    fr`${accorder(fichiers, 'fichier retiré', 'fichiers retirés')} de la liste.`,
  lecturesAnnulees: (fichiers: number): string =>
    `${accorder(fichiers, 'lecture annulée', 'lectures annulées')}.`,
  publicationCommencee: (documents: number): string =>
    fr`Préparation du ZIP : ${accorder(documents, 'document')}.`,
  copie: (quoi: string): string => fr`Copié : ${quoi}`,
  retire: (nom: string): string => fr`${nom} : retiré de la liste.`,
  perdu: (fichiers: number): string =>
    `${accorder(fichiers, 'fichier est à rouvrir', 'fichiers sont à rouvrir')}.`,
  telecharge: (nom: string): string => fr`Fichier téléchargé : ${nom}`,
};
