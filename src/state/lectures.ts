import type { NomDeSchema } from '../core/scdl/schemas.ts';
import type { Controle } from '../worker/client.ts';
import type { Client } from './client.ts';
import type { Evenement } from './evenement.ts';
import { countProblemes, type EtatDeFlux, type Flux, isEnCours } from './flux.ts';
import { createLimiter } from './limiter.ts';

/** How to read a file in spite of what it says, or does not say. */
export interface Lecture {
  readonly encodage?: 'iso-8859-1' | 'utf-8';
  readonly schema?: NomDeSchema;
}

/** The files: opening (two at once), cancelling, removing, opening again. */
export interface Lectures {
  /** Resolves when each file is open, refused or cancelled; gives their ids, in order. */
  readonly ouvrir: (fichiers: readonly File[], ignores?: number) => Promise<readonly number[]>;
  readonly annuler: (id: number) => void;
  readonly retirer: (ids: readonly number[]) => void;
  /** Files that wait go on waiting, or are read again in turn. */
  readonly suspendre: (suspendu: boolean) => void;
  /** Stops every reading, under way or to come. */
  readonly annulerTout: () => void;
  readonly rouvrir: (id: number, lecture?: Lecture) => Promise<void>;
  /** The file itself, as it was given. */
  readonly fichier: (id: number) => File | undefined;
  /** Reads open files again without closing them on screen: what they are read with has changed. */
  readonly relire: (concerne: (flux: Flux) => boolean) => Promise<void>;
  readonly controler: (cle: string, controle: Controle) => void;
  readonly perdre: () => void;
}

export interface ListeDeFlux {
  readonly get: () => readonly Flux[];
  readonly set: (update: (flux: readonly Flux[]) => readonly Flux[]) => void;
  readonly annoncer: (evenement: Evenement) => void;
  /** A file was read again, under another name for the worker. */
  readonly onRelu: (avant: string, apres: string) => void;
}

const LECTURES_A_LA_FOIS = 2;

export function createLectures(client: Client, { get, set, annoncer, onRelu }: ListeDeFlux): Lectures {
  const limit = createLimiter(LECTURES_A_LA_FOIS);
  const fichiers = new Map<number, File>();
  /** How each file was asked to be read, when not as it says. */
  const facons = new Map<number, Lecture>();
  const enCours = new Map<string, AbortController>();
  let dernierId = 0;
  let dernierCle = 0;
  let dernierNumero = 0;

  const find = (id: number) => get().find((flux) => flux.id === id);
  const change = (cle: string, etat: EtatDeFlux) =>
    set((all) => all.map((flux) => (flux.cle === cle ? { ...flux, etat } : flux)));
  /** Whether that reading is still the one that the file waits for. */
  const attendu = (cle: string) => get().some((flux) => flux.cle === cle && isEnCours(flux));

  function annoncerProblemes(cle: string): void {
    const flux = get().find((one) => one.cle === cle);
    const problemes = flux && countProblemes(flux);
    if (problemes !== undefined) annoncer({ type: 'controle-termine', nom: flux?.nom ?? '', problemes });
  }

  async function lire(cle: string, fichier: File, lecture: Lecture = {}): Promise<void> {
    const controller = new AbortController();
    enCours.set(cle, controller);
    await limit(async () => {
      if (!attendu(cle)) return;
      change(cle, { nom: 'lecture', octets: 0 });
      const ouverture = await client.open(cle, fichier, {
        signal: controller.signal,
        onProgress: (octets) => attendu(cle) && change(cle, { nom: 'lecture', octets }),
        ...lecture,
      });
      if (!attendu(cle)) {
        client.close(cle);
      } else if (ouverture.ok && ouverture.genre === 'csv') {
        change(cle, { nom: 'csv', rapport: ouverture.rapport, numero: ++dernierNumero });
        annoncerProblemes(cle);
      } else if (ouverture.ok) {
        const { resume } = ouverture;
        change(cle, { nom: 'ouvert', resume, premier: dernierNumero + 1 });
        dernierNumero += resume.budgets.length;
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

    suspendre: limit.suspendre,

    annulerTout() {
      const those = get().filter(isEnCours);
      const cles = new Set(those.map(({ cle }) => cle));
      const etat: EtatDeFlux = { nom: 'refuse', motif: { code: 'annule' } };
      set((all) => all.map((flux) => (cles.has(flux.cle) ? { ...flux, etat } : flux)));
      for (const cle of cles) enCours.get(cle)?.abort();
      // Those that wait have their turn at once, and see that nobody wants them.
      limit.suspendre(false);
      annoncer({ type: 'lectures-annulees', fichiers: those.length });
    },

    retirer(ids) {
      const those = get().filter(({ id }) => ids.includes(id));
      set((all) => all.filter(({ id }) => !ids.includes(id)));
      for (const { id, cle } of those) {
        fichiers.delete(id);
        enCours.get(cle)?.abort();
        client.close(cle);
      }
      const [first] = those;
      if (those.length === 1 && first) annoncer({ type: 'retire', nom: first.nom });
      else if (first) annoncer({ type: 'retires', fichiers: those.length });
    },

    async rouvrir(id, lecture) {
      const flux = find(id);
      const fichier = fichiers.get(id);
      if (!flux || !fichier || isEnCours(flux)) return;
      const cle = `flux-${++dernierCle}`;
      facons.set(id, lecture ?? {});
      annoncer({ type: 'lecture-commencee', fichiers: 1, ignores: 0 });
      set((all) => all.map((one) => (one.id === id ? { ...one, cle, etat: { nom: 'attente' } } : one)));
      await lire(cle, fichier, lecture);
    },

    fichier: (id) => fichiers.get(id),

    async relire(concerne) {
      const ouverts = get().filter((flux) => flux.etat.nom === 'ouvert' && concerne(flux));
      await Promise.all(
        ouverts.map((flux) =>
          limit(async () => {
            const fichier = fichiers.get(flux.id);
            if (!fichier) return;
            const cle = `flux-${++dernierCle}`;
            const { signal } = new AbortController();
            const ouverture = await client.open(cle, fichier, {
              signal,
              onProgress: () => undefined,
              ...facons.get(flux.id),
            });
            const { etat } = find(flux.id) ?? {};
            // Its numbers stay, so that the screen that shows it stays: the same file has the same budgets.
            if (ouverture.ok && ouverture.genre === 'budget' && etat?.nom === 'ouvert') {
              const { resume } = ouverture;
              const relu = { nom: 'ouvert', resume, premier: etat.premier } as const;
              onRelu(flux.cle, cle);
              set((all) => all.map((one) => (one.id === flux.id ? { ...one, cle, etat: relu } : one)));
              client.close(flux.cle);
            } else client.close(cle);
          }),
        ),
      );
    },

    controler(cle, controle) {
      const flux = get().find((one) => one.cle === cle);
      if (flux?.etat.nom !== 'ouvert') return;
      change(cle, { ...flux.etat, controle });
      if (controle === 'echec') annoncer({ type: 'controle-echec', nom: flux.nom });
      else if (!controle.scellementEnCours) annoncerProblemes(cle);
    },

    perdre() {
      const isOuvert = ({ etat }: Flux) => etat.nom === 'ouvert' || etat.nom === 'csv';
      const ouverts = get().filter(isOuvert);
      set((all) => all.map((flux) => (isOuvert(flux) ? { ...flux, etat: { nom: 'perdu' } } : flux)));
      if (ouverts.length > 0) annoncer({ type: 'perdu', fichiers: ouverts.length });
    },
  };
}
