import type { CodeSection } from '../totem/codes.ts';
import type { LigneBudget } from '../totem/document.ts';
import { INCONNU, LIGNE, type Libelle, type Origine } from './origine.ts';
import type { Cas, Compte, Chapitre as EntreeChapitre } from './plan.ts';
import { findInPlan, findInReferentiel, type Referentiel, type Trouve } from './referentiel.ts';

/** A chapter with its section, as far as they are known; `origine` says where the code comes from. */
export interface ChapitreDeLigne extends Libelle {
  /** Where the label and the section come from, which may differ from where the code does. */
  readonly origineLibelle: Origine;
  readonly section?: CodeSection;
}

/** A budget line with what the plan de comptes says of it: computed here and nowhere else. */
export interface LigneEnrichie {
  readonly ligne: LigneBudget;
  readonly chapitre: ChapitreDeLigne;
  readonly section: { readonly code?: CodeSection; readonly origine: Origine };
  readonly nature: Libelle;
  readonly fonction?: Libelle;
  /** Chapter of a vote by fonction (`ContFon`), when the line has one. */
  readonly chapitreFonction?: ChapitreDeLigne;
}

/** Adds chapter, section and labels (domain §3) to every line of a budget. */
export function enrichLignes(lignes: readonly LigneBudget[], referentiel: Referentiel): LigneEnrichie[] {
  const natures = new Map<string, Libelle>();
  const fonctions = new Map<string, Libelle>();
  // A budget has ten times more lines than ways to a chapter.
  const chapitres = new Memoire<ChapitreDeLigne>();
  const chapitresFonction = new Memoire<ChapitreDeLigne>();
  return lignes.map((ligne) => {
    const { contNat = '', contFon, sens, operations, typOpBudg } = ligne;
    const chapitre = chapitres.of(`${contNat}/${ligne.nature}/${sens}/${operations}/${typOpBudg}`, () =>
      chapitreOf(ligne, referentiel),
    );
    const chapitreFonction =
      contFon === undefined
        ? undefined
        : chapitresFonction.of(contFon, () => chapitreFonctionOf(contFon, referentiel));
    const nature = libelleNature(ligne, referentiel, natures);
    const fonction =
      ligne.fonction === undefined ? undefined : libelleFonction(ligne.fonction, referentiel, fonctions);
    return {
      ligne,
      chapitre,
      section: sectionOf(ligne, chapitre, chapitreFonction),
      nature,
      ...(fonction && { fonction }),
      ...(chapitreFonction && { chapitreFonction }),
    };
  });
}

/** What was already worked out, by key. */
class Memoire<T> {
  private readonly known = new Map<string, T>();

  of(key: string, make: () => T): T {
    if (this.known.has(key)) return this.known.get(key) as T;
    const made = make();
    this.known.set(key, made);
    return made;
  }
}

/**
 * Chapter by nature of a line. `ContNat` wins when it is a chapter of the plan; otherwise (an operation number, an
 * article voted as a chapter, a third-party operation) the account says it; then what can be borrowed.
 */
export function chapitreOf(ligne: LigneBudget, referentiel: Referentiel): ChapitreDeLigne {
  const { contNat } = ligne;
  const given = contNat === undefined ? undefined : findInPlan(referentiel, 'chapitresNature', contNat);
  if (given) return withChapitre(given.entree.code, LIGNE, given);

  for (const { code, origine } of chapitresDuCompte(ligne, referentiel)) {
    const entry = findInReferentiel(referentiel, ['chapitresNature'], code);
    return withChapitre(code, origine, entry);
  }
  if (contNat === undefined) return { code: '', libelle: '', origine: INCONNU, origineLibelle: INCONNU };
  return withChapitre(contNat, LIGNE, findInReferentiel(referentiel, ['chapitresNature'], contNat));
}

/** Longest code looked up prefix by prefix; the longest of the 215 official plans has 7 characters. */
export const MAX_CODE = 20;

/** The case of use of an account for this line; two for an ordre line that does not say its type. */
export function casOf(ligne: LigneBudget): readonly Cas[] {
  const depense = ligne.sens !== 'R';
  if (ligne.operations !== 'ordre') return [depense ? 'DR' : 'RR'];
  const entreSections: Cas = depense ? 'DOES' : 'ROES';
  const interieur: Cas = depense ? 'DOIS' : 'ROIS';
  if (ligne.typOpBudg === '2') return [entreSections];
  if (ligne.typOpBudg === '1') return [interieur];
  return [entreSections, interieur];
}

/**
 * The chapter that the account gives: its own, in the plan then borrowed; else that of the nearest account above it
 * (an account opened after the last official plan at hand).
 */
function* chapitresDuCompte(
  ligne: LigneBudget,
  referentiel: Referentiel,
): Generator<{ code: string; origine: Origine }> {
  const cas = casOf(ligne);
  const chapterOf = (compte: Compte): string =>
    cas.map((one) => compte.chapitres?.[one] ?? '').find(Boolean) ?? '';
  if (ligne.nature.length > MAX_CODE) return;
  for (let code = ligne.nature; code !== ''; code = code.slice(0, -1)) {
    for (const { nomenclature, exercice, origine } of referentiel.sources) {
      const compte = nomenclature.find('comptesNature', code, exercice);
      const chapitre = compte ? chapterOf(compte) : '';
      if (chapitre === '') continue;
      yield { code: chapitre, origine: code === ligne.nature ? origine : { de: 'compte', compte: code } };
    }
  }
}

function chapitreFonctionOf(contFon: string, referentiel: Referentiel): ChapitreDeLigne {
  // 001 and 002 are chapters of nature that stand as they are among the chapters of a vote by fonction.
  const found = findInReferentiel(referentiel, ['chapitresFonction', 'chapitresNature'], contFon);
  return withChapitre(contFon, LIGNE, found);
}

function withChapitre(
  code: string,
  origine: Origine,
  found: Trouve<EntreeChapitre> | undefined,
): ChapitreDeLigne {
  if (!found) return { code, libelle: '', origine, origineLibelle: INCONNU };
  const { libelle, section } = found.entree;
  return { code, libelle, origine, origineLibelle: found.origine, section };
}

function sectionOf(
  ligne: LigneBudget,
  chapitre: ChapitreDeLigne,
  chapitreFonction: ChapitreDeLigne | undefined,
): LigneEnrichie['section'] {
  for (const one of [chapitreFonction, chapitre]) {
    if (one?.section) return { code: one.section, origine: one.origineLibelle };
  }
  const given = ligne.caracSup.find((champ) => champ.code?.toLowerCase() === 'section')?.valeur.trim();
  if (given === 'F' || given === 'I') return { code: given, origine: LIGNE };
  return { origine: INCONNU };
}

function libelleNature(ligne: LigneBudget, referentiel: Referentiel, known: Map<string, Libelle>): Libelle {
  const { nature: code, libCpte } = ligne;
  const inPlan = known.get(code) ?? libelleOf(code, findInReferentiel(referentiel, ['comptesNature'], code));
  known.set(code, inPlan);
  if (inPlan.origine.de !== 'inconnu' || libCpte === undefined) return inPlan;
  return { code, libelle: libCpte, origine: LIGNE };
}

function libelleFonction(code: string, referentiel: Referentiel, known: Map<string, Libelle>): Libelle {
  const label =
    known.get(code) ??
    // The third table is for the lines of a vote by fonction that carry a chapter as their fonction.
    libelleOf(
      code,
      findInReferentiel(referentiel, ['refFonctions', 'comptesFonction', 'chapitresFonction'], code),
    );
  known.set(code, label);
  return label;
}

function libelleOf(code: string, found: Trouve<{ libelle: string }> | undefined): Libelle {
  if (!found) return { code, libelle: '', origine: INCONNU };
  return { code, libelle: found.entree.libelle, origine: found.origine };
}
