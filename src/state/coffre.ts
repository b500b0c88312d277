/** What a browser keeps from one visit to the next, only when the user asks for it; a browser may refuse. */
export interface Coffre {
  readonly lire: (nom: string) => string | undefined;
  /** False when the browser refuses: private browsing, a setting, no room. */
  readonly ecrire: (nom: string, texte: string) => boolean;
  readonly effacer: (nom: string) => boolean;
}

const PREFIXE = 'totemclic:';

/** Asked for at each use: in some browsers even reading the property throws. */
export function createCoffre(storage: () => Storage): Coffre {
  const attempt = <T>(task: (of: Storage) => T, otherwise: T): T => {
    try {
      return task(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    lire: (nom) => attempt((of) => of.getItem(PREFIXE + nom) ?? undefined, undefined),
    ecrire: (nom, texte) =>
      attempt((of) => {
        of.setItem(PREFIXE + nom, texte);
        return of.getItem(PREFIXE + nom) === texte;
      }, false),
    effacer: (nom) =>
      attempt((of) => {
        of.removeItem(PREFIXE + nom);
        return true;
      }, false),
  };
}
