/** The journal of decisions, as cells of a table. */
import type { DecidePar, LigneDeJournal } from '../core/occultation/journal.ts';
import { texteDeRegle } from './occultation-regles.ts';
import { fr } from './typographie.ts';

/** First row of the table, alone in its first cell. */
export const AVERTISSEMENT_DU_JOURNAL = fr`À NE PAS PUBLIER : ce journal contient les noms et les valeurs occultés. Il est destiné à la collectivité seule.`;

export const COLONNES_DU_JOURNAL: readonly string[] = [
  ...['Confidentiel', 'Ligne du fichier', 'Budget', 'Emplacement', 'Rang'],
  ...['Règle', 'Action', 'Avant', 'Après', 'Décidé par', 'Motif'],
];

const ACTIONS: Readonly<Record<LigneDeJournal['action'], string>> = {
  remplacer: 'remplacé',
  retirer: 'retiré',
  garder: 'gardé',
};

const DECIDE_PAR: Readonly<Record<DecidePar, string>> = {
  main: 'occultation manuelle',
  valeur: 'décision sur cette valeur',
  regle: 'règle réglée par l’utilisateur',
  relecture: 'proposition acceptée avec d’autres',
  lot: 'propositions acceptées en bloc',
  defaut: 'règle par défaut',
};

/** What stands in the path of what is no value. */
const HORS_VALEUR: ReadonlyMap<string, string> = new Map([
  ['#commentaire', 'commentaire XML'],
  ['#instruction', 'instruction de traitement XML'],
  ['Scellement', 'scellement'],
]);

/** Rows in the order of the columns. Every row says that it is not for publication: rows are sorted and copied. */
export function cellulesDuJournal(lignes: readonly LigneDeJournal[]): readonly (readonly string[])[] {
  return lignes.map(({ lieu, origine, action, avant, apres, decidePar }) => {
    const regle = origine === 'manuel' ? undefined : texteDeRegle(origine);
    return [
      ...['à ne pas publier', String(lieu.ligne)],
      lieu.budget === undefined ? '' : String(lieu.budget + 1),
      HORS_VALEUR.get(lieu.chemin) ?? lieu.chemin,
      lieu.rangee === undefined ? '' : String(lieu.rangee),
      regle ? `${origine} ${regle.titre}` : 'manuel',
      ACTIONS[action],
      avant,
      apres,
      DECIDE_PAR[decidePar],
      regle ? [regle.raison, regle.reference].filter(Boolean).join(' ') : fr`choix de la collectivité`,
    ];
  });
}
