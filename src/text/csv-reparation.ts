/** What a repaired CSV changed, and what it could not. */
import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import type { Changement } from '../core/scdl/repair.ts';
import { nomDEncodage, nomDeSeparateur } from './csv.ts';
import { accorder, fr } from './typographie.ts';

export const REPARATION = {
  titre: fr`CSV réparé`,
  intro: fr`TotemClic corrige ce qui ne peut avoir qu’un sens, et rien d’autre. Le fichier est écrit comme le SCDL le demande : UTF-8, virgules, guillemets seulement où il en faut.`,
  telecharger: fr`Télécharger le CSV réparé`,
  complet: fr`Après ces corrections, le tableau est valide.`,
};

export function texteChangement({ genre, colonne = '', nombre, avant = '', apres = '' }: Changement): string {
  const cellules = accorder(nombre, 'cellule');
  const exemple = fr`« ${avant} » devient « ${apres} »`;
  switch (genre) {
    case 'casse':
      return fr`${colonne} : majuscules, accents et espaces mis comme dans le schéma, dans ${cellules} (${exemple}).`;
    case 'espaces':
      return fr`${colonne} : espaces retirées autour de ${accorder(nombre, 'valeur')}.`;
    case 'virgule':
      return fr`${colonne} : virgule décimale remplacée par un point dans ${cellules} (${exemple}).`;
    case 'milliers':
      return fr`${colonne} : espaces de milliers retirées dans ${cellules} (${exemple}).`;
    case 'siret':
      return fr`${colonne} : espaces retirées dans ${accorder(nombre, 'SIRET', 'SIRET')} (${exemple}).`;
    case 'encodage':
      return fr`Encodage : ${nomDEncodage(avant)} devient ${nomDEncodage(apres)}.`;
    case 'marque':
      return fr`Marque d’ordre des octets retirée au début du fichier.`;
    case 'separateur':
      return fr`Séparateur : ${nomDeSeparateur(avant)} devient ${nomDeSeparateur(apres)}.`;
    case 'nom-de-colonne':
      return fr`Nom de colonne : ${exemple}.`;
    case 'colonne-ajoutee':
      return fr`${colonne} : colonne facultative ajoutée, vide.`;
    case 'ordre-des-colonnes':
      return fr`Colonnes remises dans l’ordre du schéma.`;
    case 'ligne-vide':
      return fr`${accorder(nombre, 'ligne vide retirée', 'lignes vides retirées')}.`;
    case 'cellules-en-trop':
      return fr`Cellules vides en trop retirées au bout de ${accorder(nombre, 'ligne')}.`;
  }
}

/** @param restants how many blocking problems the repaired CSV still has */
export function texteReste(restants: number, schema: RapportCsv['schema']['nom']): string {
  if (restants === 0) return REPARATION.complet;
  const reste = accorder(restants, 'problème bloquant reste', 'problèmes bloquants restent');
  return schema === 'budget'
    ? fr`${reste} à corriger : ce tableau n’a pas de quoi les résoudre. Déposez le fichier TOTEM du budget : TotemClic en tire un CSV complet.`
    : fr`${reste} à corriger dans le tableau : TotemClic ne devine pas les valeurs manquantes.`;
}
