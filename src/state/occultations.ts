import type { Choix } from '../core/occultation/choix.ts';
import type { Geste } from '../core/occultation/geste.ts';
import type { CleDeValeur } from '../core/occultation/valeur.ts';
import type { BilanDOccultation } from '../worker/protocol.ts';
import type { Client } from './client.ts';
import { applyGeste } from './gestes.ts';

/** What is looked at in the occultation of a file: found again when the screen is left and reached again. */
export interface VueDOccultation {
  /** Lists that were opened or closed, by their name. */
  readonly ouverts: Readonly<Record<string, boolean>>;
  /** 0-based page of a list in sight, by its name. */
  readonly pages: Readonly<Record<string, number>>;
  /** Value "à relire" in sight; without it, the first one that waits. */
  readonly relecture: CleDeValeur | undefined;
  readonly recherche: string;
  /** How far the page was scrolled, in pixels. */
  readonly defilement: number;
}

/** A gesture, and what to come back to. */
interface Pas {
  readonly geste: Geste;
  readonly avant: Choix;
  readonly relecture: CleDeValeur | undefined;
}

/** The choices made about a file, what they give, and the way back. */
export interface Occultation {
  readonly choix: Choix;
  /** Oldest first. */
  readonly passe: readonly Pas[];
  /** What was just done or undone, to be said. */
  readonly dernier?: { readonly geste: Geste; readonly annule: boolean };
  /** What the worker found; kept while that of newer choices is on its way. */
  readonly bilan?: BilanDOccultation;
  /** The bilan is that of older choices. */
  readonly enCours: boolean;
  readonly echec: boolean;
  /** The choices began as those of an earlier file, kept in this browser. */
  readonly reprise: boolean;
  readonly vue: VueDOccultation;
}

/** By name of the file for the worker. */
export type OccultationsDeFlux = Readonly<Record<string, Occultation>>;

export interface Occultations {
  /** Asks what there is to occult, unless it is known. */
  readonly chercher: (cle: string) => Promise<void>;
  readonly faire: (cle: string, geste: Geste) => void;
  /** Undoes the last gesture. */
  readonly defaire: (cle: string) => void;
  /** Without the choices of an earlier file, which one step back gives again. */
  readonly recommencer: (cle: string) => void;
  readonly changerVue: (cle: string, part: Partial<VueDOccultation>) => void;
  readonly oublier: (cle: string) => void;
  /** The same file under another name, read again: its choices go with it, what was found is asked for again. */
  readonly suivre: (avant: string, apres: string) => void;
}

export interface MagasinDOccultations {
  readonly get: () => OccultationsDeFlux;
  readonly set: (update: (all: OccultationsDeFlux) => OccultationsDeFlux) => void;
  /** Choices kept for the collectivité of that file. */
  readonly reprendre: (cle: string) => Promise<Choix | undefined>;
  readonly onChoix: (cle: string, choix: Choix) => void;
}

/** Gestures that can be undone; beyond, the oldest are for good. */
const GESTES_GARDES = 200;

export const SANS_CHOIX: Occultation = {
  choix: { regles: {}, valeurs: {}, manuelles: [], relues: [], propositionsAcceptees: false },
  passe: [],
  enCours: true,
  echec: false,
  reprise: false,
  vue: { ouverts: {}, pages: {}, relecture: undefined, recherche: '', defilement: 0 },
};

export function createOccultations(
  client: Pick<Client, 'ask'>,
  { get, set, reprendre, onChoix }: MagasinDOccultations,
): Occultations {
  const find = (cle: string): Occultation => get()[cle] ?? SANS_CHOIX;
  const change = (cle: string, part: Partial<Occultation>) =>
    set((all) => ({ ...all, [cle]: { ...(all[cle] ?? SANS_CHOIX), ...part } }));

  const demandes = new Set<string>();

  async function evaluer(cle: string): Promise<void> {
    const { choix } = find(cle);
    demandes.add(cle);
    change(cle, { enCours: true, echec: false });
    const bilan = await client.ask({ flux: cle, budget: 0 }, 'occultation', { choix }).catch(() => undefined);
    if (!bilan) demandes.delete(cle);
    // Forgotten, or chosen otherwise meanwhile: another answer is on its way.
    if (get()[cle]?.choix !== choix) return;
    change(cle, bilan ? { bilan, enCours: false } : { enCours: false, echec: true });
  }

  function choisir(cle: string, part: Pick<Occultation, 'choix' | 'passe' | 'dernier'>): void {
    change(cle, part);
    void evaluer(cle);
    onChoix(cle, part.choix);
  }

  return {
    async chercher(cle) {
      if (demandes.has(cle)) return;
      demandes.add(cle);
      const premiere = get()[cle]?.dernier === undefined && !get()[cle]?.reprise;
      const choix = premiere ? await reprendre(cle) : undefined;
      if (choix && find(cle).passe.length === 0) change(cle, { choix, reprise: true });
      await evaluer(cle);
    },

    faire(cle, geste) {
      const { choix, passe, vue } = find(cle);
      choisir(cle, {
        choix: applyGeste(choix, geste),
        passe: [...passe, { geste, avant: choix, relecture: vue.relecture }].slice(-GESTES_GARDES),
        dernier: { geste, annule: false },
      });
    },

    defaire(cle) {
      const { passe, vue } = find(cle);
      const dernier = passe.at(-1);
      if (!dernier) return;
      const { avant, geste, relecture } = dernier;
      change(cle, { vue: { ...vue, relecture } });
      choisir(cle, { choix: avant, passe: passe.slice(0, -1), dernier: { geste, annule: true } });
    },

    recommencer(cle) {
      change(cle, { reprise: false });
      this.faire(cle, { type: 'profil', choix: SANS_CHOIX.choix });
    },

    changerVue: (cle, part) => change(cle, { vue: { ...find(cle).vue, ...part } }),

    oublier(cle) {
      demandes.delete(cle);
      set(({ [cle]: _gone, ...others }) => others);
    },

    suivre(avant, apres) {
      demandes.delete(avant);
      set(({ [avant]: suivie, ...others }) => {
        if (!suivie) return others;
        const { bilan: _bilan, ...choix } = suivie;
        return { ...others, [apres]: { ...choix, enCours: true } };
      });
    },
  };
}
