import { useState } from 'react';
import { type BudgetOuvert, budgetsOf } from '../../../state/flux.ts';
import { type AxeCompare, formatRoute } from '../../../state/route.ts';
import { COMPARER } from '../../../text/comparer.ts';
import { DEPOT, FICHIERS } from '../../../text/depot.ts';
import { texteEtapeEtExercice } from '../../../text/etapes.ts';
import { Avis } from '../../components/avis.tsx';
import { RetourALaListe } from '../../components/retour-a-la-liste.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';
import { navigate } from '../../navigation.ts';
import { useEtat } from '../../store-context.ts';
import './comparer.css';
import { enOrdre } from './ordre.ts';
import { Resultat } from './resultat.tsx';

interface Props {
  readonly numeros: readonly number[];
  readonly axe?: AxeCompare | undefined;
}

/** Several open budgets, side by side. Which ones, and by what, is in the address. */
export function Comparer({ numeros, axe = 'chapitre' }: Props) {
  const flux = useEtat((etat) => etat.flux);
  const tous = flux.flatMap(budgetsOf);
  const choisis = enOrdre(tous.filter(({ numero }) => numeros.includes(numero)));
  // The same screen goes on with other budgets: what was chosen in it stays.
  const [operations, setOperations] = useState<VueDeComparaison['operations']>('reel');
  // Asked for by its address after a reload: the files are not here any more.
  const perdus = numeros.length > 0 && !tous.some(({ numero }) => numeros.includes(numero));

  const basculer = (numero: number) => {
    const apres = numeros.includes(numero) ? numeros.filter((one) => one !== numero) : [...numeros, numero];
    navigate({ ecran: 'comparer', numeros: apres, axe }, 'replace');
  };

  return (
    <div className="ecran comparer">
      <div>
        <RetourALaListe />
        <TitreDEcran page={COMPARER.titre}>{COMPARER.titre}</TitreDEcran>
        <p className="chapo">{COMPARER.chapo}</p>
      </div>
      {perdus && (
        <Avis genre="attention" titre={DEPOT.plusieursARedeposer}>
          <p>{DEPOT.plusieursARedeposerTexte}</p>
        </Avis>
      )}
      {tous.length < 2 ? (
        <>
          {!perdus && <p>{COMPARER.pasAssez}</p>}
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
        <Resultat
          budgets={choisis as [BudgetOuvert, ...BudgetOuvert[]]}
          vue={{ axe, operations }}
          onChange={(vue) => {
            setOperations(vue.operations);
            if (vue.axe !== axe) navigate({ ecran: 'comparer', numeros, axe: vue.axe }, 'replace');
          }}
        />
      )}
    </div>
  );
}

export interface VueDeComparaison {
  readonly axe: AxeCompare;
  readonly operations: 'toutes' | 'reel' | 'ordre';
}
