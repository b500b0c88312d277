/** Occultation of the open documents: what was found, value by value, under the choices that the page sends. */
import type { Choix } from '../core/occultation/choix.ts';
import { type Detection, detect, valeurOf } from '../core/occultation/detection.ts';
import { refusDOcculter } from '../core/occultation/manuelle.ts';
import { normaliser } from '../core/occultation/normaliser.ts';
import { partiOf, propose } from '../core/occultation/proposer.ts';
import type { NumeroDeRegle, Parti, Proposition } from '../core/occultation/proposition.ts';
import { OCCULTE } from '../core/occultation/regles.ts';
import type { CleDeValeur, Valeur } from '../core/occultation/valeur.ts';
import type { TotemDocument } from '../core/totem/document.ts';
import type {
  BilanDeRegle,
  BilanDOccultation,
  FenetreDeValeurs,
  FiltreDeValeurs,
  Relecture,
  Requetes,
  ValeurVue,
} from './protocol.ts';

/** A name that comes back: its values are decided by name, and kept one by one only. */
const REGLE_DES_NOMS: NumeroDeRegle = 33;

/** Fields of a row shown beside a value; the rows of some annexes have fifty. */
const CONTEXTE_MAX = 8;

/** Codes and amounts that tell nobody what a row is about. */
const HORS_CONTEXTE = new Set(
  `ArtSpe ContNat ContFon ContOp OpBudg TypOpBudg OpeCpteTiers TypNumCpteTiers TypNumCpteTiersCourt InfoAPCP Groupe
  MtBudgPrec MtRARPrec MtPropNouv CredOuv MtRAR3112 MtPrevCalcul MtSup CaracSup CodVariPatrim CodEntreeSorti CodModalAcqui
  CodModalSorti TempsComplet Permanent PopCommune Champ_Editeur`.split(/\s+/),
);

/** What was found under some choices. */
interface Trouve {
  readonly choix: Choix;
  readonly propositions: readonly Proposition[];
  readonly parCle: ReadonlyMap<CleDeValeur, Proposition>;
  readonly manuelles: ReadonlySet<CleDeValeur>;
  readonly relues: ReadonlySet<CleDeValeur>;
}

/** Detection is done once for a document, propositions once for some choices: the page asks often for the same. */
export class OccultationOuverte {
  readonly document: TotemDocument;
  private found: Detection | undefined;
  private dernier: { readonly cle: string; readonly trouve: Trouve } | undefined;
  private recherche: { readonly texte: string; readonly valeurs: readonly Valeur[] } | undefined;
  private index: ReadonlyMap<string, readonly Valeur[]> | undefined;

  constructor(document: TotemDocument) {
    this.document = document;
  }

  get detection(): Detection {
    this.found ??= detect(this.document);
    return this.found;
  }

  bilan(choix: Choix): BilanDOccultation {
    const trouve = this.trouve(choix);
    const parRegle = new Map<NumeroDeRegle, Proposition[]>();
    for (const proposition of trouve.propositions) {
      const those = parRegle.get(proposition.regle);
      if (those) those.push(proposition);
      else parRegle.set(proposition.regle, [proposition]);
    }
    const regles = [...parRegle]
      .sort(([a], [b]) => a - b)
      .map(([regle, those]) => bilanDeRegle(regle, those, trouve));
    const sum = (of: (bilan: BilanDeRegle) => number) => regles.reduce((total, one) => total + of(one), 0);
    const noms = regles.find(({ regle }) => regle === REGLE_DES_NOMS);
    const occultees = sum((one) => one.occultees);
    const manuelles = choix.manuelles.filter((cle) => !trouve.parCle.has(cle)).length;
    return {
      valeurs: this.detection.valeurs.length,
      regles,
      occultees: occultees + manuelles,
      gardees: sum((one) => one.nombre) - occultees,
      manuelles,
      aRelire: sum((one) => one.aRelire),
      reste: sum((one) => one.reste),
      resteAOcculter: sum((one) => one.resteAOcculter),
      acceptables: sum((one) => one.acceptables),
      reprises: noms?.nombre ?? 0,
      reprisesEnAttente: noms?.reste ?? 0,
      reprisesGardees: noms ? noms.nombre - noms.occultees - (noms.reste - noms.resteAOcculter) : 0,
      scelle: this.document.scellement !== undefined,
    };
  }

  fenetre({ choix, filtre, debut, nombre }: Requetes['occultation-valeurs'][0]): FenetreDeValeurs {
    const trouve = this.trouve(choix);
    const valeurs = this.select(trouve, filtre);
    const window = valeurs.slice(debut, debut + nombre).map((valeur) => this.vue(trouve, valeur));
    return { total: valeurs.length, debut, valeurs: window };
  }

  cles({ choix, filtre }: Requetes['occultation-cles'][0]): readonly CleDeValeur[] {
    return this.select(this.trouve(choix), filtre).map(({ cle }) => cle);
  }

  relecture({ choix, cle }: Requetes['occultation-relecture'][0]): Relecture {
    const trouve = this.trouve(choix);
    const list = trouve.propositions.filter(({ aRelire }) => aRelire);
    const waits = (proposition: Proposition) => !isRelue(proposition, trouve);
    const reste = list.filter(waits).length;
    const asked = list.findIndex(({ valeur }) => valeur.cle === cle);
    const rang = asked >= 0 ? asked : Math.max(0, list.findIndex(waits));
    const valeur = list[rang]?.valeur;
    if (!valeur) return { total: 0, reste: 0, rang: 0 };
    const cleOf = (proposition: Proposition | undefined) => proposition?.valeur.cle;
    const precedente = cleOf(list[rang - 1]);
    const suivante = cleOf(list[rang + 1]);
    const enAttente = cleOf([...list.slice(rang + 1), ...list.slice(0, rang)].find(waits));
    return {
      total: list.length,
      reste,
      rang: rang + 1,
      valeur: this.vue(trouve, valeur),
      ...(precedente !== undefined && { precedente }),
      ...(suivante !== undefined && { suivante }),
      ...(enAttente !== undefined && { enAttente }),
    };
  }

  trouve(choix: Choix): Trouve {
    const cle = JSON.stringify(choix);
    if (this.dernier?.cle !== cle) {
      const propositions = propose(this.detection, choix);
      this.dernier = {
        cle,
        trouve: {
          choix,
          propositions,
          parCle: new Map(propositions.map((proposition) => [proposition.valeur.cle, proposition])),
          manuelles: new Set(choix.manuelles),
          relues: new Set(choix.relues),
        },
      };
    }
    return this.dernier.trouve;
  }

  private select(trouve: Trouve, filtre: FiltreDeValeurs): readonly Valeur[] {
    const those = (keep: (proposition: Proposition) => boolean) =>
      trouve.propositions.filter(keep).map(({ valeur }) => valeur);
    switch (filtre.genre) {
      case 'tout':
        return [...those(() => true), ...this.manuelles(trouve)];
      case 'regle':
        return those(({ regle }) => regle === filtre.regle);
      case 'acceptables':
        return those(
          (proposition) =>
            proposition.regle === (filtre.regle ?? proposition.regle) && isAcceptable(proposition, trouve),
        );
      case 'meme-nom': {
        const noms = nomsRepris(trouve.parCle.get(filtre.cle));
        return those((proposition) => nomsRepris(proposition).some((nom) => noms.includes(nom)));
      }
      case 'manuelles':
        return this.manuelles(trouve);
      case 'recherche':
        return this.search(filtre.texte);
      case 'egales':
        return this.egales(valeurOf(this.detection, filtre.cle));
    }
  }

  private manuelles({ choix }: Trouve): readonly Valeur[] {
    return choix.manuelles.flatMap((cle) => valeurOf(this.detection, cle) ?? []);
  }

  private search(texte: string): readonly Valeur[] {
    const wanted = normaliser(texte.trim());
    if (wanted === '') return [];
    if (this.recherche?.texte !== wanted) {
      const valeurs = this.detection.valeurs.filter(({ champ }) => normaliser(champ.valeur).includes(wanted));
      this.recherche = { texte: wanted, valeurs };
    }
    return this.recherche.valeurs;
  }

  /** Those that could be occulted with it: written the same, and texts too. */
  private egales(valeur: Valeur | undefined): readonly Valeur[] {
    if (!valeur) return [];
    this.index ??= groupTextes(this.detection.valeurs);
    return this.index.get(valeur.champ.valeur) ?? [];
  }

  private vue(trouve: Trouve, valeur: Valeur): ValeurVue {
    const { cle, lieu, champ } = valeur;
    const proposition = trouve.parCle.get(cle);
    const refus = proposition ? undefined : refusDOcculter(valeur);
    const aLaMain = trouve.manuelles.has(cle);
    const common = {
      cle,
      lieu,
      avant: champ.valeur,
      contexte: contexteOf(valeur),
      egales: refus ? 0 : this.egales(valeur).length,
      ...(refus && { refus }),
    };
    if (!proposition) {
      return {
        ...common,
        ...{ apres: OCCULTE, action: 'remplacer', propose: 'garder', decidee: aLaMain },
        ...{ parti: aLaMain ? 'occulter' : 'garder', aRelire: false, relue: true, indices: [], memeNom: 0 },
      };
    }
    const { regle, action, remplacement, propose: proposed, aRelire, indices } = proposition;
    return {
      ...common,
      ...{ regle, action, apres: remplacement, propose: proposed, aRelire, indices },
      parti: partiDe(proposition, trouve),
      decidee: trouve.choix.valeurs[cle] !== undefined,
      relue: isRelue(proposition, trouve),
      memeNom:
        regle === REGLE_DES_NOMS
          ? this.select(trouve, { genre: 'meme-nom', cle }).filter((one) => !isDecidee(one, trouve)).length
          : 0,
    };
  }
}

function bilanDeRegle(regle: NumeroDeRegle, those: readonly Proposition[], trouve: Trouve): BilanDeRegle {
  const { choix } = trouve;
  const [first] = those;
  const uniform = those.every(({ propose: proposed }) => proposed === first?.propose);
  const expected = (proposition: Proposition) => choix.regles[regle] ?? proposition.propose;
  const count = (keep: (proposition: Proposition) => boolean) => those.filter(keep).length;
  return {
    regle,
    nombre: those.length,
    occultees: count((proposition) => partiDe(proposition, trouve) === 'occulter'),
    ...(uniform && first && { propose: first.propose }),
    autrement: count((proposition) => partiDe(proposition, trouve) !== expected(proposition)),
    aRelire: count(({ aRelire }) => aRelire),
    reste: count((proposition) => !isRelue(proposition, trouve)),
    resteAOcculter: count(
      (proposition) => !isRelue(proposition, trouve) && partiDe(proposition, trouve) === 'occulter',
    ),
    acceptables: count((proposition) => isAcceptable(proposition, trouve)),
  };
}

/** A value that is kept may still be occulted by hand. */
function partiDe(proposition: Proposition, { choix, manuelles }: Trouve): Parti {
  return manuelles.has(proposition.valeur.cle) ? 'occulter' : partiOf(proposition, choix);
}

function isDecidee({ cle }: Valeur, { choix }: Trouve): boolean {
  return choix.valeurs[cle] !== undefined;
}

/** Nothing to look at, or looked at. The export asks the same, and its final check the same of names. */
function isRelue(proposition: Proposition, trouve: Trouve): boolean {
  const { aRelire, valeur } = proposition;
  const { choix, relues } = trouve;
  if (!aRelire || choix.valeurs[valeur.cle] !== undefined) return true;
  return (choix.propositionsAcceptees || relues.has(valeur.cle)) && !isNomGarde(proposition, trouve);
}

/** Left to look at, and may be accepted with others. */
function isAcceptable(proposition: Proposition, trouve: Trouve): boolean {
  return !isRelue(proposition, trouve) && !isNomGarde(proposition, trouve);
}

/** The name of somebody who is occulted elsewhere, that would stay: only for that very place, and knowingly. */
function isNomGarde(proposition: Proposition, trouve: Trouve): boolean {
  return proposition.regle === REGLE_DES_NOMS && partiDe(proposition, trouve) === 'garder';
}

/** Words of occulted names that come back in that value. */
function nomsRepris(proposition: Proposition | undefined): readonly string[] {
  if (proposition?.regle !== REGLE_DES_NOMS) return [];
  return proposition.indices.flatMap(({ genre, extrait }) =>
    genre === 'nom-repris' && extrait !== undefined ? [normaliser(extrait)] : [],
  );
}

/** Of a row only: what stands beside a value of a header has nothing to do with it. */
function contexteOf({ cle, lieu, voisins }: Valeur): ValeurVue['contexte'] {
  if (lieu.rangee === undefined) return [];
  return (voisins?.champs ?? [])
    .filter(({ nom, fin, valeur }) => {
      const said = fin !== cle && valeur.trim() !== '';
      return said && !nom.startsWith('@') && !HORS_CONTEXTE.has(nom);
    })
    .slice(0, CONTEXTE_MAX)
    .map(({ nom, valeur }) => ({ champ: nom, valeur }));
}

function groupTextes(valeurs: readonly Valeur[]): ReadonlyMap<string, readonly Valeur[]> {
  const groups = new Map<string, Valeur[]>();
  for (const valeur of valeurs) {
    if (refusDOcculter(valeur)) continue;
    const those = groups.get(valeur.champ.valeur);
    if (those) those.push(valeur);
    else groups.set(valeur.champ.valeur, [valeur]);
  }
  return groups;
}
