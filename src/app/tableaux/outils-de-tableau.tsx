import { useState } from 'react';
import { TABLEAUX } from '../../text/images.ts';
import { Icone } from '../components/icone.tsx';
import { downloadBytes } from '../download.ts';
import { useSource } from '../images/source.ts';
import { useActions } from '../store-context.ts';
import './tableau.css';
import { type Tableau, writeCsv, writeTsv } from './tableau.ts';

interface Props {
  readonly titre: string;
  /** End of the name of the file. */
  readonly nom: string;
  /** Called at the time of the gesture: a large table is not made for nothing. */
  readonly tableau: () => Tableau | Promise<Tableau>;
}

/** A table copied for a spreadsheet, or downloaded. */
export function OutilsDeTableau({ titre, nom, tableau }: Props) {
  const source = useSource();
  const { annoncer } = useActions();
  const [message, setMessage] = useState('');

  async function copier() {
    try {
      await navigator.clipboard.writeText(writeTsv(await tableau()));
      setMessage(TABLEAUX.copie);
    } catch {
      setMessage(TABLEAUX.copieImpossible);
    }
  }

  async function telecharger() {
    const fichier = `${source.base}_${nom}.csv`;
    downloadBytes(fichier, new TextEncoder().encode(writeCsv(await tableau())), 'text/csv;charset=utf-8');
    annoncer({ type: 'telecharge', nom: fichier });
  }

  return (
    <span className="outils-de-donnees">
      <button
        type="button"
        className="bouton bouton--petit"
        aria-label={TABLEAUX.copierNom(titre)}
        onClick={() => void copier()}
      >
        {TABLEAUX.copier}
      </button>
      <button
        type="button"
        className="bouton bouton--petit"
        aria-label={TABLEAUX.csvNom(titre)}
        onClick={() => void telecharger()}
      >
        <Icone nom="telecharger" taille={16} />
        {TABLEAUX.csv}
      </button>
      <span role="status" className="note">
        {message}
      </span>
    </span>
  );
}
