import { describe, expect, test } from 'vitest';
import type { Blocage, PlaceDeNom } from '../core/occultation/blocage.ts';
import { texteDeBlocage } from './blocages.ts';

const nom = (place: PlaceDeNom, part: Partial<Blocage> = {}) =>
  ({ genre: 'nom-restant', nom: 'VAUQUEROY', place, extrait: 'ABRI VAUQUEROY', ...part }) as Blocage;

describe('what blocks says what, where and what to do', () => {
  test.each<[Blocage, RegExp, RegExp]>([
    [{ genre: 'a-relire', cles: [1] }, /restent à relire/, /acceptez/],
    [{ genre: 'manuelle-refusee', cles: [1] }, /à la main/, /Annulez/],
    [
      nom('valeur', {
        ligne: 1234,
        cle: 5,
        lieu: { ligne: 1234, chemin: 'PATRIMOINE/LibBien' },
      } as Partial<Blocage>),
      /VAUQUEROY.*Inventaire du patrimoine, libellé du bien, ligne 1.234/,
      /Occultez cette valeur/,
    ],
    [nom('nom-de-fichier'), /le nom du fichier/, /Renommez/],
    [nom('cellule', { ligne: 3 } as Partial<Blocage>), /une cellule du CSV, ligne 3/, /cherchez-la/],
    [nom('balise'), /le nom d’une balise/, /logiciel d’où vient le fichier/],
    [{ genre: 'relecture', motif: { code: 'fichier-vide' } }, /n’a pas pu être relu/, /défaut de TotemClic/],
    [
      { genre: 'nombre', compte: 'LigneBudget', avant: 3, apres: 2 },
      /3 LigneBudget avant, 2 après/,
      /sans lui envoyer le fichier/,
    ],
  ])('%j', (blocage, constat, conseil) => {
    const texte = texteDeBlocage(blocage);
    expect(texte.constat).toMatch(constat);
    expect(texte.conseil).toMatch(conseil);
  });
});
