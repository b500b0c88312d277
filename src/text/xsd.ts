import type { CodeProblemeXsd, ProblemeXsd } from '../core/xsd/probleme.ts';
import { accorder, couper, enumerer, fr } from './typographie.ts';

export const XSD = {
  titre: fr`Schémas XSD de la DGCL`,
  texte: fr`Les schémas disent quels éléments et quelles valeurs un fichier TOTEM peut contenir, pour une version donnée. Déposez leur archive ZIP : TotemClic peut alors valider les fichiers ouverts.`,
  choisir: fr`Choisir une archive de schémas (ZIP)`,
  aucun: fr`Aucun schéma ajouté.`,
  contenu: (fichiers: number, listes: number): string =>
    fr`${accorder(fichiers, 'fichier')} XSD, ${accorder(listes, 'liste de codes avec libellés', 'listes de codes avec libellés')}`,
  valider: 'Valider',
  validerNom: (nom: string): string => fr`Valider ${nom} avec les schémas`,
  validation: fr`Validation`,
  enCours: (nom: string): string => fr`Validation de ${nom} en cours…`,
  rienAValider: fr`Ouvrez un fichier TOTEM pour le valider.`,
  valide: (nom: string): string => fr`${nom} suit le schéma`,
  invalide: (nom: string, total: number): string =>
    fr`${nom} : ${accorder(total, 'écart au schéma', 'écarts au schéma')}`,
  impossible: (nom: string): string => fr`${nom} n’a pas pu être validé`,
  impossibleTexte: fr`Ce navigateur n’exécute pas le validateur (worker ou WebAssembly interdits par un réglage). Essayez un autre navigateur, ou la page hébergée si vous utilisez le fichier hors ligne.`,
  schema: (chemin: string): string => fr`Schéma utilisé : ${chemin}.`,
  reste: (nombre: number): string =>
    fr`${accorder(nombre, 'autre écart n’est pas affiché', 'autres écarts ne sont pas affichés')}.`,
  colonnes: { ligne: 'Ligne', chemin: 'Place', ecart: 'Écart' },
};

const ECHECS = {
  'schema-invalide': (detail: string): string =>
    fr`Les schémas de l’archive n’ont pas pu être lus : il en manque peut-être un (« ${couper(detail, 200)} »).`,
  'racine-absente': (detail: string): string =>
    fr`Aucun schéma de l’archive ne décrit l’élément ${detail} qui ouvre ce fichier. L’archive est-elle celle des fichiers TOTEM ?`,
  'document-invalide': (detail: string): string =>
    fr`Le fichier, ou un schéma, n’a pas pu être lu : « ${couper(detail, 200)} ».`,
};

export function texteEchecXsd(code: keyof typeof ECHECS, detail: string): string {
  return ECHECS[code](detail);
}

export function texteProblemeXsd(probleme: ProblemeXsd): string {
  return TEXTES[probleme.code](probleme);
}

const valeurDe = ({ valeur = '' }: ProblemeXsd): string => fr`« ${couper(valeur)} »`;
const choix = ({ attendu }: ProblemeXsd): string =>
  attendu.length === 0 ? '' : fr` Attendu : ${enumerer(attendu, 12)}.`;

const TEXTES: Readonly<Record<CodeProblemeXsd, (probleme: ProblemeXsd) => string>> = {
  'valeur-hors-liste': (un) => fr`La valeur ${valeurDe(un)} n’est pas dans la liste permise.${choix(un)}`,
  'valeur-mal-formee': (un) =>
    fr`La valeur ${valeurDe(un)} n’a pas la forme attendue (motif ${un.attendu.join('')}).`,
  'valeur-trop-longue': (un) => fr`La valeur est trop longue : ${un.attendu.join('')} caractères au plus.`,
  'valeur-trop-courte': (un) => fr`La valeur est trop courte : ${un.attendu.join('')} caractères au moins.`,
  'valeur-hors-bornes': (un) =>
    fr`La valeur ${valeurDe(un)} dépasse la limite permise (${un.attendu.join('')}).`,
  type: (un) =>
    fr`La valeur ${valeurDe(un)} n’est pas du type attendu${un.attendu.length > 0 ? ` (${un.attendu.join('')})` : ''}.`,
  'element-inattendu': (un) => fr`L’élément ${un.element} n’est pas attendu ici.${choix(un)}`,
  'element-manquant': (un) => fr`Il manque un élément dans ${un.element}.${choix(un)}`,
  'attribut-manquant': (un) => fr`L’attribut ${un.attribut ?? ''} manque.`,
  'attribut-inattendu': (un) => fr`L’attribut ${un.attribut ?? ''} n’est pas permis.`,
  'texte-inattendu': (un) => fr`L’élément ${un.element} ne peut pas contenir de texte.`,
  'racine-inconnue': () => fr`L’élément qui ouvre le fichier n’est pas décrit par le schéma.`,
  autre: (un) => fr`Message du validateur : « ${couper(un.message, 300)} »`,
};
