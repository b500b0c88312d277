import type { BudgetOuvert } from '../../../state/flux.ts';
import { ANONYMISER } from '../../../text/anonymiser.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { texteEtapeEtExercice } from '../../../text/etapes.ts';
import type { BilanDOccultation } from '../../../worker/protocol.ts';
import { Avis } from '../../components/avis.tsx';
import { Acronymes } from '../../components/mot.tsx';
import { RetourALaListe } from '../../components/retour-a-la-liste.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';
import { ARelire } from './a-relire.tsx';
import '../verifier/verifier.css';
import './anonymiser.css';
import { Bilan } from './bilan.tsx';
import { DernierChoix } from './dernier-choix.tsx';
import { ChoixRepris, Profil } from './profil.tsx';
import { Recherche } from './recherche.tsx';
import { Regles } from './regles.tsx';
import { Journal, Telechargements } from './telechargements.tsx';
import { useControle } from './use-controle.ts';
import { useDefilement } from './use-defilement.ts';
import { type OccultationVue, useOccultation } from './use-occultation.ts';
import { VerdictDOccultation } from './verdict.tsx';

/** Personal data of the file that this budget is in: what is found, what is decided, what is published. */
export function Anonymiser({ ouvert }: { readonly ouvert: BudgetOuvert }) {
  const { budget, document, nomDeFichier } = ouvert;
  const occultation = useOccultation(ouvert);
  const { bilan, echec, chercher, vue, changerVue } = occultation;
  useDefilement(vue.defilement, (defilement) => changerVue({ defilement }));
  const nom = budget.collectivite || budget.etablissement || FICHIERS.sansNom;
  const sujet = `${nom}, ${texteEtapeEtExercice(budget.natDec, budget.numDec, budget.exercice)}`;
  return (
    <div className="ecran rapport anonymiser">
      <header className="rapport__tete">
        <RetourALaListe />
        <TitreDEcran page={ANONYMISER.page(sujet)}>{ANONYMISER.titre}</TitreDEcran>
        <p className="rapport__sujet">{sujet}</p>
        <p className="rapport__fichier">{nomDeFichier}</p>
        {document.budgets.length > 1 && <p className="note">{ANONYMISER.budgets(document.budgets.length)}</p>}
      </header>
      {echec && (
        <Avis genre="erreur" titre={ANONYMISER.echec}>
          <p>{ANONYMISER.echecTexte}</p>
          <button type="button" className="bouton" onClick={chercher}>
            {ANONYMISER.reessayer}
          </button>
        </Avis>
      )}
      {!bilan && !echec && (
        <p className="rapport__attente" role="status">
          {ANONYMISER.recherche}
        </p>
      )}
      {bilan && !echec && <Contenu ouvert={ouvert} occultation={occultation} bilan={bilan} />}
    </div>
  );
}

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
  readonly bilan: BilanDOccultation;
}

function Contenu({ ouvert, occultation, bilan }: Props) {
  const controle = useControle(ouvert, occultation);
  const common = { ouvert, occultation };
  const change = bilan.occultees > 0 || bilan.horsValeurs?.parti === 'occulter';
  return (
    <>
      <div className="anonymiser__etat">
        <ChoixRepris {...common} />
        <VerdictDOccultation bilan={bilan} controle={controle} occultation={occultation} />
        <Telechargements {...common} controle={controle} />
        <Bilan bilan={bilan} />
        <Avis genre="info" titre={ANONYMISER.limite}>
          <p>
            <Acronymes>{ANONYMISER.limiteTexte}</Acronymes>
          </p>
          {bilan.scelle && change && (
            <p>
              <Acronymes>{ANONYMISER.sceau}</Acronymes>
            </p>
          )}
        </Avis>
      </div>
      <ARelire {...common} bilan={bilan} />
      <Regles {...common} bilan={bilan} change={change} />
      <Recherche {...common} />
      <Journal {...common} />
      <Profil {...common} />
      <DernierChoix occultation={occultation} />
    </>
  );
}
