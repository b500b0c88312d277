import type { Beneficiaire, Subventions } from '../core/presentation/annexes/subventions.ts';
import { formatEurosCourt } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

export const COMPRENDRE = {
  onglet: 'En images',
  vide: fr`Ce document n’a rien d’autre à dessiner.`,
  montant: 'Montant',
  nombre: 'Nombre',
  part: 'Part',
};

export const BALANCE = {
  titre: fr`Recettes et dépenses des deux sections`,
  reel: 'Réel',
  ordre: 'Ordre',
  autres: 'Non précisé',
  total: 'Total',
  texte: (nom: string, recettes: string, depenses: string): string =>
    fr`${nom} : ${recettes} de recettes pour ${depenses} de dépenses.`,
  cote: 'Section et sens',
  note: fr`Le réel est payé ou encaissé ; l’ordre est un jeu d’écritures, souvent d’une section à l’autre (amortissements, virement).`,
};

export const FONCTIONS = {
  titre: fr`À quoi sert l’argent : dépenses par fonction`,
  fonction: 'Fonction',
  fonctionnement: 'Fonctionnement',
  investissement: 'Investissement',
  total: 'Total',
  note: fr`Opérations réelles des deux sections. L’onglet « Par fonction » va jusqu’au détail : écoles maternelles, écoles primaires, cantines…`,
  texte: (premiere: string, total: string): string => fr`Première fonction : ${premiere}, ${total}.`,
};

export const EXECUTION = {
  titre: (quoi: string): string => fr`Exécution par chapitre, ${quoi.toLowerCase()}`,
  chapitre: 'Chapitre',
  ouvert: 'Crédits ouverts',
  realise: 'Réalisé',
  taux: 'Taux',
  sansCredits: 'sans crédits ouverts',
  note: fr`Opérations réelles, sans les résultats reportés (001, 002). Un chapitre d’investissement peu réalisé n’est pas forcément en retard : les travaux engagés sont reportés. Les ventes de biens sont prévues au chapitre 024 et réalisées au chapitre 77 : leurs taux ne disent rien.`,
  texte: (realise: string, ouvert: string, taux: string): string =>
    fr`${realise} réalisés sur ${ouvert} de crédits ouverts, soit ${taux}.`,
  ligne: (taux: string, realise: string): string => fr`${taux} · ${realise}`,
  /** A rate that says nothing, but that the credits were all but nil. */
  horsEchelle: fr`plus de 10 fois les crédits`,
};

export const DETTE = {
  titreEcheance: fr`Dette : quand les emprunts finissent`,
  titrePreteur: fr`Dette : à qui rembourser`,
  annee: fr`Dernière échéance`,
  preteur: 'Prêteur',
  emprunts: 'Emprunts',
  sansAnnee: 'Fin non précisée',
  sansPreteur: 'Prêteur non précisé',
  autres: (nombre: number): string => `Autres (${accorder(nombre, 'prêteur')})`,
  texte: (total: string, emprunts: number, date: string): string =>
    fr`${total} restent dus au ${date}, sur ${accorder(emprunts, 'emprunt')}.`,
  date: (au: '01-01' | '31-12', exercice: string): string =>
    `${au === '01-01' ? '1er janvier' : '31 décembre'} ${exercice}`.trim(),
  note: fr`Emprunts de la collectivité, d’après l’annexe de la dette ; les emprunts qu’elle garantit pour d’autres n’y sont pas. L’année de fin est déduite de la durée résiduelle.`,
  illisibles: (nombre: number): string =>
    fr`${accorder(nombre, 'emprunt sans montant lisible n’est', 'emprunts sans montant lisible ne sont')} pas compté.`,
};

export const SUBVENTIONS = {
  titreGrandes: fr`Subventions : les plus grandes`,
  titreTailles: fr`Subventions : combien, de quelle taille`,
  beneficiaire: 'Bénéficiaire',
  taille: 'Taille',
  subventions: 'Subventions',
  texte: ({ nombre, cents }: Subventions): string =>
    fr`${accorder(nombre, 'subvention')}, ${formatEurosCourt(cents)} en tout.`,
  note: fr`Seuls les noms de personnes morales sont montrés. Une personne physique, ou un bénéficiaire dont le fichier ne dit pas la nature juridique, n’est pas nommé ici.`,
  physique: 'Personne physique',
  nonPrecise: 'Nature juridique non précisée',
  ecartees: (nombre: number): string =>
    fr`${accorder(nombre, 'ligne au montant illisible ou négatif n’est', 'lignes au montant illisible ou négatif ne sont')} dans aucun total.`,
  tranche: (de: bigint, a: bigint | undefined): string =>
    a === undefined
      ? fr`${formatEurosCourt(de)} et plus`
      : de === 0n
        ? fr`Moins de ${formatEurosCourt(a)}`
        : fr`De ${formatEurosCourt(de)} à ${formatEurosCourt(a)}`,
};

export function texteBeneficiaire(beneficiaire: Beneficiaire): string {
  if (beneficiaire.genre === 'personne-morale') return beneficiaire.nom;
  return beneficiaire.genre === 'personne-physique' ? SUBVENTIONS.physique : SUBVENTIONS.nonPrecise;
}

/** A heading of the accountant's statement, for a bar: `TOTAL ACTIF IMMOBILISÉ (I)` is `Actif immobilisé`. */
export function intituleCourt(intitule: string): string {
  const sans = intitule.replace(/^total\s+(?!général)/i, '').replace(/\s*\([IVX\d][^)]*\)(?:\s*=.*)?$/, '');
  const bas = sans === sans.toUpperCase() || /^[^a-zà-ÿ]{8}/.test(sans) ? sans.toLowerCase() : sans;
  return `${bas.charAt(0).toUpperCase()}${bas.slice(1)}`;
}

export const COMPTES = {
  actif: fr`Bilan : ce que possède la collectivité (actif)`,
  passif: fr`Bilan : d’où vient ce qui le finance (passif)`,
  resultat: fr`Compte de résultat`,
  poste: 'Poste',
  note: fr`D’après la partie du comptable, en euros, valeurs nettes des amortissements.`,
  dont: (intitule: string): string => (/^dont/i.test(intitule) ? intitule : `dont ${intitule}`),
  ecart: (nombre: number): string =>
    fr`${accorder(nombre, 'total n’est pas la somme de ses lignes', 'totaux ne sont pas la somme de leurs lignes')} : les montants sont ceux du fichier.`,
};
