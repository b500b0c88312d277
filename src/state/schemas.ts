import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContenuXsd } from '../core/xsd/archive.ts';
import type { ResultatXsd } from '../worker/xsd/protocole.ts';
import type { Garde } from './garde.ts';

/** The XSD archive that the user gave: one at a time, the last. */
export interface SchemasAjoutes {
  readonly cle: 'schemas';
  readonly nomDeFichier: string;
  readonly archive: Blob;
  readonly contenu: ContenuXsd;
  readonly garde: boolean;
  /** Another archive is kept, and will be back at the next visit. */
  readonly autreGarde?: true;
}

export type Validation =
  | { readonly etat: 'en-cours'; readonly nomDeFichier: string }
  | { readonly etat: 'faite'; readonly nomDeFichier: string; readonly resultat: ResultatXsd }
  | { readonly etat: 'impossible'; readonly nomDeFichier: string };

export interface EtatDesSchemas {
  readonly schemas?: SchemasAjoutes;
  readonly validation?: Validation;
  readonly gardeRefusee: boolean;
}

export interface ActionsDesSchemas {
  /** False when the archive holds no XSD, or cannot be looked into: it is something else. */
  readonly ajouter: (archive: File) => Promise<boolean>;
  readonly retirer: () => Promise<void>;
  readonly garder: () => Promise<void>;
  readonly valider: (document: File) => Promise<void>;
}

export type Schemas = StoreApi<EtatDesSchemas> & ActionsDesSchemas;

export interface OutilsXsd {
  readonly list: (archive: Blob) => Promise<ContenuXsd>;
  readonly validate: (archive: Blob, document: Blob) => Promise<ResultatXsd>;
}

export function createSchemas(garde: Garde<SchemasAjoutes>, { list, validate }: OutilsXsd): Schemas {
  const store = createStore<EtatDesSchemas>()(() => ({ gardeRefusee: false }));
  const { setState, getState } = store;
  /** Whether the browser keeps an archive: the one in use, or another that it has replaced since. */
  let gardee = false;
  const lus = garde.list().then(
    ([schemas]) => {
      gardee = schemas !== undefined;
      if (schemas) setState({ schemas });
    },
    () => undefined,
  );

  async function attempt(act: () => Promise<void>): Promise<boolean> {
    const done = await act().then(
      () => true,
      () => false,
    );
    setState({ gardeRefusee: !done });
    return done;
  }

  const actions: ActionsDesSchemas = {
    async ajouter(archive) {
      const contenu = await list(archive).catch(() => undefined);
      if (!contenu || contenu.fichiers.length === 0) return false;
      await lus;
      const schemas: SchemasAjoutes = {
        ...{ cle: 'schemas', nomDeFichier: archive.name, archive, contenu, garde: false },
        ...(gardee && { autreGarde: true }),
      };
      store.setState({ schemas, gardeRefusee: false }, true);
      return true;
    },
    async retirer() {
      if (gardee && (await attempt(() => garde.remove('schemas')))) gardee = false;
      store.setState({ gardeRefusee: getState().gardeRefusee }, true);
    },
    async garder() {
      const { schemas } = getState();
      if (!schemas) return;
      const { autreGarde: _replaced, ...reste } = schemas;
      const kept = { ...reste, garde: true };
      if (!(await attempt(() => garde.put(kept)))) return;
      gardee = true;
      if (getState().schemas === schemas) setState({ schemas: kept });
    },
    async valider(document) {
      const { schemas } = getState();
      if (!schemas) return;
      const nomDeFichier = document.name;
      setState({ validation: { etat: 'en-cours', nomDeFichier } });
      const validation: Validation = await validate(schemas.archive, document).then(
        (resultat) => ({ etat: 'faite', nomDeFichier, resultat }),
        () => ({ etat: 'impossible', nomDeFichier }),
      );
      // Removed or replaced meanwhile: what it would have said is no longer of use.
      if (getState().schemas?.archive === schemas.archive) setState({ validation });
    },
  };
  return Object.assign(store, actions);
}

/** Whether something found in the browser's store is an archive of this version. */
export function isSchemasAjoutes(brut: unknown): brut is SchemasAjoutes {
  const schemas = brut as Partial<SchemasAjoutes> | null;
  return (
    typeof schemas === 'object' &&
    schemas !== null &&
    schemas.cle === 'schemas' &&
    typeof schemas.nomDeFichier === 'string' &&
    schemas.archive instanceof Blob &&
    Array.isArray(schemas.contenu?.fichiers) &&
    schemas.contenu.libelles instanceof Map &&
    schemas.garde === true
  );
}
