import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Depliage, Rang } from './use-depliage.ts';

const PAGE = 10;

/**
 * Keyboard of a treegrid (WAI-ARIA practices, focus on rows): one row is in the tab order, the arrows move from row to
 * row, open and close.
 */
export function useClavier(rangs: readonly Rang[], { basculer }: Depliage) {
  const corps = useRef<HTMLTableSectionElement>(null);
  const [cleActive, setCleActive] = useState<string>();
  const [aFocaliser, setAFocaliser] = useState<string>();
  const trouve = rangs.findIndex(({ noeud }) => noeud.cle === cleActive);
  const actif = Math.max(0, trouve);

  // After the rows have changed: the row to focus may not have been there before.
  useEffect(() => {
    if (aFocaliser === undefined) return;
    const index = rangs.findIndex(({ noeud }) => noeud.cle === aFocaliser);
    const row = corps.current?.rows[index];
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    setAFocaliser(undefined);
  }, [aFocaliser, rangs]);

  const aller = (index: number) => {
    const cle = rangs[Math.min(Math.max(index, 0), rangs.length - 1)]?.noeud.cle;
    setCleActive(cle);
    setAFocaliser(cle);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const rang = rangs[actif];
    if (!rang || event.altKey || event.ctrlKey || event.metaKey) return;
    // A mark inside the row keeps its own Enter and Space.
    const surLaLigne = event.target instanceof HTMLTableRowElement;
    const action = actionOf(event.key, rang, actif, rangs);
    if (action === undefined || (action === 'basculer' && !surLaLigne)) return;
    event.preventDefault();
    if (action === 'basculer') basculer(rang.noeud.cle);
    else if (action === 'ouvrir') basculer(rang.noeud.cle, true);
    else if (action === 'fermer') basculer(rang.noeud.cle, false);
    else aller(action);
  };

  return { corps, actif, setCleActive, onKeyDown };
}

type Action = 'basculer' | 'ouvrir' | 'fermer' | number;

function actionOf(key: string, rang: Rang, actif: number, rangs: readonly Rang[]): Action | undefined {
  switch (key) {
    case 'ArrowDown':
      return actif + 1;
    case 'ArrowUp':
      return actif - 1;
    case 'PageDown':
      return actif + PAGE;
    case 'PageUp':
      return actif - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return rangs.length - 1;
    case 'ArrowRight':
      if (rang.ouvert === undefined) return undefined;
      return rang.ouvert ? actif + 1 : 'ouvrir';
    case 'ArrowLeft':
      return rang.ouvert ? 'fermer' : parentOf(actif, rangs);
    case 'Enter':
    case ' ':
      return rang.ouvert === undefined ? undefined : 'basculer';
    default:
      return undefined;
  }
}

function parentOf(index: number, rangs: readonly Rang[]): number | undefined {
  const niveau = rangs[index]?.niveau ?? 1;
  for (let above = index - 1; above >= 0; above--) if ((rangs[above]?.niveau ?? 0) < niveau) return above;
  return undefined;
}
