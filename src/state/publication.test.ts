import { describe, expect, it } from 'vitest';
import { CHOIX_PAR_DEFAUT } from '../core/occultation/choix.ts';
import { OPTIONS_PAR_DEFAUT } from '../core/publication/prepare-document.ts';
import type { DemandeDePublication, EvenementDePublication, OrdreDePublication } from '../worker/protocol.ts';
import type { Evenement } from './evenement.ts';
import {
  cleDApercu,
  createPublications,
  isEnTravail,
  PUBLICATION_INITIALE,
  type Publication,
} from './publication.ts';

function setup() {
  let etat: Publication = PUBLICATION_INITIALE;
  let dire: (evenement: EvenementDePublication) => void = () => undefined;
  const demandes: DemandeDePublication[] = [];
  const donnes: unknown[] = [];
  const ordres: OrdreDePublication[] = [];
  const annonces: Evenement[] = [];
  const actions = createPublications({
    client: {
      ask: () => Promise.reject(new Error('essai')),
      donnerLibelles: (libelles) => void donnes.push(libelles),
      publier: (demande, onEvenement) => {
        demandes.push(demande);
        dire = onEvenement;
        return (ordre) => void ordres.push(ordre);
      },
    },
    get: () => etat,
    set: (part) => {
      etat = { ...etat, ...part };
    },
    annoncer: (evenement) => void annonces.push(evenement),
  });
  return {
    ...{ actions, demandes, ordres, donnes, annonces, get: () => etat },
    dire: (evenement: EvenementDePublication) => dire(evenement),
    start: () => actions.publier([{ flux: 'a', choix: CHOIX_PAR_DEFAUT }], 'dossier.zip'),
  };
}

const morceau = (...octets: number[]): EvenementDePublication => ({
  genre: 'morceau',
  octets: new Uint8Array(octets),
});

describe('a publication', () => {
  it('joins the pieces in order, whatever their size', async () => {
    const { start, dire, get } = setup();
    const made = start();
    dire(morceau(1, 2));
    dire({ genre: 'morceau', octets: new Uint8Array(17_000_000).fill(7) });
    dire(morceau(3));
    dire({ genre: 'fin', documents: 1, fichiers: 9 });
    const octets = new Uint8Array(await ((await made) as Blob).arrayBuffer());
    expect([octets.length, ...octets.slice(0, 3), octets.at(-2), octets.at(-1)]).toEqual([
      ...[17_000_003, 1, 2, 7, 7, 3],
    ]);
    expect(get().travail).toMatchObject({ etat: 'fini', documents: 1, fichiers: 9, octets: 17_000_003 });
  });

  it.each<[EvenementDePublication, string]>([
    [{ genre: 'fin', documents: 0, fichiers: 0 }, 'vide'],
    [{ genre: 'arret' }, 'arrete'],
    [{ genre: 'echec', motif: 'zip-trop-grand', detail: '' }, 'trop-grand'],
    [{ genre: 'echec', motif: 'interne', detail: '' }, 'echec'],
  ])('%j gives no file, and says so', async (fin, etat) => {
    const { start, dire, get, annonces } = setup();
    const made = start();
    dire(morceau(1));
    dire(fin);
    expect(await made).toBeUndefined();
    expect([get().travail?.etat, isEnTravail(get())]).toEqual([etat, false]);
    expect(annonces.at(-1)).toMatchObject({ type: 'publication-finie', etat });
  });

  it('tells where it stands and what is left out; waits, goes on and stops when asked', () => {
    const { start, dire, get, actions, ordres } = setup();
    void start();
    dire({ genre: 'document', flux: 'a', rang: 1, total: 2 });
    dire({ genre: 'ecarte', flux: 'a', raison: { genre: 'interne', detail: 'essai' } });
    dire({ genre: 'document', flux: 'b', rang: 2, total: 2 });
    expect(get().travail).toMatchObject({ etat: 'en-cours', rang: 2, total: 2, courant: 'b' });
    expect(get().travail?.ecartes).toHaveLength(1);
    actions.suspendre();
    expect(get().travail?.etat).toBe('pause');
    actions.reprendre();
    expect(get().travail?.etat).toBe('en-cours');
    actions.arreter();
    expect(ordres).toEqual(['pause', 'reprise', 'arret']);
  });

  it('words of codes that change make the files of every document be asked for again', () => {
    const { get, actions, donnes } = setup();
    const place = { flux: 'a', emplacement: { rang: 0, dossier: 'd', chemin: 'd/e' } };
    const cle = () => cleDApercu({ flux: 'a', choix: CHOIX_PAR_DEFAUT }, place, get());
    const avant = cle();
    const libelles = new Map([['CodX', new Map([['1', 'un']])]]);
    actions.changerLibelles(libelles);
    expect(donnes).toEqual([libelles]);
    expect(cle()).not.toBe(avant);
  });

  it('a file read again under another name stays left out', () => {
    const { get, actions } = setup();
    actions.choisir(['a', 'b'], false);
    actions.suivre('a', 'c');
    expect(get().exclus).toEqual(['c', 'b']);
  });

  it('takes what was chosen and written, and forgets it on demand', () => {
    const { start, get, actions, demandes } = setup();
    actions.changerOptions({ toutesEtapes: true });
    actions.ecrire('d', { titre: 'Titre' });
    actions.ecrire('d', { frequence: 'Mensuelle' });
    void start();
    expect(demandes[0]?.options).toEqual({ ...OPTIONS_PAR_DEFAUT, toutesEtapes: true });
    expect(demandes[0]?.metadonnees.get('d')).toEqual({ titre: 'Titre', frequence: 'Mensuelle' });
    actions.retablir('d');
    actions.choisir(['a', 'b'], false);
    actions.choisir(['a'], true);
    actions.oublier('c');
    expect([get().metadonnees.size, get().exclus]).toEqual([0, ['b']]);
  });
});
