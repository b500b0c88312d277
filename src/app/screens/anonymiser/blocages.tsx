import type { Blocage } from '../../../core/occultation/blocage.ts';
import { VALEURS, VERDICT } from '../../../text/anonymiser.ts';
import { texteDeBlocage } from '../../../text/blocages.ts';
import { Acronymes } from '../../components/mot.tsx';
import type { OccultationVue } from './use-occultation.ts';

/** One name can come back at a hundred places: the first ones, then how many more. */
const MONTRES = 5;

interface Props {
  readonly blocages: readonly Blocage[];
  readonly occultation: OccultationVue;
}

/** Why no file is given, and what can be done at once about each. */
export function Blocages({ blocages, occultation: { faire } }: Props) {
  return (
    <ul className="blocages">
      {blocages.slice(0, MONTRES).map((blocage, index) => {
        const { constat, conseil } = texteDeBlocage(blocage);
        const cle = blocage.genre === 'nom-restant' ? blocage.cle : undefined;
        const decider = (parti: 'occulter' | 'garder') => () => {
          if (cle === undefined || blocage.genre !== 'nom-restant') return;
          const type = parti === 'occulter' ? 'main' : 'valeurs';
          faire({ type, cles: [cle], parti, texte: blocage.extrait });
        };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same name may block twice at the same line
          <li key={index}>
            <p>
              <Acronymes>{constat}</Acronymes>
            </p>
            <p className="note">
              <Acronymes>{conseil}</Acronymes>
            </p>
            {cle !== undefined && (
              <div className="blocages__choix">
                <button type="button" className="bouton bouton--petit" onClick={decider('occulter')}>
                  {VALEURS.occulter}
                </button>
                <button type="button" className="bouton bouton--petit" onClick={decider('garder')}>
                  {VERDICT.garderIci}
                </button>
              </div>
            )}
          </li>
        );
      })}
      {blocages.length > MONTRES && <li>{VERDICT.autres(blocages.length - MONTRES)}</li>}
    </ul>
  );
}
