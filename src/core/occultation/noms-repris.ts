/** Rule 33: words of occulted names found again in other values. */
import { createChercheur } from './correspondance.ts';
import { isDejaOcculte } from './deja-occulte.ts';
import { lireMots } from './detection/mots.ts';
import { findPersonnes, isNomDeLieu } from './detection/personnes.ts';
import { genreDePrenom } from './detection/prenoms.ts';
import { type Detection, toProposition } from './detection.ts';
import { LONGUEUR_DE_NOM, type NomTrouve } from './noms.ts';
import type { Indice, Parti, Proposition } from './proposition.ts';
import { regleDe, SUBVENTION_OCCULTEE } from './regles.ts';
import type { CleDeValeur, Valeur } from './valeur.ts';

const REGLE = regleDe(33);

/** Names of the collectivité and codes: a word in common says nothing of a person, and the file needs them. */
const IDENTITE =
  /(?:^|\/|@)(?:Libelle\w*|LibEtab|LibBudAnnex|LibTaxe|Nomenclature|Cod\w*|Id\w*|id|Num(?!Inventaire|Contrat)\w*|Siret\w*|generator|outil|version|schemaLocation|Algorithm|URI|Target|X509\w*|ProduitGF|Intitule\d|EmploiGradeAgent|NomOrgaForm|LibOrga(?:Pret|Preteur)|Groupe|Nature|Chapitre|Fonction|Operation)(?:\[[^\]]*\])?(?:@V|#text)?$/;
/** Mostly words of the plan de comptes: a surname in common is the person only when she is named as one. */
const LIBELLE_DE_COMPTE = /(?:^|\/)LibCpte$/;
/** Elected officials: a surname in common is not the same person. */
const ELUS = /(?:^|\/)(?:Signataire|NomElu|LibPresentPar|LibDelibPar)$/;

/**
 * @param noms words of each occulted name, one list for a name
 * @param occultes values that are hidden already
 */
export function proposeNomsRepris(
  detection: Detection,
  noms: readonly (readonly string[])[],
  occultes: ReadonlySet<CleDeValeur>,
): Proposition[] {
  const tous = new Set(noms.flat());
  if (tous.size === 0) return [];
  const chercher = createChercheur(tous);
  const isWholeName = createNomEntier(noms);
  const index = indexOf(detection);
  const textes = new Set<string>();
  for (const [mot, ones] of index.textesDeMot)
    if (chercher(mot).length > 0) for (const one of ones) textes.add(one);
  const propositions: Proposition[] = [];
  for (const texte of textes) {
    const trouves = chercher(texte);
    if (trouves.length === 0 || isDejaOcculte(texte)) continue;
    const indices = trouves.map(
      ({ debut, fin }): Indice => ({ genre: 'nom-repris', debut, fin, extrait: texte.slice(debut, fin) }),
    );
    const portee = {
      entier: isWholeName(trouves),
      fort: trouves.some((one) => isTelling(texte, one)),
      nomme: trouves.some((one) => isNamed(texte, one)),
    };
    for (const valeur of index.valeursDeTexte.get(texte) ?? []) {
      if (occultes.has(valeur.cle)) continue;
      const propose = proposedFor(valeur, portee);
      const remplacement = isSubvention(valeur) ? SUBVENTION_OCCULTEE : REGLE.remplacement;
      propositions.push(toProposition(REGLE, valeur, { indices, propose, remplacement }));
    }
  }
  return propositions;
}

/** How much of a person is found again in a text. */
interface Portee {
  readonly entier: boolean;
  /** A surname. */
  readonly fort: boolean;
  /** In what is read as the name of a person. */
  readonly nomme: boolean;
}

function proposedFor({ chemin }: Valeur, { entier, fort, nomme }: Portee): Parti {
  if (LIBELLE_DE_COMPTE.test(chemin)) return entier || (fort && nomme) ? 'occulter' : 'garder';
  if (IDENTITE.test(chemin)) return 'garder';
  if (ELUS.test(chemin)) return entier ? 'occulter' : 'garder';
  return entier || fort ? 'occulter' : 'garder';
}

/** Two words of one name in one text: it is that person. */
function createNomEntier(noms: readonly (readonly string[])[]): (trouves: readonly NomTrouve[]) => boolean {
  const personnes = new Map<string, Set<number>>();
  for (const [rang, mots] of noms.entries()) {
    for (const mot of mots) {
      const ones = personnes.get(mot);
      if (ones) ones.add(rang);
      else personnes.set(mot, new Set([rang]));
    }
  }
  return (trouves) => {
    const seen = new Set<number>();
    for (const mot of new Set(trouves.map(({ nom }) => nom))) {
      for (const rang of personnes.get(mot) ?? []) {
        if (seen.has(rang)) return true;
        seen.add(rang);
      }
    }
    return false;
  };
}

/** A surname, and not that of a street. A first name alone (`ECOLE JEAN MACE`) tells nobody. */
function isTelling(texte: string, { nom, debut }: NomTrouve): boolean {
  if (genreDePrenom(nom) !== undefined) return false;
  const mots = lireMots(texte);
  const at = mots.findIndex((mot) => mot.debut <= debut && debut < mot.fin);
  return at < 0 || !isNomDeLieu(mots, at);
}

function isNamed(texte: string, { debut, fin }: NomTrouve): boolean {
  return findPersonnes(texte, 'libre').some((one) => one.debut <= debut && fin <= one.fin);
}

function isSubvention({ chemin, champ }: Valeur): boolean {
  return chemin === 'PATRIMOINE/LibBien' && /\b(?:SUBV?|SUBVENTIONS?|AIDES?)\b/i.test(champ.valeur);
}

interface IndexDeMots {
  /** Distinct texts that hold a word, by word as written. */
  readonly textesDeMot: ReadonlyMap<string, readonly string[]>;
  readonly valeursDeTexte: ReadonlyMap<string, readonly Valeur[]>;
}

const INDEX = new WeakMap<Detection, IndexDeMots>();

/** What `createChercheur` reads as one word: letters with their accents and the invisible characters inside. */
const MOT = /[\p{L}\p{M}\p{Cs}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const ASSEZ_LONG = /\p{L}{2}/u;

/** Made at the first name that is occulted, then kept: choices change, the file does not. */
function indexOf(detection: Detection): IndexDeMots {
  const known = INDEX.get(detection);
  if (known) return known;
  const valeursDeTexte = new Map<string, Valeur[]>();
  for (const valeur of detection.valeurs) {
    const texte = valeur.champ.valeur;
    if (texte.length < 2) continue;
    const others = valeursDeTexte.get(texte);
    if (others) others.push(valeur);
    else if (ASSEZ_LONG.test(texte)) valeursDeTexte.set(texte, [valeur]);
  }
  const textesDeMot = new Map<string, string[]>();
  for (const texte of valeursDeTexte.keys()) {
    for (const mot of new Set(texte.match(MOT))) {
      // A ligature is two letters: `ŒÆ` may fold into four.
      if (mot.length * 2 < LONGUEUR_DE_NOM) continue;
      const others = textesDeMot.get(mot);
      if (others) others.push(texte);
      else textesDeMot.set(mot, [texte]);
    }
  }
  const index = { textesDeMot, valeursDeTexte };
  INDEX.set(detection, index);
  return index;
}
