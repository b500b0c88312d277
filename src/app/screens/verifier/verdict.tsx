import type { ReactNode } from 'react';
import type { Gravite } from '../../../core/controls/constat.ts';
import { type SujetDeRapport, texteVerdict } from '../../../text/verdict.ts';
import { type Allure, Verdict } from '../../components/verdict.tsx';

interface Props {
  readonly compte: Readonly<Record<Gravite, number>>;
  readonly quoi: SujetDeRapport;
  readonly children?: ReactNode;
}

/** The report in one sentence. */
export function VerdictDuRapport({ compte, quoi, children }: Props) {
  return (
    <Verdict allure={allureOf(compte)} titre={texteVerdict(compte, quoi)}>
      {children}
    </Verdict>
  );
}

function allureOf({ bloquant, avertissement }: Props['compte']): Allure {
  if (bloquant > 0) return 'bloque';
  return avertissement > 0 ? 'reserve' : 'bon';
}
