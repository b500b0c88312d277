/** Titles of the tables of a folder, by the word of their file name. */
const TITRES: ReadonlyMap<string, string> = new Map([
  ['budget', 'Budget, ligne à ligne (SCDL 0.8.3)'],
  ['agregat-par-nature', 'Budget par chapitre de nature'],
  ['agregat-par-fonction', 'Budget par fonction'],
  ['subventions', 'Subventions versées'],
  ['subventions-scdl-2.1.1-a-completer', 'Subventions au format SCDL 2.1.1, à compléter'],
  ['personnel', 'État du personnel'],
  ['patrimoine', 'Variation du patrimoine'],
  ['emprunt', 'État de la dette : emprunts'],
  ['pret', 'Prêts accordés'],
  ['organisme', 'Organismes envers lesquels un engagement financier est pris'],
  ['apcp', 'Autorisations de programme et crédits de paiement'],
  ['bilan-synthetique-actif', 'Bilan synthétique, actif (en milliers d’euros)'],
  ['bilan-synthetique-passif', 'Bilan synthétique, passif (en milliers d’euros)'],
  ['bilan-actif', 'Bilan, actif'],
  ['bilan-passif', 'Bilan, passif'],
  ['compte-de-resultat-synthetique', 'Compte de résultat synthétique (en milliers d’euros)'],
  ['compte-de-resultat', 'Compte de résultat'],
  ['execution-depenses-investissement', 'Exécution budgétaire, dépenses d’investissement'],
  ['execution-recettes-investissement', 'Exécution budgétaire, recettes d’investissement'],
  ['execution-depenses-fonctionnement', 'Exécution budgétaire, dépenses de fonctionnement'],
  ['execution-recettes-fonctionnement', 'Exécution budgétaire, recettes de fonctionnement'],
]);

/** Titles of the other annexes, by the name that the file gives to their rows. */
const ANNEXES: ReadonlyMap<string, string> = new Map([
  ['AMORTISSEMENT_METHODE', 'Méthodes d’amortissement'],
  ['AUTRE_ENGAGEMENT', 'Autres engagements donnés et reçus'],
  ['CONSOLIDATION', 'Présentation agrégée du budget principal et des budgets annexes'],
  ['CONTRAT_COUV', 'Contrats de couverture'],
  ['CREDIT_BAIL', 'Contrats de crédit-bail'],
  ['ETAB_SERVICE', 'Établissements et services créés'],
  ['FISCALITE', 'Taux et produits des impôts'],
  ['FORMATION', 'Formation des élus'],
  ['FORMATION_PRO_JEUNES', 'Formation professionnelle des jeunes'],
  ['ORGANISME_GROUP', 'Organismes de regroupement'],
  ['PERSONNEL_SOLDE', 'Personnel, soldes'],
  ['PPP', 'Contrats de partenariat public-privé'],
  ['PROVISION', 'Provisions'],
  ['SIGNATAIRE', 'Signataires'],
  ['SIGNATURE', 'Vote et signature'],
  ['SOMMAIRE', 'Sommaire des annexes'],
  ['TIERS', 'Opérations pour le compte de tiers'],
  ['TRESORERIE', 'Crédits de trésorerie'],
  ['VENTILATION', 'Ventilation des dépenses et des recettes'],
]);

/** An annexe that has no title of ours is called as its file does. */
export function titreDeTable(nom: string, genre: string): string {
  return TITRES.get(nom) ?? ANNEXES.get(genre) ?? `Annexe ${genre || nom}`;
}
