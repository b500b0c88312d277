import { useState } from 'react';
import { IMAGES } from '../../text/images.ts';
import { Icone } from '../components/icone.tsx';
import { useActions } from '../store-context.ts';
import type { Dessin } from './dessin.ts';
import { writeSvg } from './ecrire-svg.ts';
import { useSource } from './source.ts';
import { telechargerPng, telechargerSvg } from './telecharger-image.ts';

interface Props {
  /** Called at the time of the download. */
  readonly dessiner: () => Dessin;
  readonly titre: string;
  /** What the picture says in words. */
  readonly texte: string;
  /** End of the name of the file. */
  readonly nom: string;
}

/** The picture as a file, with its title and its source. */
export function Enregistrer({ dessiner, titre, texte, nom }: Props) {
  const source = useSource();
  const { annoncer } = useActions();
  const [echec, setEchec] = useState(false);

  async function enregistrer(format: 'svg' | 'png') {
    const fichier = `${source.base}_${nom}`;
    const svg = writeSvg(dessiner(), { titre, texte, source: source.texte });
    try {
      if (format === 'svg') telechargerSvg(fichier, svg);
      else await telechargerPng(fichier, svg);
      annoncer({ type: 'telecharge', nom: `${fichier}.${format}` });
      setEchec(false);
    } catch {
      setEchec(true);
    }
  }

  return (
    <span className="outils-de-donnees">
      <span className="outils-de-donnees__nom" aria-hidden="true">
        {IMAGES.enregistrer}
      </span>
      <button
        type="button"
        className="bouton bouton--petit"
        aria-label={IMAGES.svgNom(titre)}
        onClick={() => void enregistrer('svg')}
      >
        <Icone nom="telecharger" taille={16} />
        {IMAGES.svg}
      </button>
      <button
        type="button"
        className="bouton bouton--petit"
        aria-label={IMAGES.pngNom(titre)}
        onClick={() => void enregistrer('png')}
      >
        <Icone nom="telecharger" taille={16} />
        {IMAGES.png}
      </button>
      {echec && <span role="alert">{IMAGES.echec}</span>}
    </span>
  );
}
