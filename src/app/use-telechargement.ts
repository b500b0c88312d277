import { useState } from 'react';
import type { FichierProduit } from '../worker/protocol.ts';
import { downloadBytes } from './download.ts';
import { useActions } from './store-context.ts';

const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json', xml: 'application/xml' } as const;

/** Downloads what the worker makes; one at a time. */
export function useTelechargement() {
  const { annoncer } = useActions();
  const [etat, setEtat] = useState<'pret' | 'en-cours' | 'echec'>('pret');

  async function telecharger(preparer: () => Promise<FichierProduit>, type: keyof typeof TYPES) {
    if (etat === 'en-cours') return;
    setEtat('en-cours');
    try {
      const { nom, octets } = await preparer();
      downloadBytes(nom, octets, TYPES[type]);
      annoncer({ type: 'telecharge', nom });
      setEtat('pret');
    } catch {
      setEtat('echec');
    }
  }
  return { telecharger, enCours: etat === 'en-cours', echec: etat === 'echec' };
}
