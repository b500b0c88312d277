import { useState } from 'react';
import { type BudgetOuvert, budgetsOf } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { COMPARER } from '../../../text/comparer.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { texteEtapeEtExercice } from '../../../text/etapes.ts';
import { RetourALaListe } from '../../components/retour-a-la-liste.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';
import { navigate } from '../../navigation.ts';
import { useEtat } from '../../store-context.ts';
import './comparer.css';
import { enOrdre } from './ordre.ts';
import { Resultat } from './resultat.tsx';

/** Several open budgets, side by side. Which ones is in the address. */
export function Comparer({ numeros }: { readonly numeros: readonly number[] }) {
  const flux = useEtat((etat) => etat.flux);
  const tous = flux.flatMap(budgetsOf);
  const choisis = enOrdre(tous.filter(({ numero }) => numeros.includes(numero)));
  // The same screen goes on with other budgets: what was chosen in it stays.
  const [vue, setVue] = useState<VueDeComparaison>({ axe: 'chapitre', operations: 'reel' });

  const basculer = (numero: number) => {
    const apres = numeros.includes(numero) ? numeros.filter((one) => one !== numero) : [...numeros, numero];
    navigate({ ecran: 'comparer', numeros: apres }, 'replace');
  };

  return (
    <div className="ecran comparer">
      <div>
        <RetourALaListe />
        <TitreDEcran page={COMPARER.titre}>{COMPARER.titre}</TitreDEcran>
        <p className="chapo">{COMPARER.chapo}</p>
      </div>
      {tous.length < 2 ? (
        <>
          <p>{COMPARER.pasAssez}</p>
          <p>
            <a className="bouton bouton--principal" href={formatRoute({ ecran: 'deposer' })}>
              {COMPARER.deposer}
            </a>
          </p>
        </>
      ) : (
        <fieldset className="comparer__choix">
          <legend>{COMPARER.choix}</legend>
          {tous.map(({ numero, budget, nomDeFichier }) => (
            <label key={numero}>
              <input type="checkbox" checked={numeros.includes(numero)} onChange={() => basculer(numero)} />
              <span>
                {budget.collectivite || FICHIERS.sansNom},{' '}
                {texteEtapeEtExercice(budget.natDec, budget.numDec, budget.exercice)}
                <small>
                  {budget.etablissement} · {nomDeFichier}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {tous.length > 1 && choisis.length < 2 && <p className="note">{COMPARER.cochez}</p>}
      {choisis.length > 1 && (
        <Resultat budgets={choisis as [BudgetOuvert, ...BudgetOuvert[]]} vue={vue} onChange={setVue} />
      )}
    </div>
  );
}

export interface VueDeComparaison {
  readonly axe: 'chapitre' | 'nature' | 'fonction';
  readonly operations: 'toutes' | 'reel' | 'ordre';
}
