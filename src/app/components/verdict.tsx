import type { ReactNode } from 'react';
import { Icone, type NomIcone } from './icone.tsx';
import './verdict.css';

export type Allure = 'bloque' | 'reserve' | 'bon' | 'attente';

const ICONES: Readonly<Record<Allure, NomIcone>> = {
  bloque: 'erreur',
  reserve: 'attention',
  bon: 'coche',
  attente: 'info',
};

interface Props {
  readonly allure: Allure;
  readonly titre: ReactNode;
  readonly children?: ReactNode;
}

/** Where things stand in one sentence, told apart by its sign and its words as much as by its colour. */
export function Verdict({ allure, titre, children }: Props) {
  return (
    <div className={`verdict verdict--${allure}`}>
      <span className="verdict__signe">
        <Icone nom={ICONES[allure]} taille={28} />
      </span>
      <div>
        <h2>{titre}</h2>
        {children}
      </div>
    </div>
  );
}
