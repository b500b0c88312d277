import { useEffect, useRef } from 'react';
import type { RapportDeControle } from '../../../core/controls/rapport.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { RAPPORT_ENTIER } from '../../../state/vue.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { texteEtapeEtExercice } from '../../../text/etapes.ts';
import { sujetDe } from '../../../text/verdict.ts';
import { VERIFIER } from '../../../text/verifier.ts';
import { Avis } from '../../components/avis.tsx';
import { ActionsDuRapport } from './actions.tsx';
import { Constats } from './constats.tsx';
import { EnTeteDeRapport } from './en-tete-de-rapport.tsx';
import { Filtres } from './filtres.tsx';
import { IdentiteImprimee } from './identite-imprimee.tsx';
import './impression.css';
import { RienACorriger } from './rien-a-corriger.tsx';
import { useImpression } from './use-impression.ts';
import { useVueDeRapport } from './use-vue-de-rapport.ts';
import { VerdictDuRapport } from './verdict.tsx';
import './verifier.css';

/** The report of the document that this budget is in. */
export function VerifierBudget({ ouvert }: { readonly ouvert: BudgetOuvert }) {
  const { budget, document, nomDeFichier, controle } = ouvert;
  const nom = budget.collectivite || budget.etablissement || FICHIERS.sansNom;
  const etape = texteEtapeEtExercice(budget.natDec, budget.numDec, budget.exercice);
  return (
    <div className="ecran rapport">
      <EnTeteDeRapport sujet={`${nom}, ${etape}`} fichier={nomDeFichier}>
        <IdentiteImprimee ouvert={ouvert} />
        {document.budgets.length > 1 && <p className="note">{VERIFIER.budgets(document.budgets.length)}</p>}
      </EnTeteDeRapport>
      {controle === undefined && (
        <p className="rapport__attente" role="status">
          {VERIFIER.enCours}
        </p>
      )}
      {controle === 'echec' && (
        <Avis genre="erreur" titre={VERIFIER.echec}>
          <p>{VERIFIER.echecTexte}</p>
        </Avis>
      )}
      {controle && controle !== 'echec' && <Rapport ouvert={ouvert} rapport={controle} />}
      <p className="imprime note">{VERIFIER.piedDuRapport}</p>
    </div>
  );
}

const PEU_DE_PROBLEMES = 2;

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly rapport: RapportDeControle;
}

function Rapport({ ouvert, rapport }: Props) {
  const impression = useImpression();
  const [choisie, changer] = useVueDeRapport(ouvert.numero);
  useRetour(choisie.suivi);
  const { groupes, compte, scellementEnCours } = rapport;
  const vue = impression ? { ...choisie, ...RAPPORT_ENTIER } : choisie;
  const vide = !groupes.some(
    ({ gravite, famille }) =>
      (vue.gravite === '' || vue.gravite === gravite) && (vue.famille === '' || vue.famille === famille),
  );
  return (
    <>
      <VerdictDuRapport compte={compte} quoi={sujetDe(groupes)}>
        {scellementEnCours && <p>{VERIFIER.scellementEnCours}</p>}
      </VerdictDuRapport>
      <ActionsDuRapport cible={ouvert.cible} quoi="budget" />
      {compte.bloquant + compte.avertissement === 0 && <RienACorriger ouvert={ouvert} />}
      <Filtres rapport={rapport} vue={vue} onChange={changer} />
      <Constats
        ouvert={ouvert}
        groupes={groupes}
        vue={vue}
        impression={impression}
        depliees={groupes.filter(({ gravite }) => gravite !== 'information').length <= PEU_DE_PROBLEMES}
        onChange={changer}
      />
      {vide && groupes.length > 0 && (
        <div className="rapport__vide">
          <p>{VERIFIER.aucunFiltre}</p>
          <button type="button" className="bouton" onClick={() => changer({ gravite: '', famille: '' })}>
            {VERIFIER.effacer}
          </button>
        </div>
      )}
    </>
  );
}

/** Coming back from a line, the link that led to it has the focus again, and its place on the screen. */
function useRetour(suivi: string | undefined): void {
  const first = useRef(suivi);
  useEffect(() => {
    const link = first.current === undefined ? null : document.getElementById(first.current);
    first.current = undefined;
    if (!link) return;
    link.scrollIntoView({ block: 'center' });
    link.focus({ preventScroll: true });
  }, []);
}
