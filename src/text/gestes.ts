/** What was just decided, in one sentence: seen beside « Annuler », and heard. */
import type { Geste } from '../core/occultation/geste.ts';
import { texteDeRegle } from './occultation-regles.ts';
import { accorder, couper, fr } from './typographie.ts';

export const ANNULER = {
  bouton: 'Annuler',
  nom: 'Annuler le dernier choix',
  annule: (geste: Geste): string => fr`Annulé : ${texteGeste(geste)}`,
};

export function texteGeste(geste: Geste): string {
  switch (geste.type) {
    case 'regle':
      return fr`Règle « ${texteDeRegle(geste.regle).titre} » : ${REGLE[geste.parti ?? 'defaut']}`;
    case 'valeurs':
    case 'main': {
      const { cles, parti, texte } = geste;
      if (cles.length > 1) return PLUSIEURS[parti](cles.length);
      return fr`« ${couper(texte, 60)} » : ${REGLE[parti]}`;
    }
    case 'acceptation':
      return fr`Choix proposés acceptés pour ${accorder(geste.cles.length, 'valeur')}`;
    case 'profil':
      return fr`Choix d’un autre fichier`;
  }
}

const REGLE = { occulter: 'occulter', garder: 'garder', defaut: 'choix par défaut' } as const;

const PLUSIEURS = {
  occulter: (nombre: number) => accorder(nombre, 'valeur occultée', 'valeurs occultées'),
  garder: (nombre: number) => accorder(nombre, 'valeur gardée', 'valeurs gardées'),
} as const;
