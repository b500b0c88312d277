import { useState } from 'react';
import type { Constat } from '../../../core/controls/constat.ts';
import type { GroupeDeConstats } from '../../../core/controls/rapport.ts';
import type { CibleBudget } from '../../../worker/protocol.ts';
import { useActions } from '../../store-context.ts';

/** Constats asked for at once, past those that come with the report. */
const PAGE = 200;

/** The constats of a group: the first ones, then the others as they are asked for. */
export function useSuivants(cible: CibleBudget, { code, gravite, nombre, constats }: GroupeDeConstats) {
  const { ask } = useActions();
  const [suivants, setSuivants] = useState<readonly Constat[]>([]);
  const [etat, setEtat] = useState<'pret' | 'en-cours' | 'echec'>('pret');
  const montres = constats.length + suivants.length;

  async function demander() {
    if (etat === 'en-cours') return;
    setEtat('en-cours');
    try {
      const recus = await ask(cible, 'constats', { code, gravite, debut: montres, nombre: PAGE });
      setSuivants((avant) => [...avant, ...recus]);
      setEtat('pret');
    } catch {
      setEtat('echec');
    }
  }
  return { constats: [...constats, ...suivants], reste: nombre - montres, demander, echec: etat === 'echec' };
}
