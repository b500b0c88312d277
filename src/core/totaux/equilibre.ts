/**
 * The equalities that a budget holds (domain §7): measured exact to the cent on 19 documents, calculated lines left out.
 * Computed once, shown by the Budget screen and judged by the controls.
 */
import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { CodeSection, Mesure, Sens } from '../totem/codes.ts';
import type { Cents } from '../totem/montant.ts';

/** One side of an equality: lines of a section (both when absent), a sense, and a chapter when it is about one. */
export interface Cote {
  readonly section?: CodeSection;
  readonly sens: Sens;
  readonly chapitre?: string;
}

export interface Egalite {
  /** Stable name: `section-F`, `ordre-042-040`, … */
  readonly cle: string;
  readonly genre: 'section' | 'transfert-entre-sections' | 'interieur-de-section' | 'virement';
  /** The measures that are added. */
  readonly mesures: readonly Mesure[];
  readonly gauche: Cote & { readonly cents: Cents };
  readonly droite: Cote & { readonly cents: Cents };
  /** Right less left, in cents: a surplus of recettes is positive. 0n = in balance. */
  readonly ecart: Cents;
}

/** The measures in which a section must balance, by étape. */
export function mesuresEquilibre(natDec: string | undefined): readonly Mesure[] {
  if (natDec === '01' || natDec === '03') return ['MtPrev', 'MtRARPrec'];
  if (natDec === '09' || natDec === '10') return ['CredOuv'];
  return ['MtPrev'];
}

interface Regle {
  readonly cle: string;
  readonly genre: Egalite['genre'];
  readonly gauche: Cote;
  readonly droite: Cote;
}

const SECTIONS: readonly Regle[] = [
  {
    cle: 'section-F',
    genre: 'section',
    gauche: { section: 'F', sens: 'D' },
    droite: { section: 'F', sens: 'R' },
  },
  {
    cle: 'section-I',
    genre: 'section',
    gauche: { section: 'I', sens: 'D' },
    droite: { section: 'I', sens: 'R' },
  },
];

/** Order operations by chapter of nature; they hold for a vote by fonction too, since each line keeps its nature. */
const ORDRE: readonly Regle[] = [
  transfert(
    'ordre-042-040',
    { section: 'F', sens: 'D', chapitre: '042' },
    { section: 'I', sens: 'R', chapitre: '040' },
  ),
  transfert(
    'ordre-040-042',
    { section: 'I', sens: 'D', chapitre: '040' },
    { section: 'F', sens: 'R', chapitre: '042' },
  ),
  interieur('ordre-041', '041'),
  interieur('ordre-043', '043'),
  virement('virement-023-021', '023', '021'),
];

/** The same by chapter of fonction, for a vote by fonction (M57: 94x, 95x, 92x). */
const ORDRE_FONCTION: readonly Regle[] = [
  transfert(
    'ordre-946-926',
    { section: 'F', sens: 'D', chapitre: '946' },
    { section: 'I', sens: 'R', chapitre: '926' },
  ),
  transfert(
    'ordre-926-946',
    { section: 'I', sens: 'D', chapitre: '926' },
    { section: 'F', sens: 'R', chapitre: '946' },
  ),
  interieur('ordre-925', '925'),
  interieur('ordre-947', '947'),
  virement('virement-953-951', '953', '951'),
];

/** Every equality that applies: those of the sections, then those of the chapters that the budget uses. */
export function computeEgalites(lignes: readonly LigneEnrichie[], natDec: string | undefined): Egalite[] {
  const base = mesuresEquilibre(natDec);
  const executed = natDec === '09' || natDec === '10';
  const of = (mesures: readonly Mesure[], regles: readonly Regle[], chapitreOf: ChapitreOf): Egalite[] =>
    weighAll(lignes, mesures, regles, chapitreOf);
  return [
    ...of(base, SECTIONS, byNature),
    ...of(base, ORDRE, byNature),
    ...of(base, ORDRE_FONCTION, byFonction),
    // The virement between sections is voted and never executed, so it is not among what was executed.
    ...(executed ? of(['MtReal'], [...ORDRE].filter(notVirement), byNature) : []),
    ...(executed ? of(['MtReal'], [...ORDRE_FONCTION].filter(notVirement), byFonction) : []),
  ];
}

type ChapitreOf = (enrichie: LigneEnrichie) => string | undefined;
const byNature: ChapitreOf = (enrichie) => enrichie.chapitre.code;
const byFonction: ChapitreOf = (enrichie) => enrichie.chapitreFonction?.code;
const notVirement = (regle: Regle): boolean => regle.genre !== 'virement';

function weighAll(
  lignes: readonly LigneEnrichie[],
  mesures: readonly Mesure[],
  regles: readonly Regle[],
  chapitreOf: ChapitreOf,
): Egalite[] {
  // Looked through once, not once for each rule: few lines are in a chapter that a rule is about.
  const parChapitre = new Map<string, LigneEnrichie[]>();
  for (const { gauche, droite } of regles) {
    for (const { chapitre } of [gauche, droite]) if (chapitre !== undefined) parChapitre.set(chapitre, []);
  }
  if (parChapitre.size > 0) {
    for (const enrichie of lignes) parChapitre.get(chapitreOf(enrichie) ?? '')?.push(enrichie);
  }
  const lignesOf = ({ chapitre }: Cote) =>
    chapitre === undefined ? lignes : (parChapitre.get(chapitre) ?? []);
  return regles.map((regle) => weigh(lignesOf, mesures, regle)).filter((one) => one !== undefined);
}

function weigh(
  lignesOf: (cote: Cote) => readonly LigneEnrichie[],
  mesures: readonly Mesure[],
  regle: Regle,
): Egalite | undefined {
  let met = false;
  const sides = [regle.gauche, regle.droite].map((cote) => {
    let cents = 0n;
    for (const { ligne, section } of lignesOf(cote)) {
      if (ligne.sens !== cote.sens || (cote.section !== undefined && section.code !== cote.section)) continue;
      met = true;
      for (const mesure of mesures) cents += ligne.montants[mesure]?.cents ?? 0n;
    }
    return cents;
  });
  if (!met) return undefined;
  const [gauche = 0n, droite = 0n] = sides;
  return {
    cle: regle.cle,
    genre: regle.genre,
    mesures,
    gauche: { ...regle.gauche, cents: gauche },
    droite: { ...regle.droite, cents: droite },
    ecart: droite - gauche,
  };
}

function transfert(cle: string, gauche: Cote, droite: Cote): Regle {
  return { cle, genre: 'transfert-entre-sections', gauche, droite };
}

function interieur(cle: string, chapitre: string): Regle {
  return {
    cle,
    genre: 'interieur-de-section',
    gauche: { sens: 'D', chapitre },
    droite: { sens: 'R', chapitre },
  };
}

function virement(cle: string, depense: string, recette: string): Regle {
  return {
    cle,
    genre: 'virement',
    gauche: { section: 'F', sens: 'D', chapitre: depense },
    droite: { section: 'I', sens: 'R', chapitre: recette },
  };
}
