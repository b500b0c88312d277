import type { ReactNode } from 'react';
import type { Gravite } from '../../../core/controls/constat.ts';
import { texteVerdict } from '../../../text/verdict.ts';
import { Icone, type NomIcone } from '../../components/icone.tsx';

interface Props {
  readonly compte: Readonly<Record<Gravite, number>>;
  readonly quoi: 'budget' | 'csv';
  readonly children?: ReactNode;
}

type Allure = 'bloque' | 'reserve' | 'bon';

const ICONES: Readonly<Record<Allure, NomIcone>> = { bloque: 'erreur', reserve: 'attention', bon: 'coche' };

/** The report in one sentence, told apart by its sign and its words as much as by its colour. */
export function Verdict({ compte, quoi, children }: Props) {
  const allure = allureOf(compte);
  return (
    <div className={`verdict verdict--${allure}`}>
      <span className="verdict__signe">
        <Icone nom={ICONES[allure]} taille={28} />
      </span>
      <div>
        <h2>{texteVerdict(compte, quoi)}</h2>
        {children}
      </div>
    </div>
  );
}

function allureOf({ bloquant, avertissement }: Props['compte']): Allure {
  if (bloquant > 0) return 'bloque';
  return avertissement > 0 ? 'reserve' : 'bon';
}
