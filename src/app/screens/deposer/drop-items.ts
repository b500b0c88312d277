import type { DropItem } from 'react-aria-components';
import type { Entree } from '../../fichiers-deposes.ts';

/** The items of react-aria's drop zone, as entries; a dropped or pasted text is none. */
export function entreesOfItems(items: readonly DropItem[]): Entree[] {
  return items.flatMap((item): Entree[] => {
    if (item.kind === 'text') return [];
    if (item.kind === 'file') return [{ genre: 'fichier', nom: item.name, lire: () => item.getFile() }];
    return [{ genre: 'dossier', nom: item.name, entrees: () => entriesOf(item.getEntries()) }];
  });
}

async function* entriesOf(items: AsyncIterable<DropItem>): AsyncGenerator<Entree> {
  for await (const item of items) yield* entreesOfItems([item]);
}
