import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WorkerClient } from '../worker/client.ts';
import type { LectureDePlans, PlanPropose } from '../worker/protocol.ts';
import type { Garde } from './garde.ts';

/** A plan de comptes that the user gave, in use. */
export interface PlanAjoute extends PlanPropose {
  /** `M57-M57_A/2026`: one plan for each nomenclature and exercice, the last one given. */
  readonly cle: string;
  readonly nomDeFichier: string;
  /** Kept on this computer from one visit to the next. */
  readonly garde: boolean;
  /** Another of the same key is kept, and will be back at the next visit. */
  readonly autreGarde?: true;
}

/** What became of the files that were given together. */
export interface Ajout {
  readonly fichiers: readonly string[];
  readonly cles: readonly string[];
  readonly identiques: number;
  readonly refuses: Extract<LectureDePlans, { ok: true }>['refuses'];
  /** Files that could not be looked into at all. */
  readonly illisibles: readonly {
    readonly nomDeFichier: string;
    readonly code: 'archive-abimee' | 'archive-anormale' | 'interne';
  }[];
}

export interface EtatDesPlans {
  readonly plans: readonly PlanAjoute[];
  readonly dernierAjout?: Ajout;
  readonly lectureEnCours: boolean;
  /** The browser refused to keep, or to forget. */
  readonly gardeRefusee: boolean;
}

export interface ActionsDesPlans {
  /**
   * False when the file holds no plan at all: it is something else.
   *
   * @param avec what became of the files given with it, told together
   */
  readonly ajouter: (fichier: File, avec?: Ajout) => Promise<Ajout | false>;
  readonly retirer: (cle: string) => Promise<void>;
  readonly garder: (cle: string) => Promise<void>;
}

export type Plans = StoreApi<EtatDesPlans> &
  ActionsDesPlans & {
    /** The texts of the plans of a norm, the kept ones included. */
    readonly textes: (norme: string) => Promise<readonly string[]>;
  };

const RIEN: Ajout = { fichiers: [], cles: [], identiques: 0, refuses: [], illisibles: [] };

/** Beyond that, a file to add is no plan: the largest official one is 1.2 MB, the whole tree 75 MB inflated. */
const MAX_OCTETS = 100_000_000;

type ClientDesPlans = Pick<WorkerClient, 'lirePlans' | 'oublierNomenclatures'>;

/**
 * @param getClient asked when first needed: the client itself asks for `textes`
 * @param onChange called with the norms whose plans are no longer the same
 */
export function createPlans(
  garde: Garde<PlanAjoute>,
  getClient: () => ClientDesPlans,
  onChange: (normes: ReadonlySet<string>) => void,
): Plans {
  const store = createStore<EtatDesPlans>()(() => ({
    plans: [],
    lectureEnCours: false,
    gardeRefusee: false,
  }));
  const { setState, getState } = store;
  const find = (cle: string) => getState().plans.find((plan) => plan.cle === cle);

  /** Keys under which the browser keeps a plan: the one in use, or another that it has replaced since. */
  const gardees = new Set<string>();

  // A browser that keeps nothing is told when the user asks to keep, not before.
  const lus = garde.list().then(
    (gardes) => {
      for (const { cle } of gardes) gardees.add(cle);
      setState(({ plans }) => ({ plans: merge(gardes, plans) }));
    },
    () => undefined,
  );

  function change(plans: readonly PlanAjoute[], changes: readonly PlanAjoute[]): void {
    setState({ plans });
    const normes = new Set(changes.map(({ norme }) => norme));
    if (normes.size === 0) return;
    getClient().oublierNomenclatures();
    onChange(normes);
  }

  function tell(avec: Ajout, ajout: Ajout): Ajout {
    const dernierAjout = {
      fichiers: [...avec.fichiers, ...ajout.fichiers],
      cles: [...new Set([...avec.cles, ...ajout.cles])],
      identiques: avec.identiques + ajout.identiques,
      refuses: [...avec.refuses, ...ajout.refuses],
      illisibles: [...avec.illisibles, ...ajout.illisibles],
    };
    setState({ dernierAjout });
    return dernierAjout;
  }

  async function attempt(act: () => Promise<void>): Promise<void> {
    const refused = await act().then(
      () => false,
      () => true,
    );
    setState({ gardeRefusee: refused });
  }

  return Object.assign(store, {
    async textes(norme: string) {
      await lus;
      return getState()
        .plans.filter((plan) => plan.norme === norme)
        .map(({ texte }) => texte);
    },

    async ajouter(fichier: File, avec = RIEN) {
      const nomDeFichier = fichier.name;
      if (fichier.size > MAX_OCTETS) return false;
      await lus;
      setState({ lectureEnCours: true });
      const lecture = await getClient()
        .lirePlans(fichier)
        .catch(() => ({ ok: false, code: 'interne' }) as const);
      setState({ lectureEnCours: false });
      if (!lecture.ok) {
        const { code } = lecture;
        if (code === 'aucun-plan') return false;
        return tell(avec, { ...RIEN, fichiers: [nomDeFichier], illisibles: [{ nomDeFichier, code }] });
      }
      const nouveaux = lecture.proposes.map((plan): PlanAjoute => {
        const cle = `${plan.nomenclature}/${plan.exercice}`;
        return { ...plan, cle, nomDeFichier, garde: false, ...(gardees.has(cle) && { autreGarde: true }) };
      });
      const { identiques, refuses } = lecture;
      const cles = nouveaux.map(({ cle }) => cle);
      change(merge(getState().plans, nouveaux), nouveaux);
      return tell(avec, { ...RIEN, fichiers: [nomDeFichier], cles, identiques, refuses });
    },

    async retirer(cle: string) {
      const plan = find(cle);
      if (!plan) return;
      if (gardees.has(cle)) {
        await attempt(async () => {
          await garde.remove(cle);
          gardees.delete(cle);
        });
      }
      change(
        getState().plans.filter((one) => one.cle !== cle),
        [plan],
      );
    },

    async garder(cle: string) {
      const plan = find(cle);
      if (!plan) return;
      await attempt(async () => {
        const { autreGarde: _replaced, ...reste } = plan;
        const kept = { ...reste, garde: true };
        await garde.put(kept);
        gardees.add(cle);
        setState(({ plans }) => ({ plans: plans.map((one) => (one === plan ? kept : one)) }));
      });
    },
  });
}

/** One plan for each key, the later given winning; the latest exercices first. */
function merge(some: readonly PlanAjoute[], others: readonly PlanAjoute[]): PlanAjoute[] {
  const all = new Map([...some, ...others].map((plan) => [plan.cle, plan]));
  return [...all.values()].sort(
    (a, b) => b.exercice - a.exercice || (a.nomenclature < b.nomenclature ? -1 : 1),
  );
}

/** Whether something found in the browser's store is a plan of this version. */
export function isPlanAjoute(brut: unknown): brut is PlanAjoute {
  const plan = brut as Partial<PlanAjoute> | null;
  return (
    typeof plan === 'object' &&
    plan !== null &&
    typeof plan.cle === 'string' &&
    typeof plan.norme === 'string' &&
    typeof plan.nomenclature === 'string' &&
    typeof plan.exercice === 'number' &&
    typeof plan.texte === 'string' &&
    plan.texte.startsWith('totemclic-nomenclature\t1\t') &&
    typeof plan.nomDeFichier === 'string' &&
    typeof plan.chemin === 'string' &&
    plan.garde === true &&
    Array.isArray(plan.differences)
  );
}

const TETE = 4096;

/** Whether a file may hold plans de comptes rather than a budget, by its first bytes: to be read as such first. */
export async function mayBePlans(fichier: File): Promise<boolean> {
  const octets = new Uint8Array(await fichier.slice(0, TETE).arrayBuffer());
  if (octets[0] === 0x50 && octets[1] === 0x4b && octets[2] === 0x03) return true;
  const prologue = /^\s*(?:<\?(?:(?!\?>)[\s\S])*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*/;
  return /^<Nomenclature[\s>]/.test(new TextDecoder().decode(octets).replace(prologue, ''));
}
