import { useId } from 'react';
import { LIGNES } from '../../../../text/lignes.ts';
import { texteSection, texteSens } from '../../../../text/sections.ts';
import { Icone } from '../../../components/icone.tsx';
import { Segments } from '../../../components/segments.tsx';
import type { Filtres } from './use-filtres.ts';

const SECTIONS = [
  { valeur: '', nom: LIGNES.toutes },
  { valeur: 'F', nom: texteSection('F') },
  { valeur: 'I', nom: texteSection('I') },
] as const;
const SENS = [
  { valeur: '', nom: LIGNES.tous },
  { valeur: 'D', nom: texteSens('D') },
  { valeur: 'R', nom: texteSens('R') },
] as const;

interface Props {
  readonly filtres: Filtres;
  readonly onChange: (part: Partial<Filtres>) => void;
}

export function BarreDeFiltres({ filtres, onChange }: Props) {
  const id = useId();
  return (
    <search className="filtres" aria-label={LIGNES.filtres}>
      <div className="recherche">
        <label className="etiquette" htmlFor={id}>
          {LIGNES.recherche}
        </label>
        <div className="recherche__champ">
          <Icone nom="loupe" taille={18} />
          <input
            id={id}
            type="search"
            autoComplete="off"
            spellCheck={false}
            placeholder={LIGNES.rechercheAide}
            value={filtres.recherche}
            onChange={(event) => onChange({ recherche: event.target.value })}
          />
        </div>
      </div>
      <Segments
        legende={LIGNES.section}
        choix={SECTIONS}
        valeur={filtres.section}
        onChange={(section) => onChange({ section })}
      />
      <Segments
        legende={LIGNES.sens}
        choix={SENS}
        valeur={filtres.sens}
        onChange={(sens) => onChange({ sens })}
      />
      <label className="case">
        <input
          type="checkbox"
          checked={filtres.marquees}
          onChange={(event) => onChange({ marquees: event.target.checked })}
        />
        {LIGNES.marquees}
      </label>
    </search>
  );
}
