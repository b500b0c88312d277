import { useEffect } from 'react';
import { RAPPORT_ENTIER, type VueDeRapport } from '../../../state/vue.ts';
import { useActions, useEtat } from '../../store-context.ts';

type Changer = (part: Partial<VueDeRapport>) => void;

/** What is looked at in this report, kept while its file is open; makes it the current one. */
export function useVueDeRapport(numero: number): readonly [VueDeRapport, Changer] {
  const { montrer, changerRapport } = useActions();
  const vue = useEtat(({ rapports }) => rapports[numero]) ?? RAPPORT_ENTIER;
  useEffect(() => montrer(numero), [montrer, numero]);
  return [vue, (part) => changerRapport(numero, { ...vue, ...part })];
}
