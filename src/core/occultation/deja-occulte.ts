import { normaliser } from './normaliser.ts';
import { CERTIFICAT_OCCULTE, SUBVENTION_OCCULTEE } from './regles.ts';

const EN_ENTIER = new Set([normaliser(SUBVENTION_OCCULTEE), normaliser(CERTIFICAT_OCCULTE)]);

/** What is said around the law; any other word may be a name that was left beside it. */
const MOTS_DE_LA_LOI = new Set(
  [
    'OCCULTE OCCULTES OCCULTEE OCCULTEES OCCULTATION ANONYMISE ANONYMISES ANONYMISEE ANONYMISEES ANONYMISATION',
    'ANONYME MASQUE MASQUEE CONFIDENTIEL CONFIDENTIELLE NON COMMUNICABLE PUBLIE PUBLIEE DIFFUSABLE SECRET MENTION',
    'NOM BENEFICIAIRE PERSONNE PERSONNES PHYSIQUE PHYSIQUES TIERS PARTICULIER DONNEE DONNEES PERSONNELLE PERSONNELLES',
    'ARTICLE ARTICLES ART L CRPA CODE DES RELATIONS ENTRE LE LA LES DU DE D ET EN AU APPLICATION VERTU SELON PUBLIC',
    'ADMINISTRATION VIE PRIVEE RGPD CF VOIR',
  ].flatMap((mots) => mots.split(' ')),
);

/**
 * Whether a value already stands for one that was hidden: by us, or by the tools that published before (`Nom anonymisé`
 * and `Occultation Article L311-7 CRPA` are in published files). Such a value is never proposed again.
 */
export function isDejaOcculte(valeur: string): boolean {
  const texte = normaliser(valeur).trim();
  return (
    (/\bCRPA\b/.test(texte) && (texte.match(/\p{L}+/gu) ?? []).every((mot) => MOTS_DE_LA_LOI.has(mot))) ||
    /^(?:NOMS? |BENEFICIAIRES? |PERSONNES? |TIERS )?(?:ANONYMISEE?S?|OCCULTEE?S?|ANONYMES?|MASQUEE?S?|CONFIDENTIEL(?:LE)?S?)$/.test(
      texte,
    ) ||
    EN_ENTIER.has(texte)
  );
}
