/** The folder to publish: its plan, what each document will give, and the ZIP, piece by piece. */
import { Refus } from '../core/flux/refus.ts';
import type { ProvideNomenclatures } from '../core/ouvrir.ts';
import { findDoublons } from '../core/publication/doublons.ts';
import { type Emplacement, placeDocuments } from '../core/publication/emplacements.ts';
import { type FichierProduit, toFichierAPublier } from '../core/publication/fichiers.ts';
import { prefillMetadonnees } from '../core/publication/metadonnees.ts';
import { type DocumentPrepare, prepareAnonymise } from '../core/publication/prepare-anonymise.ts';
import type { DocumentPret, OptionsDePublication } from '../core/publication/prepare-document.ts';
import { publish } from '../core/publication/publier.ts';
import { streamZip, ZipTropGrand } from '../core/publication/zip.ts';
import { TEXTES_DE_PUBLICATION } from '../text/publication.ts';
import type { Documents } from './documents.ts';
import type {
  ApercuDeDocument,
  DemandeDePublication,
  EvenementDePublication,
  OrdreDePublication,
  PlanDePublication,
  RaisonDEcart,
  Requetes,
} from './protocol.ts';

type Choisi = DemandeDePublication['documents'][number];
type Say = (evenement: EvenementDePublication) => void;

/** Bytes that go to the page at once: few messages, and little that waits. */
const MORCEAU = 1_000_000;

export class Publications {
  private readonly documents: Documents;
  private readonly provide: ProvideNomenclatures;
  private readonly pause: () => Promise<void>;
  private readonly enCours = new Map<number, Commande>();

  constructor(documents: Documents, provide: ProvideNomenclatures, pause: () => Promise<void>) {
    this.documents = documents;
    this.provide = provide;
    this.pause = pause;
  }

  plan({ ouverts, choisis, licence }: Requetes['publication-plan'][0]): PlanDePublication {
    const identites = (flux: readonly string[]) => flux.map((one) => this.documents.identite(one));
    const doublons = findDoublons(identites(ouverts)).map(({ genre, documents, dernier }) => ({
      genre,
      flux: documents.map((rang) => ouverts[rang] as string),
      ...(dernier !== undefined && { dernier: ouverts[dernier] as string }),
    }));
    const places = placeDocuments(identites(choisis)).map((emplacement) => ({
      flux: choisis[emplacement.rang] as string,
      emplacement,
    }));
    const dossiers = [...new Set(places.map(({ emplacement }) => emplacement.dossier))].map((nom) => {
      const those = identites(
        places.filter(({ emplacement }) => emplacement.dossier === nom).map(({ flux }) => flux),
      );
      const presentation = TEXTES_DE_PUBLICATION.presentation(those);
      return { nom, metadonnees: prefillMetadonnees(those, presentation, licence) };
    });
    return { places, doublons, dossiers };
  }

  async apercu(
    flux: string,
    { choix, emplacement, options }: Requetes['publication-apercu'][0],
  ): Promise<ApercuDeDocument> {
    try {
      const made = await this.prepare({ flux, choix }, emplacement, options, this.pause);
      if (!made.ok) return { ok: false, raison: made.ecart };
      const fichiers = made.pret.fichiers.map((fichier) => {
        const { schema: _, ...rest } = toFichierAPublier(fichier);
        return rest;
      });
      return { ok: true, fichiers, changements: made.changements };
    } catch (error) {
      return { ok: false, raison: raisonOf(error) };
    }
  }

  commander(numero: number, ordre: OrdreDePublication): void {
    this.enCours.get(numero)?.obeir(ordre);
  }

  async publier(numero: number, demande: DemandeDePublication, say: Say): Promise<void> {
    const commande = new Commande(this.pause);
    this.enCours.set(numero, commande);
    try {
      await this.make(demande, commande, say);
    } catch (error) {
      if (commande.signal.aborted) say({ genre: 'arret' });
      else {
        const motif = error instanceof ZipTropGrand ? 'zip-trop-grand' : 'interne';
        say({ genre: 'echec', motif, detail: String(error) });
      }
    } finally {
      this.enCours.delete(numero);
    }
  }

  private async make(demande: DemandeDePublication, commande: Commande, say: Say): Promise<void> {
    const { documents, options, metadonnees } = demande;
    const compte = { rang: 0, documents: 0, fichiers: 0 };
    const prepare = async (emplacement: Emplacement): Promise<DocumentPret | undefined> => {
      await commande.etape();
      const choisi = documents[emplacement.rang] as Choisi;
      const { flux } = choisi;
      say({ genre: 'document', flux, rang: ++compte.rang, total: documents.length });
      try {
        const made = await this.prepare(choisi, emplacement, options, commande.etape, commande.signal);
        if (made.ok) {
          compte.documents++;
          return made.pret;
        }
        say({ genre: 'ecarte', flux, raison: made.ecart });
      } catch (error) {
        if (commande.signal.aborted) throw error;
        say({ genre: 'ecarte', flux, raison: raisonOf(error) });
      }
      return undefined;
    };
    const identites = documents.map(({ flux }) => this.documents.identite(flux));
    const all = publish({
      identites,
      prepare,
      options,
      textes: TEXTES_DE_PUBLICATION,
      metadonnees: (dossier) => metadonnees.get(dossier) ?? {},
    });
    const count = async function* (): AsyncGenerator<FichierProduit> {
      for await (const fichier of all) {
        compte.fichiers++;
        yield fichier;
      }
    };
    const envoi = new Envoi(say);
    for await (const octets of streamZip(count())) {
      if (envoi.add(octets)) await commande.etape();
    }
    envoi.flush();
    say({ genre: 'fin', documents: compte.documents, fichiers: compte.fichiers });
  }

  private async prepare(
    { flux, choix }: Choisi,
    emplacement: Emplacement,
    options: OptionsDePublication,
    pause: () => Promise<void>,
    signal?: AbortSignal,
  ): Promise<DocumentPrepare> {
    const { ouvert, occultation } = await this.documents.get(flux);
    const { libelles } = this.documents;
    return prepareAnonymise({ ouvert, detection: occultation.detection, choix }, emplacement, {
      ...{ provide: this.provide, options, textes: TEXTES_DE_PUBLICATION, pause },
      ...(signal && { signal }),
      ...(libelles && { libelles }),
    });
  }
}

/** What the page asks of a publication under way: to wait, to go on, to stop. */
class Commande {
  private readonly controller = new AbortController();
  private readonly pause: () => Promise<void>;
  private attente: { readonly fin: Promise<void>; readonly reprendre: () => void } | undefined;

  constructor(pause: () => Promise<void>) {
    this.pause = pause;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  obeir(ordre: OrdreDePublication): void {
    if (ordre === 'pause') {
      if (this.attente) return;
      let reprendre = () => {};
      const fin = new Promise<void>((resolve) => {
        reprendre = resolve;
      });
      this.attente = { fin, reprendre };
      return;
    }
    if (ordre === 'arret') this.controller.abort();
    this.attente?.reprendre();
    this.attente = undefined;
  }

  /**
   * Between two slices: lets messages in, and waits while it is asked to.
   *
   * @throws Refus `annule` when it is asked to stop
   */
  readonly etape = async (): Promise<void> => {
    await this.pause();
    await this.attente?.fin;
    if (this.signal.aborted) throw new Refus({ code: 'annule' });
  };
}

/** Joins small pieces: each one sent has a buffer of its own, which goes away with it. */
class Envoi {
  private readonly say: Say;
  private pieces: Uint8Array[] = [];
  private octets = 0;

  constructor(say: Say) {
    this.say = say;
  }

  /** Whether something was sent. */
  add(piece: Uint8Array): boolean {
    this.pieces.push(piece);
    this.octets += piece.length;
    if (this.octets < MORCEAU) return false;
    this.flush();
    return true;
  }

  flush(): void {
    if (this.octets === 0) return;
    const octets = new Uint8Array(this.octets);
    let at = 0;
    for (const piece of this.pieces) {
      octets.set(piece, at);
      at += piece.length;
    }
    this.pieces = [];
    this.octets = 0;
    this.say({ genre: 'morceau', octets });
  }
}

function raisonOf(error: unknown): RaisonDEcart {
  return error instanceof Refus
    ? { genre: 'refus', motif: error.motif }
    : { genre: 'interne', detail: String(error) };
}
