/** What was just decided, in one sentence: seen beside « Annuler », and heard. */
import type { Geste } from '../core/occultation/geste.ts';
import { texteDeRegle } from './occultation-regles.ts';
import { accorder, couper, fr } from './typographie.ts';

export const ANNULER = {
  bouton: 'Annuler',
  nom: 'Annuler le dernier choix',
  dernier: 'Dernier choix',
  annule: (geste: Geste): string => fr`Annulé : ${texteGeste(geste)}`,
};

export function texteGeste(geste: Geste): string {
  switch (geste.type) {
    case 'regle':
      return fr`règle « ${texteDeRegle(geste.regle).titre} » : ${geste.parti === undefined ? 'choix par défaut' : verbe(geste.parti)}`;
    case 'valeurs':
    case 'main': {
      const { cles, parti, texte } = geste;
      const quoi = cles.length === 1 ? fr`« ${couper(texte, 40)} »` : accorder(cles.length, 'valeur');
      return fr`${verbe(parti)} ${quoi}`;
    }
    case 'acceptation':
      return fr`choix proposés acceptés pour ${accorder(geste.cles.length, 'valeur')}`;
    case 'profil':
      return fr`choix d’un fichier précédent repris`;
  }
}

const verbe = (parti: 'occulter' | 'garder'): string => parti;
