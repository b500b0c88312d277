import type { Ajout } from '../../state/plans.ts';
import { formatRoute } from '../../state/route.ts';
import { AJOUT, nomDuPlan, texteDePlanRefuse } from '../../text/plans.ts';
import { useEtatDesPlans } from '../plans-context.ts';
import { Avis } from './avis.tsx';

/** What became of the plans that were just given. `lien`: from another screen, the way to the details. */
export function DernierAjout({ lien = false }: { readonly lien?: boolean }) {
  const ajout = useEtatDesPlans((etat) => etat.dernierAjout);
  return <div role="status">{ajout && <Resultat ajout={ajout} lien={lien} />}</div>;
}

function Resultat({ ajout, lien }: { readonly ajout: Ajout; readonly lien: boolean }) {
  const { cles, identiques, refuses, illisibles, fichiers } = ajout;
  const reussi = cles.length > 0;
  const echecs = refuses.length + illisibles.length;
  return (
    <Avis
      genre={reussi ? 'succes' : echecs > 0 ? 'erreur' : 'info'}
      titre={reussi ? AJOUT.reussi(cles.length) : AJOUT.rien(fichiers)}
    >
      {reussi && (
        <p>
          {cles.slice(0, 6).map(nameOf).join(' ; ')}
          {cles.length > 6 ? '…' : ''}
        </p>
      )}
      {identiques > 0 && <p>{AJOUT.identiques(identiques)}</p>}
      {echecs > 0 && (
        <>
          <p>{AJOUT.refuses}</p>
          <ul className="puces">
            {illisibles.map(({ nomDeFichier, code }) => (
              <li key={nomDeFichier}>{AJOUT.illisible(nomDeFichier, code)}</li>
            ))}
            {refuses.map((refus) => (
              <li key={refus.chemin}>{texteDePlanRefuse(refus)}</li>
            ))}
          </ul>
        </>
      )}
      {lien && reussi && <a href={formatRoute({ ecran: 'nomenclatures' })}>{AJOUT.suite}</a>}
    </Avis>
  );
}

function nameOf(cle: string): string {
  const [nomenclature = '', exercice = ''] = cle.split('/');
  return nomDuPlan(nomenclature, Number(exercice));
}
