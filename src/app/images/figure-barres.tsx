import { useId } from 'react';
import { IMAGES } from '../../text/images.ts';
import { formatGraduation } from '../../text/nombres.ts';
import { OutilsDeTableau } from '../tableaux/outils-de-tableau.tsx';
import { TableDeDonnees } from '../tableaux/table-de-donnees.tsx';
import type { Tableau } from '../tableaux/tableau.ts';
import { type Barre, type Cle, dessinerBarres } from './dessiner-barres.ts';
import { Enregistrer } from './enregistrer.tsx';
import './figure-barres.css';
import { Formes } from './formes.tsx';
import './images.css';
import { useLargeur } from './use-largeur.ts';

interface Props {
  readonly titre: string;
  /** What the picture says, in a sentence or two. */
  readonly texte: string;
  readonly note?: string;
  /** End of the names of its files. */
  readonly nom: string;
  readonly barres: readonly Barre[];
  readonly cles?: readonly Cle[];
  /** The same figures, in full. */
  readonly tableau: Tableau;
}

/** A picture of bars, what it says, and the figures that it is made of. */
export function FigureBarres({ titre, texte, note, nom, barres, cles, tableau }: Props) {
  const id = useId();
  const [cadre, largeur] = useLargeur<HTMLDivElement>();
  const dessin = dessinerBarres({ barres, largeur, graduation: formatGraduation, ...(cles && { cles }) });
  return (
    <figure className="figure-barres" aria-labelledby={id}>
      <h3 id={id}>{titre}</h3>
      <p className="figure-barres__texte">{texte}</p>
      <div ref={cadre} className="figure-barres__cadre">
        {largeur > 0 && (
          <svg
            className="image"
            viewBox={`0 0 ${dessin.largeur} ${dessin.hauteur}`}
            width={dessin.largeur}
            height={dessin.hauteur}
            role="img"
            aria-label={`${titre}. ${texte}`}
          >
            <Formes formes={dessin.formes} />
          </svg>
        )}
      </div>
      {note && <figcaption className="note">{note}</figcaption>}
      <Enregistrer dessiner={() => dessin} titre={titre} texte={texte} nom={nom} />
      <details className="figure-barres__donnees">
        <summary>{IMAGES.donnees}</summary>
        <TableDeDonnees {...tableau} />
        <OutilsDeTableau titre={titre} nom={nom} tableau={() => tableau} />
      </details>
    </figure>
  );
}
