import { csvOf } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { PUBLIER } from '../../../text/publier.ts';
import { Avis } from '../../components/avis.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';
import { useEtat } from '../../store-context.ts';
import '../verifier/verifier.css';
import { Arbre } from './arbre.tsx';
import { Documents } from './documents.tsx';
import { Doublons } from './doublons.tsx';
import { Metadonnees } from './metadonnees.tsx';
import { Options } from './options.tsx';
import { Portails } from './portails.tsx';
import './publier.css';
import { useApercus } from './use-apercus.ts';
import { type PlanVue, usePlan } from './use-plan.ts';
import { VerdictDePublication } from './verdict.tsx';
import { Zip } from './zip.tsx';

/** The folder to publish, from all the open files. */
export function Publier() {
  const vue = usePlan();
  return (
    <div className="ecran rapport publier">
      <header>
        <TitreDEcran page={PUBLIER.page}>{PUBLIER.titre}</TitreDEcran>
        <p className="chapo publier__chapo">{PUBLIER.chapo}</p>
      </header>
      {vue.documents.length > 0 ? <Contenu vue={vue} /> : <Vide />}
    </div>
  );
}

function Contenu({ vue }: { readonly vue: PlanVue }) {
  const apercus = useApercus(vue);
  return (
    <>
      <VerdictDePublication vue={vue} apercus={apercus.apercus} />
      <Documents vue={vue} apercus={apercus.apercus} />
      <Laisses />
      <Doublons vue={vue} />
      <Options />
      <Zip vue={vue} />
      <Arbre vue={vue} {...apercus} />
      <Metadonnees vue={vue} />
      <Portails />
    </>
  );
}

/** What was dropped and gives no folder. */
function Laisses() {
  const csvs = useEtat(({ flux }) => flux.filter((one) => csvOf(one)).length);
  const refuses = useEtat(({ flux }) => flux.filter(({ etat }) => etat.nom === 'refuse').length);
  if (csvs + refuses === 0) return null;
  return (
    <div className="note publier__laisses">
      {csvs > 0 && <p>{PUBLIER.csvLaisses(csvs)}</p>}
      {refuses > 0 && (
        <p>
          {PUBLIER.refusesLaisses(refuses)}{' '}
          <a href={formatRoute({ ecran: 'deposer' })}>{PUBLIER.voirRefuses}</a>
        </p>
      )}
    </div>
  );
}

function Vide() {
  return (
    <Avis genre="info" titre={PUBLIER.vide}>
      <p>{PUBLIER.videTexte}</p>
      <a className="bouton" href={formatRoute({ ecran: 'deposer' })}>
        {PUBLIER.deposer}
      </a>
    </Avis>
  );
}
