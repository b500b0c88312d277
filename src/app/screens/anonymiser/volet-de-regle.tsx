import type { ReactNode } from 'react';
import type { NumeroDeRegle } from '../../../core/occultation/proposition.ts';
import { texteDeRegle } from '../../../text/occultation-regles.ts';
import { Icone } from '../../components/icone.tsx';
import { Acronymes } from '../../components/mot.tsx';
import type { OccultationVue } from './use-occultation.ts';

interface Props {
  readonly occultation: OccultationVue;
  readonly regle: NumeroDeRegle;
  readonly nombre: string;
  readonly etat: string;
  /** What waits for somebody to look at it. */
  readonly reste?: string | undefined;
  readonly children: ReactNode;
}

/** A rule: what it found in sight; its reason, then what is given here, one gesture away. */
export function VoletDeRegle({ occultation, regle, nombre, etat, reste, children }: Props) {
  const { vue, changerVue } = occultation;
  const { titre, raison, option, reference } = texteDeRegle(regle);
  const nom = nomDeRegle(regle);
  const ouverte = vue.ouverts[nom] ?? false;
  return (
    <details
      className="groupe regle"
      open={ouverte}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open !== ouverte) changerVue({ ouverts: { ...vue.ouverts, [nom]: open } });
      }}
    >
      <summary>
        <h4 className="groupe__titre">{titre}</h4>
        <span className="regle__compte">
          <span className="hors-ecran">, </span>
          {nombre} <span className="regle__etat">{etat}</span>
        </span>
        {reste !== undefined && (
          <>
            <span className="hors-ecran">, </span>
            <span className="pastille">{reste}</span>
          </>
        )}
        <Icone nom="chevron" taille={18} />
      </summary>
      {ouverte && (
        <div className="groupe__corps">
          <div className="regle__raison">
            <p>
              <Acronymes>{raison}</Acronymes>
            </p>
            <p>
              <Acronymes>{option}</Acronymes>
            </p>
            <p className="note">
              <Acronymes>{reference}</Acronymes>
            </p>
          </div>
          {children}
        </div>
      )}
    </details>
  );
}

/** Names what is kept about a rule while the screen is left. */
export function nomDeRegle(regle: NumeroDeRegle): string {
  return `regle-${regle}`;
}
