/**
 * The whole publication, one file after the other: the files of each document, then those of its root folder. Nothing is
 * kept of a document but its description, and its budget CSV when one of all étapes is asked for; so three hundred
 * documents take the memory of the largest.
 */
import { finishDossier, type ResumePret } from './dossier.ts';
import { type Emplacement, NomsLibres, placeDocuments } from './emplacements.ts';
import { type FichierAPublier, type FichierProduit, toFichierAPublier } from './fichiers.ts';
import type { IdentiteDeDocument } from './identite.ts';
import type { MetadonneesChoisies } from './metadonnees.ts';
import type { DocumentPret, OptionsDePublication } from './prepare-document.ts';
import type { TextesDePublication } from './textes.ts';
import { concatenate } from './toutes-etapes.ts';

export interface Publication {
  /** Of the documents as they were given. */
  readonly identites: readonly IdentiteDeDocument[];
  /**
   * Prepares one of them, when its turn comes; `undefined` leaves it out (it was refused, and whoever prepares it tells).
   * Called in the order of the places, never twice at once.
   */
  readonly prepare: (emplacement: Emplacement) => Promise<DocumentPret | undefined>;
  /** Told of each document that is published, and where it goes: one that was left out leaves no gap in the numbers. */
  readonly onPlace?: (emplacement: Emplacement) => void;
  /** What the user changed in the metadata of a root folder. */
  readonly metadonnees?: (dossier: string) => MetadonneesChoisies;
  readonly options: OptionsDePublication;
  readonly textes: TextesDePublication;
}

export async function* publish(publication: Publication): AsyncGenerator<FichierProduit> {
  const { identites, prepare, options, onPlace } = publication;
  const noms = new NomsLibres();
  let dossier: DossierEnCours | undefined;
  const finish = function* (): Generator<FichierProduit> {
    if (dossier && dossier.documents.length > 0) yield* close(dossier, publication);
  };
  for (const emplacement of placeDocuments(identites)) {
    if (dossier?.nom !== emplacement.dossier) {
      yield* finish();
      dossier = { nom: emplacement.dossier, documents: [], fichiers: [], budgets: [] };
    }
    const prepared = await prepare(emplacement);
    if (!prepared) continue;
    const { dossier: racine, sousDossier } = identites[emplacement.rang] as IdentiteDeDocument;
    const { fichiers, ...resume } = moveTo(noms.take(`${racine}/${sousDossier}`), prepared);
    onPlace?.(resume.emplacement);
    dossier.documents.push(resume);
    for (const fichier of fichiers) {
      dossier.fichiers.push(toFichierAPublier(fichier));
      if (options.toutesEtapes && fichier.genre === 'budget') dossier.budgets.push(fichier);
      yield fichier;
    }
  }
  yield* finish();
}

/** Its place was taken as if every document before it would be published. */
function moveTo(chemin: string, pret: DocumentPret): DocumentPret {
  const { emplacement, fichiers } = pret;
  const { chemin: avant } = emplacement;
  if (chemin === avant) return pret;
  return {
    ...pret,
    emplacement: { ...emplacement, chemin },
    fichiers: fichiers.map((fichier) => ({
      ...fichier,
      chemin: chemin + fichier.chemin.slice(avant.length),
    })),
  };
}

interface DossierEnCours {
  readonly nom: string;
  readonly documents: ResumePret[];
  readonly fichiers: FichierAPublier[];
  readonly budgets: FichierProduit[];
}

function* close(dossier: DossierEnCours, publication: Publication): Generator<FichierProduit> {
  const { nom, documents, fichiers, budgets } = dossier;
  const { textes, metadonnees, options } = publication;
  const [qui = '', exercice = ''] = nom.split('_budget_');
  const chemin = `${nom}/toutes-etapes/${qui}_budget-toutes-etapes-${exercice}.csv`;
  const ensemble = concatenate(budgets, chemin, textes.titreDeFichier('toutes-etapes'));
  if (ensemble) {
    fichiers.push(toFichierAPublier(ensemble));
    yield ensemble;
  }
  yield* finishDossier(nom, documents, fichiers, metadonnees?.(nom) ?? {}, options.licence, textes);
}
