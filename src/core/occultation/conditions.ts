/** Whether a rule meets a value, and what it then proposes. One condition, one function. */
import { type Rangee, valeurDe } from '../totem/document.ts';
import { type Contexte, codeDuBeneficiaire } from './contexte.ts';
import { readTitulaires } from './detection/certificat.ts';
import { lireMots } from './detection/mots.ts';
import { findNomIsole } from './detection/nom-isole.ts';
import type { LecteurDeTextes } from './detection/textes.ts';
import { normaliser } from './normaliser.ts';
import type { Indice, Parti } from './proposition.ts';
import type { Condition, Regle } from './regles.ts';
import type { Valeur } from './valeur.ts';

/** What a rule says of a value; what is missing is as in the rule. */
export interface Verdict {
  readonly indices: readonly Indice[];
  readonly propose?: Parti;
  readonly aRelire?: boolean;
  readonly remplacement?: string;
}

export interface Cas {
  readonly regle: Regle;
  readonly valeur: Valeur;
  readonly texte: string;
  readonly contexte: Contexte;
  readonly lire: LecteurDeTextes;
}

type Juge = (cas: Cas) => Verdict | undefined;

const CHAMP: Verdict = { indices: [{ genre: 'champ' }] };

const SUBVENTION = /\b(?:SUB|SUBV|SUBVENTIONS?|AIDES?|PRIMES?|BONUS)\b/;
const VENTE =
  /\b(?:ACQ|ACQUIS|ACQUISITIONS?|ACHATS?|CESSIONS?|VENTES?|VTE|EXPROPRIATIONS?|PREEMPTIONS?|DONATIONS?|LEGS?|SUCCESSIONS?|INDIVISION|CONSORTS|EVICTION|NOTAIRE|FISAC)\b/;
/** Goods are bought by hundreds, land seldom: only there is an unmarked word somebody. */
const FONCIER =
  /\b(?:CESSIONS?|VENTES?|VTE|EXPROPRIATIONS?|PREEMPTIONS?|DONATIONS?|LEGS?|SUCCESSIONS?|INDIVISION|CONSORTS|EVICTION|NOTAIRE|TERRAINS?|PARCELLES?|MAISONS?|IMMEUBLES?|PROPRIETES?|FONCIERE?S?|LOCAL|LOCAUX|FISAC)\b/;
const OEUVRE =
  /^(?:OEUVRES?|FRESQUES?|PHOTOGRAPHIES?|SCULPTURES?|DESSINS?|CERAMIQUES?|GRAVURES?|STATUES?|LITHOGRAPHIES?)\b|\bOEUVRES? D'ART\b|\bFRESQUES?\b/;
const SANTE =
  /MALADIE|MATERNITE|PATERNITE|GROSSESSE|INVALIDITE|HANDICAP|ADOPTION|ACCIDENT|THERAPEUTIQUE|LONGUE DUREE|INAPT|MEDICAL/;
const PERSONNE_PHYSIQUE =
  /PERSONNES? PHYSIQUES?|PARTICULIER|ENTREPRISE INDIVIDUELLE|ENTREPRENEUR|\bEI\b|\bEIRL\b|ARTISAN|^P3$/;
const D_OFFICE = /OFFICE|PERIL|INSALUBR|MISE EN SECURITE/;

const JUGES: Readonly<Record<Condition, Juge>> = {
  toujours: () => CHAMP,
  'code-personne': ({ valeur }) =>
    codeDuBeneficiaire(valeur.voisins).startsWith('P3')
      ? { indices: [{ genre: 'code-personne' }] }
      : undefined,
  'code-absent': (cas) => {
    if (codeDuBeneficiaire(cas.valeur.voisins) !== '') return undefined;
    return named(cas, 'nom') ?? withoutOrganisation(cas, cas.valeur.voisins);
  },
  'nom-probable': (cas) => {
    if (cas.regle.numero === 16 && isHousing(cas.texte)) return undefined;
    if (cas.regle.numero !== 4) return named(cas, isNameField(cas) ? 'nom' : 'libre');
    const code = codeDuBeneficiaire(cas.valeur.voisins);
    return code === '' || code.startsWith('P3') ? undefined : named(cas, 'nom');
  },
  'nom-ailleurs': (cas) => {
    const found = titled(cas);
    return found ? { ...found, propose: 'occulter' } : named(cas, 'libre');
  },
  'sans-organisation': (cas) => {
    if (cas.lire.hasOrganisation(cas.texte)) return named(cas, 'nom');
    const found =
      named(cas, 'nom') ?? (lireMots(cas.texte).some(({ courant }) => courant) ? undefined : alone(cas));
    // A purpose in the place of a name (`AVANCE PARC`): still to be looked at.
    return found ?? { indices: [{ genre: 'sans-organisation' }], propose: 'garder' };
  },
  'personne-declaree-ou-nom': (cas) => {
    const forme = normaliser(fieldOf(cas.valeur.voisins, 'NatJurOrgEng')).trim();
    const isNature = cas.valeur.champ.nom.endsWith('NatEng');
    if (PERSONNE_PHYSIQUE.test(forme) && !isNature) return { indices: [{ genre: 'code-personne' }] };
    // A declared legal form outweighs the shape of the name.
    if (cas.lire.hasOrganisation(forme)) return titled(cas);
    return named(cas, isNature ? 'libre' : 'nom');
  },
  'non-public-et-nom': (cas) => {
    if (fieldOf(cas.valeur.voisins, 'CodTypPersoMorale').trim().toUpperCase().startsWith('U'))
      return undefined;
    return named(cas, cas.valeur.champ.nom.endsWith('NatEng') ? 'libre' : 'nom');
  },
  'subvention-inventoriee': (cas) => {
    if (!SUBVENTION.test(normaliser(cas.texte))) return undefined;
    return named(cas, 'libre') ?? alone(cas);
  },
  'vendeur-inventorie': (cas) => {
    const texte = normaliser(cas.texte);
    if (!VENTE.test(texte)) return titled(cas);
    return named(cas, 'libre') ?? (FONCIER.test(texte) ? alone(cas) : undefined);
  },
  oeuvre: (cas) => (OEUVRE.test(normaliser(cas.texte)) ? (named(cas, 'libre') ?? alone(cas)) : undefined),
  'un-seul-agent': ({ texte, valeur, contexte }) => {
    const isPaid = /[1-9]/.test(texte);
    return isPaid && valeur.voisins && contexte.isUnAgent(valeur.voisins) ? CHAMP : undefined;
  },
  'sante-d-un-agent': ({ texte, valeur, contexte }) =>
    SANTE.test(normaliser(texte)) && valeur.voisins && contexte.isUnAgent(valeur.voisins) ? CHAMP : undefined,
  'compte-de-tiers': (cas) => {
    const { nom } = cas.valeur.champ;
    const isLine = nom === 'LibCpte';
    if (isLine && fieldOf(cas.valeur.voisins, 'OpeCpteTiers').trim() === '') return undefined;
    const found = named(cas, 'libre');
    if (found) return found;
    const forced = D_OFFICE.test(normaliser(cas.texte)) ? alone(cas) : undefined;
    return forced ?? { indices: [{ genre: 'champ' }], propose: 'garder' };
  },
  coordonnees: ({ texte, lire }) => {
    const indices = lire.contacts(texte);
    return indices.length === 0 ? undefined : { indices };
  },
  certificat: ({ texte, lire }) => {
    const noms = readTitulaires(texte).filter(
      ({ nom, personne }) => personne || lire.personnes(nom, 'nom').length > 0,
    );
    return noms.length === 0
      ? undefined
      : { indices: noms.map(({ nom }) => ({ genre: 'nom-prenom', extrait: nom })) };
  },
  // Known only under the choices of the user: `dependances.ts`, `noms-repris.ts`.
  'ligne-occultee': () => undefined,
  'nom-repris': () => undefined,
  fichier: () => undefined,
  jamais: () => undefined,
};

const LISENT_LA_RANGEE: ReadonlySet<Condition> = new Set([
  ...(['code-personne', 'code-absent', 'personne-declaree-ou-nom', 'non-public-et-nom'] as const),
  ...(['un-seul-agent', 'sante-d-un-agent', 'compte-de-tiers'] as const),
]);

/** Whether two values that say the same in the same field may be judged otherwise. */
export function dependsOnRow({ numero, condition }: Regle): boolean {
  return LISENT_LA_RANGEE.has(condition) || numero === 4;
}

export function judge(cas: Cas): Verdict | undefined {
  return JUGES[cas.regle.condition](cas);
}

/** Fields that hold a name and nothing else, when a rule asks whether it looks like one. */
function isNameField({ valeur }: Cas): boolean {
  return /(?:^|\/)(?:LibOrgaBenef|LibPresentPar|LibDelibPar|NomBenefEmprGaranti|LibOrgaPreteur|LibBenef|NomOrgaContr|LibOrgCoContr|LibProprietaire)(?:#text)?$/.test(
    valeur.champ.nom,
  );
}

/** Loans for housing name the street with no word for it: `Jean Macé 49 - Const 16 lgts`. */
function isHousing(texte: string): boolean {
  return /\p{L}{3,}\s\d|\b(?:log(?:em)?ts?|lgts?|logements?|VEFA|Const|Acq|R[ée]hab|PLAI|PLUS|PLS|REAM)\b/iu.test(
    texte,
  );
}

function named({ lire, texte }: Cas, genre: 'nom' | 'libre'): Verdict | undefined {
  const indices = lire.personnes(texte, genre).flatMap((one) => one.indices);
  return indices.length === 0 ? undefined : { indices };
}

/** Only what a title marks. */
function titled({ lire, texte }: Cas): Verdict | undefined {
  const indices = lire
    .personnes(texte, 'libre')
    .filter(({ titre }) => titre)
    .flatMap((one) => one.indices);
  return indices.length === 0 ? undefined : { indices };
}

/** Unmarked words that mean nothing else. */
function alone({ texte, contexte }: Cas): Verdict | undefined {
  const indice = findNomIsole(texte, contexte.motsDeCorps);
  return indice && { indices: [indice] };
}

function withoutOrganisation({ lire, texte }: Cas, rangee: Rangee | undefined): Verdict | undefined {
  const siret = fieldOf(rangee, 'Siret').replace(/\s/g, '');
  if (/^\d{9}(?:\d{5})?$/.test(siret) || lire.hasOrganisation(texte)) return undefined;
  return { indices: [{ genre: 'sans-organisation' }] };
}

function fieldOf(rangee: Rangee | undefined, nom: string): string {
  return (rangee && valeurDe(rangee, nom)) ?? '';
}
