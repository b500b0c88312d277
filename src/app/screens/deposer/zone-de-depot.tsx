import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { DEPOT } from '../../../text/depot.ts';
import { Icone } from '../../components/icone.tsx';
import { readEntrees } from '../../fichiers-deposes.ts';
import { useActions } from '../../store-context.ts';
import { useDepot } from '../../use-depot.ts';
import { entreesOfItems } from './drop-items.ts';
import './zone-de-depot.css';

const TYPES = ['.xml', '.gz', '.xml.gz', '.csv'];

/** Smaller once there are files, which then matter more than the invitation. */
export function ZoneDeDepot({ compacte }: { readonly compacte: boolean }) {
  const deposer = useDepot();
  const { echauffer } = useActions();
  const enOuverture = useRef(false);
  return (
    <DropZone
      className={compacte ? 'zone zone--compacte' : 'zone'}
      aria-label={DEPOT.zoneAccessible}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const { fichiers, ignores } = await readEntrees(entreesOfItems(items));
        await deposer(fichiers, ignores);
      }}
    >
      <Icone nom="fichier" taille={40} />
      <p className="zone__titre">{DEPOT.zone}</p>
      <p className="zone__aide">{DEPOT.zoneAide}</p>
      <div className="zone__actions">
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={TYPES}
          onSelect={(liste) => {
            if (liste && liste.length > 0) void deposer([...liste]);
          }}
        >
          <Button className="bouton bouton--principal bouton--grand" onPressStart={echauffer}>
            {DEPOT.choisir}
          </Button>
        </FileTrigger>
        <Button
          className="bouton bouton--grand"
          onPress={async () => {
            // A second press, before the first has opened it, would open another.
            if (enOuverture.current) return;
            enOuverture.current = true;
            await deposer([await exemple()]).finally(() => {
              enOuverture.current = false;
            });
          }}
        >
          {DEPOT.exemple}
        </Button>
      </div>
      <p className="zone__note">{DEPOT.exempleNote}</p>
    </DropZone>
  );
}

async function exemple(): Promise<File> {
  const { default: xml } = await import('../../../exemple/budget-exemple.xml?raw');
  return new File([xml], DEPOT.exempleFichier, { type: 'text/xml' });
}
