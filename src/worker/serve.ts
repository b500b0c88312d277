/** Receives, calls the service, answers, catches. Knows no thread: the worker and the page itself run it alike. */
import { Refus } from '../core/flux/refus.ts';
import { listSchemas } from '../core/xsd/archive.ts';
import { echauffer } from './echauffement.ts';
import { lirePlans, SourceDeNomenclatures } from './nomenclatures.ts';
import { pause } from './pause.ts';
import type { Demande, Message } from './protocol.ts';
import { Service } from './service.ts';

export interface Milieu {
  readonly say: (message: Message) => void;
  /** The bytes of a file, in slices; on the page, it lets the page live between two of them. */
  readonly read: (fichier: Blob) => AsyncIterable<Uint8Array>;
  /** A thread of its own, on which nobody waits while there is no file. */
  readonly apart: boolean;
}

/** How long the controls of a document wait for its first view, which the page asks for as soon as it is open. */
const PREMIERE_VUE_MS = 150;

/** What to do with each message; says `pret` when it is ready for the first. */
export function serve({ say, read, apart }: Milieu): (demande: Demande) => void {
  const readings = new Map<string, AbortController>();
  /** What waits for the first view of a document to be answered. */
  const attentes = new Map<string, () => void>();

  const nomenclatures = new SourceDeNomenclatures((norme) => say({ type: 'besoin', norme }));
  const service = new Service(nomenclatures.provide, pause);

  async function open(demande: Extract<Demande, { type: 'ouvrir' }>): Promise<void> {
    const { flux, nom, fichier, encodage, schema } = demande;
    const controller = new AbortController();
    readings.set(flux, controller);
    try {
      const source = { nom, octets: fichier.size, chunks: () => read(fichier) };
      const ouvert = await service.open(flux, source, {
        signal: controller.signal,
        onProgress: (octets) => say({ type: 'progres', flux, octets }),
        ...(encodage && { encodage }),
        ...(schema && { schema }),
      });
      if (ouvert.genre === 'csv') {
        say({ type: 'csv', flux, rapport: ouvert.rapport });
        return;
      }
      say({ type: 'ouvert', flux, resume: ouvert.resume });
      void control(flux);
    } catch (error) {
      say({
        type: 'refus',
        flux,
        motif: error instanceof Refus ? error.motif : { code: 'interne', detail: String(error) },
      });
    } finally {
      readings.delete(flux);
    }
  }

  /** A fault of a control leaves the budget open: only the report is missing, and the page says so. */
  async function control(flux: string): Promise<void> {
    try {
      await firstView(flux);
      // What the page asked for with it was sent before.
      await pause();
      for await (const rapport of service.control(flux, pause)) say({ type: 'controle', flux, rapport });
    } catch (error) {
      say({ type: 'controle-echec', flux, detail: String(error) });
    }
  }

  /** What the page shows first goes before the controls; a document that nobody looks at waits no longer than that. */
  async function firstView(flux: string): Promise<void> {
    await new Promise<void>((resolve) => {
      attentes.set(flux, resolve);
      setTimeout(resolve, PREMIERE_VUE_MS);
    });
    attentes.delete(flux);
  }

  async function answer(demande: Extract<Demande, { type: 'requete' }>): Promise<void> {
    const { numero, cible, nom, parametres } = demande;
    try {
      say({ type: 'reponse', numero, valeur: await service.answer(cible, nom, parametres) });
      attentes.get(cible.flux)?.();
    } catch (error) {
      say({ type: 'echec', numero, detail: String(error) });
    }
  }

  async function readAdded({
    numero,
    nom,
    fichier,
  }: Extract<Demande, { type: 'lire-plans' }>): Promise<void> {
    try {
      const octets = new Uint8Array(await fichier.arrayBuffer());
      say({ type: 'plans-lus', numero, lecture: await lirePlans(nom, octets, nomenclatures.provide, pause) });
    } catch (error) {
      say({ type: 'echec', numero, detail: String(error) });
    }
  }

  async function readSchemas({ numero, archive }: Extract<Demande, { type: 'lire-schemas' }>): Promise<void> {
    try {
      const contenu = listSchemas(new Uint8Array(await archive.arrayBuffer()));
      say({ type: 'schemas-lus', numero, contenu });
    } catch (error) {
      say({ type: 'echec', numero, detail: String(error) });
    }
  }

  say({ type: 'pret' });
  return (demande) => {
    switch (demande.type) {
      case 'ouvrir':
        void open(demande);
        return;
      case 'echauffer':
        // A fault there is none of the file to come.
        if (apart) echauffer(nomenclatures.provide, () => readings.size > 0).catch(() => undefined);
        return;
      case 'annuler':
        readings.get(demande.flux)?.abort();
        return;
      case 'fermer':
        readings.get(demande.flux)?.abort();
        service.close(demande.flux);
        return;
      case 'nomenclatures':
        nomenclatures.receive(demande);
        return;
      case 'plans-changes':
        nomenclatures.forget();
        return;
      case 'libelles':
        service.setLibelles(demande.libelles);
        return;
      case 'lire-plans':
        void readAdded(demande);
        return;
      case 'lire-schemas':
        void readSchemas(demande);
        return;
      case 'publier': {
        const { numero } = demande;
        void service.publier(numero, demande.demande, (evenement) =>
          say({ type: 'publication', numero, evenement }),
        );
        return;
      }
      case 'publication-ordre':
        service.commander(demande.numero, demande.ordre);
        return;
      case 'requete':
        void answer(demande);
        return;
    }
  };
}
