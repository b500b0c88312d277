import type { ReactNode } from 'react';
import './avis.css';
import { Icone, type NomIcone } from './icone.tsx';

type Genre = 'info' | 'attention' | 'erreur' | 'succes';

const ICONES: Readonly<Record<Genre, NomIcone>> = {
  info: 'info',
  attention: 'attention',
  erreur: 'erreur',
  succes: 'coche',
};

interface Props {
  readonly genre: Genre;
  readonly titre: ReactNode;
  readonly children?: ReactNode;
}

/** A message in the page, told apart by its icon and its words as much as by its colour. */
export function Avis({ genre, titre, children }: Props) {
  return (
    <div className={`avis avis--${genre}`}>
      <Icone nom={ICONES[genre]} />
      <div className="avis__corps">
        <p className="avis__titre">{titre}</p>
        {children}
      </div>
    </div>
  );
}
