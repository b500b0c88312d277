import { fr } from './typographie.ts';

export const IMAGES = {
  svg: 'SVG',
  svgNom: (titre: string): string => fr`Télécharger l’image en SVG : ${titre}`,
  png: 'PNG',
  pngNom: (titre: string): string => fr`Télécharger l’image en PNG : ${titre}`,
  echec: fr`L’image n’a pas pu être faite.`,
  donnees: 'Les mêmes chiffres en tableau',
  enregistrer: 'Image',
  source: (collectivite: string, etape: string): string =>
    fr`Source : ${collectivite}, ${etape}, fichier TOTEM. Image faite avec TotemClic.`,
};

export const TABLEAUX = {
  copier: 'Copier',
  copierNom: (titre: string): string => fr`Copier pour un tableur : ${titre}`,
  copie: fr`Tableau copié : collez-le dans un tableur.`,
  copieImpossible: fr`Le navigateur a refusé la copie : téléchargez le CSV.`,
  csv: 'CSV',
  csvNom: (titre: string): string => fr`Télécharger le tableau en CSV : ${titre}`,
};
