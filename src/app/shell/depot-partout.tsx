import { useEffect, useState } from 'react';
import { SHELL } from '../../text/shell.ts';
import { entreesOfTransfer, hasFilesWithoutEntry, readEntrees } from '../fichiers-deposes.ts';
import { useActions } from '../store-context.ts';
import { useDepot } from '../use-depot.ts';

/** The whole page takes a drop: without it, a file let go beside the zone would replace the page. */
export function DepotPartout() {
  const deposer = useDepot();
  const { echauffer } = useActions();
  const [survol, setSurvol] = useState(false);

  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      echauffer();
      setSurvol(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // No related target: the pointer left the window.
      if (event.relatedTarget === null) setSurvol(false);
    };
    const take = (event: DragEvent) => {
      if (!event.dataTransfer) return;
      event.preventDefault();
      void readEntrees(entreesOfTransfer(event.dataTransfer)).then(({ fichiers, ignores }) =>
        deposer(fichiers, ignores),
      );
    };
    const onDrop = (event: DragEvent) => {
      if (!event.defaultPrevented && hasFiles(event)) take(event);
    };
    // Captured, because the drop zone keeps its own drop from going up: the veil must still go away, and what the zone
    // would leave out is taken before it sees it.
    const onAnyDrop = (event: DragEvent) => {
      setSurvol(false);
      if (!event.dataTransfer || !hasFilesWithoutEntry(event.dataTransfer)) return;
      event.stopPropagation();
      take(event);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('drop', onAnyDrop, { capture: true });
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('drop', onAnyDrop, { capture: true });
    };
  }, [deposer, echauffer]);

  return survol ? (
    <div className="voile" aria-hidden="true">
      <p>{SHELL.deposezPartout}</p>
    </div>
  ) : null;
}
