import type { DocumentOuvert } from '../ouvrir.ts';
import { type Rangee, valeurDe } from '../totem/document.ts';
import { isSiret } from '../totem/siret.ts';
import { type Constat, constat, type Definition } from './constat.ts';
import { lieuEnTete } from './controle.ts';
import { FICHIER } from './definitions-fichier.ts';

/**
 * The SIRETs of the headers: 14 digits whose key is right, La Poste's rule included. That of the établissement is
 * published (BGT_SIRET), so it blocks. A SIRET that passes may still belong to nobody.
 */
export function controlSiret({ document }: DocumentOuvert): Constat[] {
  return [
    ...look(FICHIER.siretAutre, document.enTete, 'IdColl'),
    ...document.budgets.flatMap(({ enTete, bloc }, rang) => [
      ...look(FICHIER.siretEtablissement, enTete, 'IdEtab', rang),
      ...look(FICHIER.siretAutre, bloc, 'IdEtabPal', rang),
    ]),
  ];
}

/** An absent SIRET is told by controlEnTete. */
function look(definition: Definition, rangee: Rangee, champ: string, budget?: number): Constat[] {
  const trouve = (valeurDe(rangee, champ) ?? '').trim();
  if (trouve === '' || isSiret(trouve)) return [];
  const cle = /^\d{14}$/.test(trouve) ? 'cle' : 'longueur';
  return [constat(definition, lieuEnTete(rangee, champ, budget), { trouve, cle })];
}
