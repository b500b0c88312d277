/** One row of DATA_CONCOURS. Everybody here is invented. */
export interface Concours {
  readonly article: string;
  readonly fonction: string;
  /** CodNatJurBenefCA; `-` when the file does not say. */
  readonly forme: string;
  readonly euros: string;
  readonly beneficiaire: string;
  readonly objet: string;
  /** Number of an invented SIRET, 0 for none. */
  readonly siret: number;
  /** What the inventory (DATA_PATRIMOINE) says of an equipment subsidy. */
  readonly bien?: string | undefined;
}

// article | fonction | forme | euros | bénéficiaire | objet | siret | libellé à l'inventaire
// An article `-` is help in kind: it has no line in the budget.
const TABLE = `
65748 | 325 | P1 | 14500 | Étoile sportive charmevaloise | Fonctionnement | 101
65748 | 325 | P1 | 9800 | Judo club de l'Aubrelle | Fonctionnement | 102
65748 | 325 | P1 | 8200 | Basket club de l'Aubrelle | Fonctionnement | 103
65748 | 325 | P1 | 6500 | Les Nageurs de Charmeval | Fonctionnement | 104
65748 | 325 | P1 | 4200 | Tennis club charmevalois | Fonctionnement | 105
65748 | 325 | P1 | 3600 | La Boule charmevaloise | Fonctionnement | 0
65748 | 325 | P1 | 2950 | Gymnastique volontaire de Charmeval | Fonctionnement | 0
65748 | 325 | P1 | 2400 | Roue libre charmevaloise | Fonctionnement | 106
65748 | 326 | P1 | 3800 | Comité des Foulées de l'Aubrelle | Course du 1er octobre | 107
65748 | 311 | P1 | 16500 | Harmonie municipale de Charmeval | Fonctionnement | 108
65748 | 311 | P1 | 12000 | Compagnie du Réverbère charmevalois | Résidence de création | 109
65748 | 311 | P1 | 5400 | Festival Les Voix de l'Aubrelle | Édition 2023 | 110
65748 | 311 | P1 | 2800 | Ciné-club de Charmeval | Fonctionnement | 0
65748 | 311 | P1 | 1500 | Le Livre ouvert charmevalois | Fonctionnement | 0
65748 | 311 | P1 | 300 | VAUQUEROY Rosalinde | Bourse de création | 0
65748 | 312 | P1 | 2600 | Sauvegarde du patrimoine charmevalois | Fonctionnement | 111
65748 | 024 | P1 | 8500 | Comité des fêtes | Fonctionnement | 112
65748 | 024 | P1 | 750 | Union des anciens combattants de Charmeval | Fonctionnement | 0
65748 | 024 | P1 | 600 | Amicale des donneurs de sang de Charmeval | Fonctionnement | 0
65748 | 212 | P1 | 4800 | Coopérative scolaire du Tilleul | Classe de neige | 113
65748 | 212 | P1 | 1900 | Association des parents d'élèves du Tilleul | Fonctionnement | 0
65748 | 338 | P1 | 46500 | Maison des jeunes de Charmeval | Convention d'objectifs | 114
65748 | 428 | P1 | 6400 | L'Épicerie solidaire de l'Aubrelle | Fonctionnement | 115
65748 | 428 | P1 | 3200 | Entraide charmevaloise | Fonctionnement | 116
65748 | 428 | P4 | 1500 | Fondation du Val d'Aubrelle | Logement des jeunes travailleurs | 117
65748 | 76 | P1 | 1800 | Les Jardins partagés de l'Aubrelle | Fonctionnement | 118
65748 | 76 | P1 | 900 | Les Veilleurs de l'Aubrelle | Inventaire des berges | 0
65742 | 632 | P2 | 2500 | SARL Le Pain de l'Aubrelle | Aide à la vitrine | 201
65742 | 632 | P2 | 1800 | Librairie de l'Aubrelle | Aide à l'installation | 202
65742 | 632 | P2 | 1200 | EURL Atelier Cyclapied | Aide à l'installation | 203
65741 | 71 | P3 | 250 | FONTALBARD Aminata | Aide à l'achat d'un vélo électrique | 0
65741 | 71 | P3 | 250 | ZARKOWIEL Tomasz | Aide à l'achat d'un vélo électrique | 0
65741 | 71 | P3 | 180 | MIRAMBEUF Yacine | Aide à l'achat d'un vélo électrique | 0
65741 | 71 | - | 180 | ESPERANDEL Linh | Aide à l'achat d'un vélo électrique | 0
657362 | 420 | U4 | 236000 | Centre communal d'action sociale de Charmeval | Subvention d'équilibre | 1
657348 | 212 | U3 | 2400 | Commune de Sarvonne-le-Bas | Réseau d'aide spécialisée | 301
657381 | 221 | U4 | 1200 | Collège Hortense-Ravinel | Voyage linguistique | 302
20422 | 758 | P3 | 1850 | BRISELAINE Maëlle | Aide à la performance énergétique | 0 | SUBV AIDE PERF ENERG BRISELAINE MAELLE
20422 | 758 | P3 | 2412.50 | TAFFARELLO Gaspard | Aide à la performance énergétique | 0 | SUBV AIDE PERF ENERG TAFFARELLO GASPARD
20422 | 758 | P3 | 1275.60 | KERVOLANDRE Soazig | Aide à la performance énergétique | 0 | SUBV AIDE PERF ENERG KERVOLANDRE SOAZIG
20422 | 758 | P3 | 2000 | LAUZEBRUNE Mehdi | Aide à la performance énergétique | 0 | SUBV AIDE PERF ENERG DOSSIER 2023-07
20422 | 758 | P3 | 980 | N'DOMAREL Fatou | Aide à la performance énergétique | 0 | SUBV AIDE PERF ENERG DOSSIER 2023-09
20422 | 518 | P2 | 3000 | SCI Moulin d'Aubrelle | Ravalement de façade | 204 | SUBV RAVALEMENT FACADE 14 RUE DES TANNEURS
2041582 | 512 | U6 | 31250 | Syndicat d'énergie des Deux Plateaux | Enfouissement de réseaux | 303 | SUBV ENFOUISSEMENT RESEAUX RUE HAUTE
2041512 | 821 | U4 | 15000 | Communauté de communes Aubrelle et Plateaux | Aire de covoiturage | 304 | SUBV AIRE DE COVOITURAGE
- | 325 | P1 | 0 | Étoile sportive charmevaloise | Mise à disposition du gymnase des Saules (3 640 €) | 101
- | 311 | P1 | 0 | Compagnie du Réverbère charmevalois | Mise à disposition de la salle Lavandière (1 250 €) | 109
`;

export const CONCOURS: readonly Concours[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [
      article = '',
      fonction = '',
      forme = '',
      euros = '',
      beneficiaire = '',
      objet = '',
      siret = '',
      bien,
    ] = row.split(' | ');
    return { article, fonction, forme, euros, beneficiaire, objet, siret: Number(siret), bien };
  });
