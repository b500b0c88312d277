import type { ReactNode } from 'react';
import type { Gravite } from '../../../core/controls/constat.ts';
import { Icone } from '../../components/icone.tsx';
import { ICONES_DES_GRAVITES } from './gravites.ts';

interface Props {
  readonly gravite: Gravite;
  /** Of its title, under those of the page. */
  readonly niveau: 3 | 4;
  readonly titre: string;
  /** What the title is about, when several groups have the same: a column. */
  readonly precision?: string | undefined;
  readonly code: string;
  /** How many, with its word; missing when there is one. */
  readonly nombre?: string | undefined;
  readonly ouvert: boolean;
  /** On paper, every group is open. */
  readonly impression: boolean;
  readonly onToggle: (ouvert: boolean) => void;
  readonly children: ReactNode;
}

/** One kind of problem: its title in sight, the rest one gesture away. */
export function Groupe(props: Props) {
  const { gravite, niveau, titre, precision, code, nombre, ouvert, impression, onToggle, children } = props;
  const Titre = `h${niveau}` as const;
  const deplie = ouvert || impression;
  return (
    <details
      className={`groupe groupe--${gravite}`}
      open={deplie}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (!impression && open !== ouvert) onToggle(open);
      }}
    >
      <summary>
        <Icone nom={ICONES_DES_GRAVITES[gravite]} />
        <Titre className="groupe__titre">
          {titre}
          {precision !== undefined && (
            <>
              <span className="hors-ecran">, </span> <span className="groupe__precision">{precision}</span>
            </>
          )}
        </Titre>
        {nombre !== undefined && <span className="groupe__nombre">{nombre}</span>}
        <span className="groupe__code">{code}</span>
        <Icone nom="chevron" taille={18} />
      </summary>
      {deplie && <div className="groupe__corps">{children}</div>}
    </details>
  );
}
