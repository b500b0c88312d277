/** Occultation of the open documents: what was found, value by value, under the choices that the page sends. */
import type { Choix } from '../core/occultation/choix.ts';
import { type Detection, detect, valeurOf } from '../core/occultation/detection.ts';
import { type HorsValeurs, readHorsValeurs } from '../core/occultation/hors-valeurs.ts';
import { refusDOcculter } from '../core/occultation/manuelle.ts';
import { normaliser } from '../core/occultation/normaliser.ts';
import { propose } from '../core/occultation/proposer.ts';
import type { NumeroDeRegle, Proposition } from '../core/occultation/proposition.ts';
import { OCCULTE } from '../core/occultation/regles.ts';
import type { CleDeValeur, Valeur } from '../core/occultation/valeur.ts';
import type { TotemDocument } from '../core/totem/document.ts';
import {
  bilanDeRegle,
  bilanHorsValeurs,
  isAcceptable,
  isDecidee,
  isRelue,
  listNomsRepris,
  MAX_HORS_VALEURS,
  nomsRepris,
  partiDe,
  REGLE_DES_NOMS,
  type Trouve,
} from './occultation-trouve.ts';
import { contexteOf, findTexte, groupTextes, type LireCode } from './occultation-vue.ts';
import type {
  BilanDeRegle,
  BilanDOccultation,
  FenetreDeValeurs,
  FiltreDeValeurs,
  NomRepris,
  Relecture,
  Requetes,
  ValeurVue,
} from './protocol.ts';

/** Detection is done once for a document, propositions once for some choices: the page asks often for the same. */
export class OccultationOuverte {
  readonly document: TotemDocument;
  private readonly lireCode: LireCode;
  private found: Detection | undefined;
  private dernier: { readonly cle: string; readonly trouve: Trouve } | undefined;
  private recherche: { readonly texte: string; readonly valeurs: readonly Valeur[] } | undefined;
  private apart: HorsValeurs | undefined;
  private index: ReadonlyMap<string, readonly Valeur[]> | undefined;

  constructor(document: TotemDocument, lireCode: LireCode = () => undefined) {
    this.document = document;
    this.lireCode = lireCode;
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
      ...bilanHorsValeurs(this.horsValeurs, choix),
    };
  }

  private get horsValeurs(): HorsValeurs {
    this.apart ??= readHorsValeurs(this.document.source.texte, MAX_HORS_VALEURS);
    return this.apart;
  }

  noms(choix: Choix): readonly NomRepris[] {
    return listNomsRepris(this.trouve(choix));
  }

  fenetre({ choix, filtre, debut, nombre }: Requetes['occultation-valeurs'][0]): FenetreDeValeurs {
    const trouve = this.trouve(choix);
    const valeurs = this.select(trouve, filtre);
    const cherche = filtre.genre === 'recherche' ? normaliser(filtre.texte.trim()) : undefined;
    const window = valeurs.slice(debut, debut + nombre).map((valeur) => {
      const found = cherche === undefined ? undefined : findTexte(valeur.champ.valeur, cherche);
      return { ...this.vue(trouve, valeur), ...(found && { trouve: found }) };
    });
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
      case 'nom':
        return those((proposition) => {
          const noms = nomsRepris(proposition);
          return noms.includes(filtre.nom) && (!filtre.seul || noms.every((nom) => nom === filtre.nom));
        });
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
      contexte: contexteOf(valeur, this.lireCode),
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
