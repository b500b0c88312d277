import { normaliser } from './normaliser.ts';
import { CERTIFICAT_OCCULTE, SUBVENTION_OCCULTEE } from './regles.ts';

const EN_ENTIER = new Set([normaliser(SUBVENTION_OCCULTEE), normaliser(CERTIFICAT_OCCULTE)]);

/**
 * Whether a value already stands for one that was hidden: by us, or by the tools that published before (`Nom anonymisé`
 * and `Occultation Article L311-7 CRPA` are in published files). Such a value is never proposed again.
 */
export function isDejaOcculte(valeur: string): boolean {
  const texte = normaliser(valeur).trim();
  return (
    /\bCRPA\b/.test(texte) ||
    /^(?:NOMS? |BENEFICIAIRES? |PERSONNES? |TIERS )?(?:ANONYMISEE?S?|OCCULTEE?S?|ANONYMES?|MASQUEE?S?|CONFIDENTIEL(?:LE)?S?)$/.test(
      texte,
    ) ||
    EN_ENTIER.has(texte)
  );
}
