import type { Parti } from '../../../core/occultation/proposition.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { REGLES, VALEURS } from '../../../text/anonymiser.ts';
import { couper } from '../../../text/typographie.ts';
import type { NomRepris } from '../../../worker/protocol.ts';
import { Avis } from '../../components/avis.tsx';
import { useActions } from '../../store-context.ts';
import { useReponse } from '../../use-reponse.ts';
import type { OccultationVue } from './use-occultation.ts';

/** Names in sight: beyond, they are decided in the list below. */
const MONTRES = 30;

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
}

/** Occulted names that come back, one by one: each choice is written down for every place it is about. */
export function NomsRepris({ ouvert: { cible }, occultation }: Props) {
  const { choix, faire } = occultation;
  const { ask } = useActions();
  const { valeur: noms, echec } = useReponse(cible, 'occultation-noms', { choix });

  async function decider(nom: string, parti: Parti) {
    // To keep one name is not to keep another that stands beside it.
    const filtre = { genre: 'nom', nom, ...(parti === 'garder' && { seul: true as const }) } as const;
    const cles = await ask(cible, 'occultation-cles', { choix, filtre }).catch(() => []);
    if (cles.length > 0) faire({ type: 'valeurs', cles, parti, texte: nom });
  }

  if (echec) return <Avis genre="erreur" titre={VALEURS.echec} />;
  return (
    <div className="noms">
      <p className="note">{REGLES.parNom}</p>
      <ul className="noms__liste" aria-label={REGLES.noms}>
        {noms?.slice(0, MONTRES).map((one) => (
          <Nom key={one.nom} repris={one} onDecider={(parti) => void decider(one.nom, parti)} />
        ))}
      </ul>
      {noms && noms.length > MONTRES && <p className="note">{REGLES.autresNoms(noms.length - MONTRES)}</p>}
    </div>
  );
}

interface PropsDeNom {
  readonly repris: NomRepris;
  readonly onDecider: (parti: Parti) => void;
}

function Nom({ repris, onDecider }: PropsDeNom) {
  const { nom, nombre, reste, occultees, seuls, extraits } = repris;
  const bouton = (parti: Parti, texte: string, fait: boolean) => (
    <button
      type="button"
      className="bouton bouton--petit"
      aria-pressed={fait}
      onClick={() => onDecider(parti)}
    >
      {texte}
      <span className="hors-ecran"> : {nom}</span>
    </button>
  );
  return (
    <li className="valeur">
      <div className="valeur__corps">
        <p>
          <span className="valeur__avant">{REGLES.nom(nom)}</span> {REGLES.nomOu(nombre, reste)}
        </p>
        <p className="valeur__contexte">
          {extraits.map((extrait) => (
            <span key={extrait}>{couper(extrait, 60)}</span>
          ))}
        </p>
        {seuls < nombre && <p className="valeur__lieu">{REGLES.nomPasSeul(nombre - seuls)}</p>}
      </div>
      <div className="noms__choix">
        {bouton('occulter', REGLES.nomOcculter, reste === 0 && occultees === nombre)}
        {seuls > 0 && bouton('garder', REGLES.nomGarder(seuls, nombre), reste === 0 && occultees === 0)}
      </div>
    </li>
  );
}
