import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Label, Select, SelectValue, Text } from 'react-aria-components/Select';
import { MESURES, type Mesure } from '../../../core/totem/codes.ts';
import type { VueDeBudget } from '../../../state/vue.ts';
import { BUDGET } from '../../../text/budget.ts';
import {
  CHOIX_DE_MESURE,
  CHOIX_DES_OPERATIONS,
  TEXTES_MESURES,
  TEXTES_OPERATIONS,
} from '../../../text/mesures.ts';
import { Icone } from '../../components/icone.tsx';
import { Segments } from '../../components/segments.tsx';
import './choix-de-vue.css';

const OPERATIONS = (['toutes', 'reel', 'ordre'] as const).map((valeur) => ({
  valeur,
  nom: TEXTES_OPERATIONS[valeur].nom,
  titre: TEXTES_OPERATIONS[valeur].explication,
}));

interface Props {
  readonly mesures: readonly Mesure[];
  readonly vue: VueDeBudget;
  readonly onChange: (vue: VueDeBudget) => void;
}

/** Which amounts, of which operations: for the figures and for every tab below. */
export function ChoixDeVue({ mesures, vue, onChange }: Props) {
  return (
    <section className="choix" aria-label={BUDGET.afficher}>
      <ChoixDeMesure
        mesures={mesures}
        mesure={vue.mesure}
        onChange={(mesure) => onChange({ ...vue, mesure })}
      />
      <Segments
        legende={CHOIX_DES_OPERATIONS}
        choix={OPERATIONS}
        valeur={vue.operations}
        onChange={(operations) => onChange({ ...vue, operations })}
      />
      <p className="choix__explication">
        {TEXTES_MESURES[vue.mesure].explication}
        {vue.operations !== 'toutes' && ` ${TEXTES_OPERATIONS[vue.operations].explication}`}
      </p>
    </section>
  );
}

interface MesureProps {
  readonly mesures: readonly Mesure[];
  readonly mesure: Mesure;
  readonly onChange: (mesure: Mesure) => void;
}

function ChoixDeMesure({ mesures, mesure, onChange }: MesureProps) {
  return (
    <Select
      className="mesure"
      value={mesure}
      onChange={(key) => {
        const found = MESURES.find((one) => one === key);
        if (found) onChange(found);
      }}
    >
      <Label className="etiquette">{CHOIX_DE_MESURE}</Label>
      <Button className="mesure__bouton">
        <SelectValue>{TEXTES_MESURES[mesure].nom}</SelectValue>
        <Icone nom="chevron" taille={18} />
      </Button>
      <Popover className="mesure__volet" offset={4}>
        <ListBox className="mesure__liste">
          {mesures.map((one) => (
            <ListBoxItem key={one} id={one} className="mesure__choix" textValue={TEXTES_MESURES[one].nom}>
              <Text slot="label">{TEXTES_MESURES[one].nom}</Text>
              <Text slot="description">{TEXTES_MESURES[one].explication}</Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
