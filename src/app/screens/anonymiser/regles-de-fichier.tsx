import { REGLES, VALEURS } from '../../../text/anonymiser.ts';
import { couper } from '../../../text/typographie.ts';
import type { BilanHorsValeurs } from '../../../worker/protocol.ts';
import { ChoixDeParti } from './parti.tsx';
import type { OccultationVue } from './use-occultation.ts';
import { VoletDeRegle } from './volet-de-regle.tsx';

/** Of the file itself, in the table of rules. */
const REGLE_DU_SCELLEMENT = 26;
const REGLE_DES_COMMENTAIRES = 28;

interface PropsDesCommentaires {
  readonly occultation: OccultationVue;
  readonly bilan: BilanHorsValeurs;
}

/** Comments and instructions: no value, so they go or stay together. */
export function RegleDesCommentaires({ occultation, bilan }: PropsDesCommentaires) {
  const { choix, faire } = occultation;
  const { commentaires, instructions, parti, extraits } = bilan;
  const regle = REGLE_DES_COMMENTAIRES;
  const autres = commentaires + instructions - extraits.length;
  return (
    <VoletDeRegle
      occultation={occultation}
      regle={regle}
      nombre={REGLES.horsValeurs(commentaires, instructions)}
      etat={REGLES.horsValeursEtat(parti, commentaires, instructions)}
    >
      <div className="regle__choix">
        <ChoixDeParti
          legende={REGLES.toute}
          legendeVisible
          parti={parti}
          onChange={(voulu) => faire({ type: 'regle', regle, ...(voulu === 'garder' && { parti: voulu }) })}
        />
        <p className="note">{REGLES.parDefaut('occulter')}</p>
        {choix.regles[regle] !== undefined && (
          <button
            type="button"
            className="bouton bouton--petit"
            onClick={() => faire({ type: 'regle', regle })}
          >
            {REGLES.revenir}
          </button>
        )}
      </div>
      <ul className="valeurs" aria-label={REGLES.horsValeursListe}>
        {extraits.map(({ ligne, texte }, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are those of the file, in its order
          <li key={rang} className="valeur">
            <div className="valeur__corps">
              <code className="regle__extrait">{couper(texte, 160)}</code>
              <p className="valeur__lieu">{VALEURS.ligne(ligne)}</p>
            </div>
          </li>
        ))}
      </ul>
      {autres > 0 && <p className="note">{REGLES.horsValeursAutres(autres)}</p>}
    </VoletDeRegle>
  );
}

interface PropsDuScellement {
  readonly occultation: OccultationVue;
  /** Something of the file changes, so the seal goes. */
  readonly retire: boolean;
}

/** The seal follows the other rules: explained, not switched. */
export function RegleDuScellement({ occultation, retire }: PropsDuScellement) {
  return (
    <VoletDeRegle
      occultation={occultation}
      regle={REGLE_DU_SCELLEMENT}
      nombre={REGLES.scellement}
      etat={retire ? REGLES.scellementRetire : REGLES.scellementGarde}
    >
      <p className="note">{REGLES.scellementRegle}</p>
    </VoletDeRegle>
  );
}
