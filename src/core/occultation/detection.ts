/** What is found once in a file, whatever the user then chooses. */
import type { Rangee, TotemDocument } from '../totem/document.ts';
import { type Cas, dependsOnRow, judge, type Verdict } from './conditions.ts';
import { type Contexte, readContexte } from './contexte.ts';
import { isDejaOcculte } from './deja-occulte.ts';
import { createLecteur, type LecteurDeTextes } from './detection/textes.ts';
import { CHIFFRES, LETTRES, NUMERO, traitsOf } from './detection/traits.ts';
import type { Parti, Proposition } from './proposition.ts';
import { type Regle, regleDe } from './regles.ts';
import { reglesDe } from './regles-de-chemin.ts';
import type { CleDeValeur, Valeur } from './valeur.ts';
import { type Chemins, type GardeDeValeur, listValeurs, type Valeurs } from './valeurs.ts';

export interface Detection {
  readonly document: TotemDocument;
  /** Every value of the file, in file order. */
  readonly valeurs: Valeurs;
  /** What the rules that depend on no choice propose, in file order, one for a value at most. */
  readonly propositions: readonly Proposition[];
  /** Rows of CONCOURS with their values, for the rules that follow their beneficiary. */
  readonly concours: readonly LigneDeConcours[];
}

export interface LigneDeConcours {
  readonly rangee: Rangee;
  readonly beneficiaire: Valeur | undefined;
  /** LibPrestaNat, ObjSubv, DenomOuNumSubv, Siret: what rules 2 and 5 would remove. */
  readonly suites: readonly { readonly valeur: Valeur; readonly regle: Regle }[];
  /** Hidden in the file as it came. */
  readonly dejaOccultee: boolean;
}

export function detect(document: TotemDocument): Detection {
  const valeurs = listValeurs(document);
  const lire = createLecteur();
  const contexte = readContexte(document, lire);
  const plans = new Map<string, Plan>();
  const planAt = (chemin: string): Plan => {
    const plan = plans.get(chemin) ?? planOf(chemin);
    plans.set(chemin, plan);
    return plan;
  };
  const propositions: Proposition[] = [];
  const concours = new Map<Rangee, { valeur: Valeur; regles: readonly Regle[] }[]>();

  for (const valeur of valeurs.qui((chemins) => keepAsked(chemins, planAt))) {
    const plan = planAt(valeur.chemin);
    if (plan.suite && valeur.voisins) {
      const row = concours.get(valeur.voisins);
      if (row) row.push({ valeur, regles: plan.regles });
      else concours.set(valeur.voisins, [{ valeur, regles: plan.regles }]);
    }
    const proposition = examine(valeur, plan, contexte, lire);
    if (proposition) propositions.push(proposition);
  }
  return {
    document,
    valeurs,
    propositions,
    concours: [...concours].map(([rangee, row]) => toLigne(rangee, row)),
  };
}

/** Values of which something is asked: most are amounts and codes. */
function keepAsked(chemins: Chemins, planAt: (chemin: string) => Plan): GardeDeValeur {
  // By the object that stands for all fields of one name and code: no path is made to look it up.
  const known = new Map<object, Plan>();
  return (etiquette, texte) => {
    let plan = known.get(etiquette);
    if (!plan) {
      plan = planAt(chemins.of(etiquette));
      known.set(etiquette, plan);
    }
    return plan.suite || questionsOf(plan, texte) !== RIEN;
  };
}

/** What is asked of the values of one path. */
interface Plan {
  readonly regles: readonly Regle[];
  /** Of a row whose other fields follow its beneficiary. */
  readonly suite: boolean;
  /** Contact details are looked for: everywhere but in the codes of a signature. */
  readonly contacts: boolean;
  /** A name would be read there, though the table does not know the field. */
  readonly noms: boolean;
  /** What was said of each text; missing when it depends on the rest of the row. */
  readonly avis: Map<string, Avis> | undefined;
}

interface Avis {
  readonly regle: Regle;
  readonly verdict: Verdict;
}

/** Nothing to say of a text. */
const SANS_AVIS: Avis = { regle: regleDe(35), verdict: { indices: [] } };

const CONTACTS = regleDe(34);
const NOMS = regleDe(35);

/** Fields that say what a thing is, in words of the format or of the plan de comptes, or that bear public names. */
const SANS_NOM =
  /(?:^|\/|@)(?:Cod\w*|Lib(?:elle)?(?:Cpte|Coll|Etab\w*|Poste|BudAnnex|Taxe|BienAmort|Fin|\w*Lieu|NatureContrat|CatEtab|NatActivEtab|ReuniSession)?|Intitule\d|EmploiGradeAgent|IndexTx\w*|TxM\w*|TxApresCouv|ProfilAmort\w*|Indice\w*|Nomenclature|NatCEPL|Groupe|generator|id|CodeAnnexe|Num\w*|NomOrgGroup|NomOrgaForm|ActionFinanc|DateLieuForm|Information|outil|version|schemaLocation|NomEdition|PlanCpte|Type\w*)(?:\[[^\]]*\])?(?:@V|#text)?$/;

function planOf(chemin: string): Plan {
  const regles = reglesDe(chemin);
  const isSignature = /\/Signatures\//.test(chemin) && regles.length === 0;
  return {
    regles,
    suite: /^CONCOURS\//.test(chemin) && regles.length > 0,
    contacts: !isSignature,
    noms:
      !isSignature &&
      regles.length === 0 &&
      !SANS_NOM.test(chemin) &&
      !/BlocEditeur|DocumentRapport/.test(chemin),
    avis: regles.some(dependsOnRow) ? undefined : new Map(),
  };
}

/** Shorter than a telephone number: no contact details. */
const COURT = 9;

/** What is looked for in a text: marks that add up. */
const [RIEN, REGLES, COORDONNEES, NOM, TEXTE] = [0, 1, 2, 4, 8] as const;

/** The questions that a text of that path calls for; told by one look at its characters. */
function questionsOf({ regles, contacts, noms }: Plan, texte: string): number {
  const traits = traitsOf(texte);
  const isText = (traits & LETTRES) !== 0;
  const mayBeContact = (traits & NUMERO) !== 0 || (isText && (traits & CHIFFRES) !== 0);
  const asked =
    (contacts && mayBeContact && texte.length >= COURT ? COORDONNEES : RIEN) |
    (noms && isText ? NOM : RIEN) |
    (regles.length > 0 && texte.trim() !== '' ? REGLES : RIEN);
  return asked !== RIEN && isText ? asked | TEXTE : asked;
}

function examine(
  valeur: Valeur,
  plan: Plan,
  contexte: Contexte,
  lire: LecteurDeTextes,
): Proposition | undefined {
  const texte = valeur.champ.valeur;
  const questions = questionsOf(plan, texte);
  if (questions === RIEN) return undefined;

  let avis = plan.avis?.get(texte);
  if (avis === undefined) {
    const isText = (questions & TEXTE) !== 0;
    const regles = isText && isDejaOcculte(texte) ? AUCUNE : reglesToAsk(plan, questions);
    avis = judgeAll(regles, { valeur, texte, contexte, lire }) ?? SANS_AVIS;
    plan.avis?.set(texte, avis);
  }
  return avis === SANS_AVIS ? undefined : toProposition(avis.regle, valeur, avis.verdict);
}

const AUCUNE: readonly Regle[] = [];

function reglesToAsk({ regles }: Plan, questions: number): readonly Regle[] {
  const contacts = (questions & COORDONNEES) !== 0;
  const noms = (questions & NOM) !== 0;
  if (!contacts && !noms) return regles;
  return [...regles, ...(contacts ? [CONTACTS] : AUCUNE), ...(noms ? [NOMS] : AUCUNE)];
}

/** What is to be occulted outweighs what is to be kept; else the first rule speaks. */
function judgeAll(regles: readonly Regle[], cas: Omit<Cas, 'regle'>): Avis | undefined {
  let found: Avis | undefined;
  for (const regle of regles) {
    const verdict = judge({ ...cas, regle });
    if (!verdict) continue;
    if (!found) found = { regle, verdict };
    else if (partiDe(found) === 'garder' && partiDe({ regle, verdict }) === 'occulter')
      found = { regle, verdict };
  }
  return found;
}

function partiDe({ regle, verdict }: Avis): Parti {
  return verdict.propose ?? regle.defaut;
}

export function toProposition(regle: Regle, valeur: Valeur, verdict: Verdict): Proposition {
  return {
    valeur,
    regle: regle.numero,
    action: regle.action,
    remplacement: verdict.remplacement ?? regle.remplacement,
    propose: verdict.propose ?? regle.defaut,
    aRelire: verdict.aRelire ?? regle.aRelire,
    indices: verdict.indices,
  };
}

function toLigne(
  rangee: Rangee,
  row: readonly { valeur: Valeur; regles: readonly Regle[] }[],
): LigneDeConcours {
  const beneficiaire = row.find(({ regles }) => regles.some(({ numero }) => numero === 1))?.valeur;
  return {
    rangee,
    beneficiaire,
    suites: row.flatMap(({ valeur, regles }) => {
      const regle = regles.find(({ condition }) => condition === 'ligne-occultee');
      return regle && valeur.champ.valeur.trim() !== '' ? [{ valeur, regle }] : [];
    }),
    dejaOccultee: beneficiaire !== undefined && isDejaOcculte(beneficiaire.champ.valeur),
  };
}

/** The value of that key, or `undefined`. */
export function valeurOf({ valeurs }: Detection, cle: CleDeValeur): Valeur | undefined {
  return valeurs.trouver(cle);
}
