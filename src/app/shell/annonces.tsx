import type { Evenement, FinDePublication } from '../../state/evenement.ts';
import { ANNONCES } from '../../text/annonces.ts';
import { ZIP } from '../../text/publier-zip.ts';
import { useEtat } from '../store-context.ts';

/** The live region: what happened, said once to those who do not see it. */
export function Annonces() {
  const evenements = useEtat((etat) => etat.evenements);
  return (
    <div className="hors-ecran" role="log" aria-live="polite" aria-label="Annonces">
      {evenements.map(({ numero, evenement }) => (
        <p key={numero}>{texteDe(evenement)}</p>
      ))}
    </div>
  );
}

function texteDe(evenement: Evenement): string {
  switch (evenement.type) {
    case 'lecture-commencee':
      return ANNONCES.lectureCommencee(evenement.fichiers, evenement.ignores);
    case 'lecture-terminee':
      return ANNONCES.lectureTerminee(evenement.nom, evenement.budgets);
    case 'controle-termine':
      return ANNONCES.controleTermine(evenement.nom, evenement.problemes);
    case 'controle-echec':
      return ANNONCES.controleEchec(evenement.nom);
    case 'refus':
      return ANNONCES.refus(evenement.nom, evenement.motif);
    case 'retire':
      return ANNONCES.retire(evenement.nom);
    case 'perdu':
      return ANNONCES.perdu(evenement.fichiers);
    case 'retires':
      return ANNONCES.retires(evenement.fichiers);
    case 'lectures-annulees':
      return ANNONCES.lecturesAnnulees(evenement.fichiers);
    case 'publication-commencee':
      return ANNONCES.publicationCommencee(evenement.documents);
    case 'publication-finie':
      return FINS[evenement.etat](evenement.nom);
    case 'copie':
      return ANNONCES.copie(evenement.quoi);
    case 'telecharge':
      return ANNONCES.telecharge(evenement.nom);
  }
}

const FINS: Readonly<Record<FinDePublication, (nom: string) => string>> = {
  fini: ZIP.fini,
  vide: () => ZIP.vide,
  arrete: () => ZIP.arrete,
  'trop-grand': () => ZIP.tropGrand,
  echec: () => ZIP.echec,
};
