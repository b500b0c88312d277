import type { Client } from './client.ts';
import type { Evenement } from './evenement.ts';
import { type EtatDeFlux, type Flux, isEnCours } from './flux.ts';
import { createLimiter } from './limiter.ts';

export type Encodage = 'iso-8859-1' | 'utf-8';

/** The files: opening (two at once), cancelling, removing, opening again. */
export interface Lectures {
  /** Resolves when each file is open, refused or cancelled; gives their ids, in order. */
  readonly ouvrir: (fichiers: readonly File[], ignores?: number) => Promise<readonly number[]>;
  readonly annuler: (id: number) => void;
  readonly retirer: (id: number) => void;
  readonly rouvrir: (id: number, encodage?: Encodage) => Promise<void>;
  readonly perdre: () => void;
}

export interface ListeDeFlux {
  readonly get: () => readonly Flux[];
  readonly set: (update: (flux: readonly Flux[]) => readonly Flux[]) => void;
  readonly annoncer: (evenement: Evenement) => void;
}

const LECTURES_A_LA_FOIS = 2;

export function createLectures(client: Client, { get, set, annoncer }: ListeDeFlux): Lectures {
  const limit = createLimiter(LECTURES_A_LA_FOIS);
  const fichiers = new Map<number, File>();
  const enCours = new Map<string, AbortController>();
  let dernierId = 0;
  let dernierCle = 0;
  let dernierBudget = 0;

  const find = (id: number) => get().find((flux) => flux.id === id);
  const change = (cle: string, etat: EtatDeFlux) =>
    set((all) => all.map((flux) => (flux.cle === cle ? { ...flux, etat } : flux)));
  /** Whether that reading is still the one that the file waits for. */
  const attendu = (cle: string) => get().some((flux) => flux.cle === cle && isEnCours(flux));

  async function lire(cle: string, fichier: File, encodage?: Encodage): Promise<void> {
    const controller = new AbortController();
    enCours.set(cle, controller);
    await limit(async () => {
      if (!attendu(cle)) return;
      change(cle, { nom: 'lecture', octets: 0 });
      const ouverture = await client.open(cle, fichier, {
        signal: controller.signal,
        onProgress: (octets) => attendu(cle) && change(cle, { nom: 'lecture', octets }),
        ...(encodage && { encodage }),
      });
      if (!attendu(cle)) {
        client.close(cle);
      } else if (ouverture.ok) {
        const { resume } = ouverture;
        change(cle, { nom: 'ouvert', resume, premier: dernierBudget + 1 });
        dernierBudget += resume.budgets.length;
        annoncer({ type: 'lecture-terminee', nom: fichier.name, budgets: resume.budgets.length });
      } else {
        change(cle, { nom: 'refuse', motif: ouverture.motif });
        annoncer({ type: 'refus', nom: fichier.name, motif: ouverture.motif });
      }
    });
    enCours.delete(cle);
  }

  return {
    async ouvrir(choisis, ignores = 0) {
      annoncer({ type: 'lecture-commencee', fichiers: choisis.length, ignores });
      const nouveaux = choisis.map((fichier): Flux => {
        const id = ++dernierId;
        fichiers.set(id, fichier);
        const { name: nom, size: taille } = fichier;
        return { id, cle: `flux-${++dernierCle}`, nom, taille, etat: { nom: 'attente' } };
      });
      set((all) => [...all, ...nouveaux]);
      await Promise.all(nouveaux.map(({ cle }, rang) => lire(cle, choisis[rang] as File)));
      return nouveaux.map(({ id }) => id);
    },

    annuler(id) {
      const flux = find(id);
      if (!flux || !isEnCours(flux)) return;
      change(flux.cle, { nom: 'refuse', motif: { code: 'annule' } });
      enCours.get(flux.cle)?.abort();
      annoncer({ type: 'refus', nom: flux.nom, motif: { code: 'annule' } });
    },

    retirer(id) {
      const flux = find(id);
      if (!flux) return;
      set((all) => all.filter((one) => one.id !== id));
      fichiers.delete(id);
      enCours.get(flux.cle)?.abort();
      client.close(flux.cle);
      annoncer({ type: 'retire', nom: flux.nom });
    },

    async rouvrir(id, encodage) {
      const flux = find(id);
      const fichier = fichiers.get(id);
      if (!flux || !fichier || isEnCours(flux)) return;
      const cle = `flux-${++dernierCle}`;
      annoncer({ type: 'lecture-commencee', fichiers: 1, ignores: 0 });
      set((all) => all.map((one) => (one.id === id ? { ...one, cle, etat: { nom: 'attente' } } : one)));
      await lire(cle, fichier, encodage);
    },

    perdre() {
      const ouverts = get().filter(({ etat }) => etat.nom === 'ouvert');
      set((all) =>
        all.map((flux) => (flux.etat.nom === 'ouvert' ? { ...flux, etat: { nom: 'perdu' } } : flux)),
      );
      if (ouverts.length > 0) annoncer({ type: 'perdu', fichiers: ouverts.length });
    },
  };
}
