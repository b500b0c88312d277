import type { Choix } from '../core/occultation/choix.ts';
import type { Client } from './client.ts';
import type { Coffre } from './coffre.ts';

/** Whether this browser keeps choices for a collectivité; `refuse` when it was asked to and would not. */
export type EtatDeProfil = 'garde' | 'refuse';

/** By SIREN. */
export type EtatsDeProfil = Readonly<Record<string, EtatDeProfil>>;

/** Choices kept from a file to the next one of the same collectivité, only when the user asks for it. */
export interface Profils {
  /** The choices kept for the collectivité of that file, as choices about it. */
  readonly reprendre: (cle: string) => Promise<Choix | undefined>;
  /** Keeps these choices from now on, or stops and deletes what was kept. */
  readonly garder: (cle: string, choix: Choix | undefined) => Promise<void>;
  /** What is kept follows the choices. */
  readonly suivre: (cle: string, choix: Choix) => Promise<void>;
}

interface Dependances {
  readonly client: Pick<Client, 'ask'>;
  readonly coffre: Coffre;
  /** SIREN of the collectivité of that file; missing when the file does not say. */
  readonly sirenOf: (cle: string) => string | undefined;
  readonly get: () => EtatsDeProfil;
  readonly set: (update: (all: EtatsDeProfil) => EtatsDeProfil) => void;
}

const nomDe = (siren: string) => `choix:${siren}`;

export function createProfils({ client, coffre, sirenOf, get, set }: Dependances): Profils {
  const change = (siren: string, etat: EtatDeProfil) => set((all) => ({ ...all, [siren]: etat }));
  const forget = (siren: string) => set(({ [siren]: _gone, ...others }) => others);

  async function ecrire(cle: string, siren: string, choix: Choix): Promise<void> {
    change(siren, 'garde');
    const made = await client
      .ask({ flux: cle, budget: 0 }, 'occultation-profil', { choix })
      .catch(() => undefined);
    // Given up meanwhile: nothing may be written any more.
    if (get()[siren] !== 'garde') return;
    if (!made) {
      change(siren, 'refuse');
      return;
    }
    const written = coffre.ecrire(nomDe(siren), new TextDecoder().decode(made.octets));
    change(siren, written ? 'garde' : 'refuse');
  }

  return {
    async reprendre(cle) {
      const siren = sirenOf(cle);
      const texte = siren === undefined ? undefined : coffre.lire(nomDe(siren));
      if (siren === undefined || texte === undefined) return undefined;
      const repris = await client
        .ask({ flux: cle, budget: 0 }, 'occultation-reprendre', { texte })
        .catch(() => undefined);
      if (!repris?.ok) return undefined;
      change(siren, 'garde');
      return repris.choix;
    },

    async garder(cle, choix) {
      const siren = sirenOf(cle);
      if (siren === undefined) return;
      if (choix) return ecrire(cle, siren, choix);
      if (coffre.effacer(nomDe(siren))) forget(siren);
      else change(siren, 'refuse');
    },

    async suivre(cle, choix) {
      const siren = sirenOf(cle);
      if (siren !== undefined && get()[siren] === 'garde') await ecrire(cle, siren, choix);
    },
  };
}
