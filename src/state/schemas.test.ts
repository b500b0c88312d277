import { describe, expect, test } from 'vitest';
import type { ResultatXsd } from '../worker/xsd/protocole.ts';
import type { Garde } from './garde.ts';
import { createSchemas, isSchemasAjoutes, type SchemasAjoutes } from './schemas.ts';

const CONTENU = { fichiers: ['a.xsd'], libelles: new Map([['CodRD', new Map([['D', 'Dépense']])]]) };
const VALIDE: ResultatXsd = { ok: true, schema: 'a.xsd', erreurs: [], total: 0 };
const archive = new File(['PK'], 'schemas.zip');

function setup({ contenu = CONTENU, refuse = false } = {}) {
  const kept = new Map<string, SchemasAjoutes>();
  const garde: Garde<SchemasAjoutes> = {
    list: async () => [...kept.values()],
    put: async (un) => {
      if (refuse) throw new Error('refused');
      kept.set(un.cle, un);
    },
    remove: async (cle) => {
      kept.delete(cle);
    },
  };
  const schemas = createSchemas(garde, {
    list: async () => contenu,
    validate: async (_archive, document) => {
      if (document.size === 0) throw new Error('no WebAssembly here');
      return VALIDE;
    },
  });
  return { schemas, kept };
}

describe('the schemas that the user gives', () => {
  test('are kept when asked, and forgotten when removed', async () => {
    const { schemas, kept } = setup();
    expect(await schemas.ajouter(archive)).toBe(true);
    expect(kept.size).toBe(0);
    await schemas.garder();
    expect([...kept.values()].every(isSchemasAjoutes)).toBe(true);
    await schemas.retirer();
    expect([kept.size, schemas.getState().schemas]).toEqual([0, undefined]);
  });

  test('that the browser refuses to keep serve all the same, and it is said', async () => {
    const { schemas } = setup({ refuse: true });
    await schemas.ajouter(archive);
    await schemas.garder();
    expect(schemas.getState()).toMatchObject({ gardeRefusee: true, schemas: { garde: false } });
  });

  test('an archive without any is something else', async () => {
    const { schemas } = setup({ contenu: { fichiers: [], libelles: new Map() } });
    expect(await schemas.ajouter(archive)).toBe(false);
    expect(schemas.getState().schemas).toBeUndefined();
  });

  test('a new archive takes the place of the other, and of what was validated with it', async () => {
    const { schemas } = setup();
    await schemas.ajouter(archive);
    await schemas.valider(new File(['<a/>'], 'a.xml'));
    expect(schemas.getState().validation).toMatchObject({ etat: 'faite', resultat: VALIDE });
    await schemas.ajouter(archive);
    expect(schemas.getState().validation).toBeUndefined();
  });

  test('one that takes the place of a kept one says so; removing it removes both', async () => {
    const { schemas, kept } = setup();
    await schemas.ajouter(archive);
    await schemas.garder();
    await schemas.ajouter(archive);
    expect(schemas.getState().schemas).toMatchObject({ garde: false, autreGarde: true });
    await schemas.retirer();
    expect([kept.size, schemas.getState().schemas]).toEqual([0, undefined]);
  });

  test('what was being validated with an archive that is removed is told no more', async () => {
    const { schemas } = setup();
    await schemas.ajouter(archive);
    const validation = schemas.valider(new File(['<a/>'], 'a.xml'));
    await schemas.retirer();
    await validation;
    expect(schemas.getState()).toEqual({ gardeRefusee: false });
  });

  test('a browser that cannot validate says so', async () => {
    const { schemas } = setup();
    await schemas.valider(new File(['<a/>'], 'a.xml'));
    expect(schemas.getState().validation).toBeUndefined();
    await schemas.ajouter(archive);
    await schemas.valider(new File([], 'vide.xml'));
    expect(schemas.getState().validation).toEqual({ etat: 'impossible', nomDeFichier: 'vide.xml' });
  });
});

test.each([null, {}, { cle: 'schemas', nomDeFichier: 'x', archive: 'x', contenu: CONTENU, garde: true }])(
  'what another version kept is left alone: %j',
  (brut) => {
    expect(isSchemasAjoutes(brut)).toBe(false);
  },
);
