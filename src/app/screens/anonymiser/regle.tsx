import type { Parti } from '../../../core/occultation/proposition.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { REGLES } from '../../../text/anonymiser.ts';
import { texteDeRegle } from '../../../text/occultation-regles.ts';
import type { BilanDeRegle } from '../../../worker/protocol.ts';
import { Icone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';
import { ListeDeValeurs } from './liste-de-valeurs.tsx';
import { ChoixDeParti } from './parti.tsx';
import type { OccultationVue } from './use-occultation.ts';
import { Valeur } from './valeur.tsx';

/** A name that comes back is kept at one place at a time, never by its rule. */
const REGLE_DES_NOMS = 33;

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
  readonly bilan: BilanDeRegle;
}

/** One rule: what it found in sight, its reason and its values one gesture away. */
export function Regle({ ouvert, occultation, bilan }: Props) {
  const { vue, changerVue } = occultation;
  const { regle, nombre, occultees, reste } = bilan;
  const nom = `regle-${regle}`;
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
        <h4 className="groupe__titre">{texteDeRegle(regle).titre}</h4>
        <span className="regle__compte">
          <span className="hors-ecran">, </span>
          {REGLES.nombre(nombre)} <span className="regle__etat">{REGLES.etat(occultees, nombre)}</span>
        </span>
        {reste > 0 && (
          <>
            <span className="hors-ecran">, </span>
            <span className="pastille">{REGLES.reste(reste)}</span>
          </>
        )}
        <Icone nom="chevron" taille={18} />
      </summary>
      {ouverte && (
        <div className="groupe__corps">
          <Corps ouvert={ouvert} occultation={occultation} bilan={bilan} nom={nom} />
        </div>
      )}
    </details>
  );
}

function Corps({ ouvert, occultation, bilan, nom }: Props & { readonly nom: string }) {
  const { choix, faire } = occultation;
  const { ask } = useActions();
  const { regle, propose, autrement, acceptables } = bilan;
  const { titre, raison, reference, option } = texteDeRegle(regle);
  const choisie = choix.regles[regle];
  const choisir = (parti: Parti) => faire({ type: 'regle', regle, ...(parti !== propose && { parti }) });

  async function accepter() {
    const filtre = { genre: 'acceptables', regle } as const;
    const cles = await ask(ouvert.cible, 'occultation-cles', { choix, filtre }).catch(() => []);
    if (cles.length > 0) faire({ type: 'acceptation', cles });
  }

  return (
    <>
      <div className="regle__raison">
        <p>{raison}</p>
        <p>{option}</p>
        <p className="note">{reference}</p>
      </div>
      <div className="regle__choix">
        {regle === REGLE_DES_NOMS ? (
          <p className="note">{REGLES.uneParUne}</p>
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
        nom={nom}
        etiquette={titre}
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
