import type { Parti } from '../../../core/occultation/proposition.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { REGLES } from '../../../text/anonymiser.ts';
import { texteDeRegle } from '../../../text/occultation-regles.ts';
import type { BilanDeRegle } from '../../../worker/protocol.ts';
import { useActions } from '../../store-context.ts';
import { ListeDeValeurs } from './liste-de-valeurs.tsx';
import { NomsRepris } from './noms-repris.tsx';
import { ChoixDeParti } from './parti.tsx';
import type { OccultationVue } from './use-occultation.ts';
import { Valeur } from './valeur.tsx';
import { nomDeRegle, VoletDeRegle } from './volet-de-regle.tsx';

/** A name that comes back is kept by name or at one place, never by its rule. */
const REGLE_DES_NOMS = 33;

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
  readonly bilan: BilanDeRegle;
}

/** One rule: what it found in sight, its reason and its values one gesture away. */
export function Regle({ ouvert, occultation, bilan }: Props) {
  const { regle, nombre, occultees, reste } = bilan;
  return (
    <VoletDeRegle
      occultation={occultation}
      regle={regle}
      nombre={REGLES.nombre(nombre)}
      etat={REGLES.etat(occultees, nombre)}
      reste={reste > 0 ? REGLES.reste(reste) : undefined}
    >
      <Corps ouvert={ouvert} occultation={occultation} bilan={bilan} />
    </VoletDeRegle>
  );
}

function Corps({ ouvert, occultation, bilan }: Props) {
  const { choix, faire } = occultation;
  const { ask } = useActions();
  const { regle, propose, autrement, acceptables } = bilan;
  const choisie = choix.regles[regle];
  const choisir = (parti: Parti) => faire({ type: 'regle', regle, ...(parti !== propose && { parti }) });

  async function accepter() {
    const filtre = { genre: 'acceptables', regle } as const;
    const cles = await ask(ouvert.cible, 'occultation-cles', { choix, filtre }).catch(() => []);
    if (cles.length > 0) faire({ type: 'acceptation', cles });
  }

  return (
    <>
      <div className="regle__choix">
        {regle === REGLE_DES_NOMS ? (
          <NomsRepris ouvert={ouvert} occultation={occultation} />
        ) : (
          <>
            <ChoixDeParti
              legende={REGLES.toute}
              legendeVisible
              parti={choisie ?? propose}
              onChange={choisir}
            />
            <p className="note">
              {REGLES.parDefaut(propose)} {autrement > 0 && REGLES.autrement(autrement)}
            </p>
          </>
        )}
        {choisie !== undefined && (
          <button
            type="button"
            className="bouton bouton--petit"
            onClick={() => faire({ type: 'regle', regle })}
          >
            {REGLES.revenir}
          </button>
        )}
        {acceptables > 0 && (
          <button type="button" className="bouton bouton--petit" onClick={() => void accepter()}>
            {REGLES.accepter(acceptables)}
          </button>
        )}
      </div>
      <ListeDeValeurs
        cible={ouvert.cible}
        occultation={occultation}
        filtre={{ genre: 'regle', regle }}
        nom={nomDeRegle(regle)}
        etiquette={texteDeRegle(regle).titre}
      >
        {(valeur) => (
          <Valeur
            key={valeur.cle}
            valeur={valeur}
            plusieursBudgets={ouvert.document.budgets.length > 1}
            onDecider={(parti) => faire({ type: 'valeurs', cles: [valeur.cle], parti, texte: valeur.avant })}
          />
        )}
      </ListeDeValeurs>
    </>
  );
}
