import { createStore as createVanillaStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from './client.ts';
import type { Coffre } from './coffre.ts';
import type { Evenement, EvenementNumerote } from './evenement.ts';
import { type Flux, findBudget } from './flux.ts';
import { createLectures, type Lectures } from './lectures.ts';
import { createOccultations, type Occultations, type OccultationsDeFlux } from './occultations.ts';
import { createProfils, type EtatsDeProfil, type Profils } from './profils.ts';
import {
  createPublications,
  PUBLICATION_INITIALE,
  type Publication,
  type Publications,
} from './publication.ts';
import type { Route } from './route.ts';
import { type LigneDesignee, type VueDeBudget, type VueDeRapport, vueInitiale } from './vue.ts';

/** Everything that the page knows. Nothing is kept from one visit to the next, but choices that the user asks to keep. */
export interface Etat {
  readonly flux: readonly Flux[];
  /** Files that the last dropped folder held and that no budget can be in. */
  readonly ignores: number;
  /** Number of the budget or CSV looked at last. */
  readonly courant?: number;
  /** Number of the budget looked at last: a CSV has a report, and no budget to show. */
  readonly budgetCourant?: number;
  readonly vues: Readonly<Record<number, VueDeBudget>>;
  readonly rapports: Readonly<Record<number, VueDeRapport>>;
  /** By name of the file for the worker. */
  readonly occultations: OccultationsDeFlux;
  readonly profils: EtatsDeProfil;
  readonly publication: Publication;
  /** Reading of the files that wait is suspended. */
  readonly suspendu: boolean;
  /** A budget was asked for by this address, and is not open (any more). */
  readonly aRedeposer: Route | undefined;
  readonly evenements: readonly EvenementNumerote[];
}

export interface Actions extends Pick<Lectures, 'ouvrir' | 'annuler' | 'rouvrir' | 'relire' | 'fichier'> {
  readonly retirer: (...ids: readonly number[]) => void;
  /** Files that wait are read no further until `reprendre`. */
  readonly suspendre: (suspendu: boolean) => void;
  readonly annulerTout: () => void;
  /** Somebody is choosing a file. */
  readonly echauffer: () => void;
  readonly ask: Client['ask'];
  /** Asks for what the screen of that budget will show first, before it is there. */
  readonly prevoir: (numero: number) => void;
  readonly montrer: (numero: number) => void;
  readonly changerVue: (numero: number, vue: VueDeBudget) => void;
  /** The lines of that budget, all of them, with one in sight. */
  readonly designer: (numero: number, ligne: LigneDesignee) => void;
  readonly changerRapport: (numero: number, vue: VueDeRapport) => void;
  readonly occultations: Omit<Occultations, 'oublier'>;
  readonly garderProfil: Profils['garder'];
  readonly publication: Omit<Publications, 'oublier' | 'suivre'>;
  readonly demanderDeRedeposer: (voulue: Route) => void;
  readonly annoncer: (evenement: Evenement) => void;
}

export type Store = StoreApi<Etat> & { readonly actions: Actions };

/** How many of the last events stay in the live region. */
const EVENEMENTS_GARDES = 8;

export function createStore(client: Client, coffre: Coffre): Store {
  const store = createVanillaStore<Etat>()(() => ({
    flux: [],
    ignores: 0,
    vues: {},
    rapports: {},
    occultations: {},
    profils: {},
    publication: PUBLICATION_INITIALE,
    suspendu: false,
    aRedeposer: undefined,
    evenements: [],
  }));
  const { setState } = store;

  let dernier = 0;
  const annoncer = (evenement: Evenement): void => {
    const numerote = { numero: ++dernier, evenement };
    setState(({ evenements }) => ({ evenements: [...evenements, numerote].slice(-EVENEMENTS_GARDES) }));
  };

  const lectures = createLectures(client, {
    get: () => store.getState().flux,
    set: (update) => setState((etat) => ({ flux: update(etat.flux) })),
    annoncer,
    onRelu: (avant, apres) => {
      occultations.suivre(avant, apres);
      publication.suivre(avant, apres);
    },
  });
  const profils = createProfils({
    client,
    coffre,
    sirenOf: (cle) => {
      const found = store.getState().flux.find((one) => one.cle === cle);
      return found?.etat.nom === 'ouvert' ? found.etat.resume.siren : undefined;
    },
    get: () => store.getState().profils,
    set: (update) => setState((etat) => ({ profils: update(etat.profils) })),
  });
  const occultations = createOccultations(client, {
    get: () => store.getState().occultations,
    set: (update) => setState((etat) => ({ occultations: update(etat.occultations) })),
    reprendre: profils.reprendre,
    onChoix: (cle, choix) => void profils.suivre(cle, choix),
  });
  const publication = createPublications({
    client,
    get: () => store.getState().publication,
    set: (part) => setState((etat) => ({ publication: { ...etat.publication, ...part } })),
    annoncer,
  });
  client.onLost = lectures.perdre;
  client.onControle = (cle, controle) => {
    lectures.controler(cle, controle);
    // Last of what is done at the opening: what is seen first goes before.
    if (controle === 'echec' || !controle.scellementEnCours) void occultations.chercher(cle);
  };

  const actions: Actions = {
    ouvrir: (fichiers, ignores) => {
      // What is dropped now is wanted now.
      lectures.suspendre(false);
      setState({ ignores: ignores ?? 0, aRedeposer: undefined, suspendu: false });
      return lectures.ouvrir(fichiers, ignores);
    },
    annuler: lectures.annuler,
    retirer: (...ids) => {
      const cles = store.getState().flux.flatMap(({ id, cle }) => (ids.includes(id) ? [cle] : []));
      lectures.retirer(ids);
      for (const cle of cles) {
        occultations.oublier(cle);
        publication.oublier(cle);
      }
    },
    suspendre: (suspendu) => {
      lectures.suspendre(suspendu);
      setState({ suspendu });
    },
    annulerTout: () => {
      lectures.annulerTout();
      setState({ suspendu: false });
    },
    publication,
    rouvrir: lectures.rouvrir,
    relire: lectures.relire,
    fichier: lectures.fichier,
    echauffer: () => client.echauffer(),
    ask: (cible, nom, parametres) => client.ask(cible, nom, parametres),
    prevoir: (numero) => {
      const ouvert = findBudget(store.getState().flux, numero);
      if (!ouvert) return;
      const { mesure, operations } = vueInitiale(ouvert.budget);
      client.prevoir(ouvert.cible, 'presentation', { vue: { mesure, operations } });
      client.prevoir(ouvert.cible, 'comprendre', { mesure });
    },
    montrer: (numero) =>
      setState(({ flux }) => ({
        courant: numero,
        aRedeposer: undefined,
        ...(findBudget(flux, numero) && { budgetCourant: numero }),
      })),
    changerVue: (numero, vue) => setState(({ vues }) => ({ vues: { ...vues, [numero]: vue } })),
    designer: (numero, ligne) =>
      setState(({ flux, vues }) => {
        const ouvert = findBudget(flux, numero);
        if (!ouvert) return {};
        const vue = vues[numero] ?? vueInitiale(ouvert.budget);
        return {
          vues: { ...vues, [numero]: { ...vue, operations: 'toutes', onglet: 'lignes', ligne } },
        };
      }),
    changerRapport: (numero, vue) =>
      setState(({ rapports }) => ({ rapports: { ...rapports, [numero]: vue } })),
    occultations,
    garderProfil: profils.garder,
    demanderDeRedeposer: (voulue) => setState({ aRedeposer: voulue }),
    annoncer,
  };
  return Object.assign(store, { actions });
}
