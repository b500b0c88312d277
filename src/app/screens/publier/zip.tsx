import { ProgressBar } from 'react-aria-components/ProgressBar';
import { SANS_CHOIX } from '../../../state/occultations.ts';
import { isEnTravail, type Travail } from '../../../state/publication.ts';
import { formatOctets } from '../../../text/nombres.ts';
import { texteDeRaison } from '../../../text/publier.ts';
import { ZIP } from '../../../text/publier-zip.ts';
import { Avis } from '../../components/avis.tsx';
import { Icone } from '../../components/icone.tsx';
import { downloadBlob } from '../../download.ts';
import { useActions, useEtat, useGetEtat } from '../../store-context.ts';
import '../deposer/liste-de-flux.css';
import type { PlanVue } from './use-plan.ts';

/** The download: its progress, its end, and what was left out. */
export function Zip({ vue: { documents, publiables, plan } }: { readonly vue: PlanVue }) {
  const travail = useEtat(({ publication }) => publication.travail);
  const enTravail = useEtat(({ publication }) => isEnTravail(publication));
  const { publication } = useActions();
  const getEtat = useGetEtat();
  const dossiers = plan?.dossiers ?? [];
  const nom = dossiers.length === 1 && dossiers[0] ? `${dossiers[0].nom}.zip` : 'a-publier.zip';
  const possible = publiables.length > 0 && plan !== undefined && !enTravail;

  async function telecharger() {
    const { occultations } = getEtat();
    const demandes = publiables.map(({ cle }) => ({
      flux: cle,
      choix: (occultations[cle] ?? SANS_CHOIX).choix,
    }));
    const blob = await publication.publier(demandes, nom);
    if (blob) downloadBlob(nom, blob);
  }

  return (
    <section className="publier__zip" aria-label={ZIP.titre}>
      <button
        type="button"
        className="bouton bouton--principal bouton--grand"
        aria-disabled={!possible}
        aria-describedby="nom-du-zip"
        onClick={() => possible && void telecharger()}
      >
        <Icone nom="telecharger" />
        {ZIP.bouton}
      </button>
      <p id="nom-du-zip" className="note">
        {publiables.length > 0 && ZIP.nom(nom)}
      </p>
      {travail && enTravail && <EnCours travail={travail} />}
      {travail && !enTravail && (
        <Fin travail={travail} nomDe={(cle) => documents.find((one) => one.cle === cle)?.flux.nom ?? cle} />
      )}
    </section>
  );
}

function EnCours({ travail: { etat, rang, total, octets } }: { readonly travail: Travail }) {
  const { publication } = useActions();
  const texte = `${ZIP.enCours(rang, total)} · ${ZIP.octets(formatOctets(octets))}`;
  return (
    <div className="progres publier__progres">
      <ProgressBar
        className="progres__barre"
        aria-label={ZIP.avancement}
        value={Math.max(0, rang - 1)}
        maxValue={Math.max(1, total)}
        valueLabel={texte}
      >
        {({ percentage = 0 }) => (
          <>
            <span className="progres__piste">
              <span className="progres__fait" style={{ inlineSize: `${percentage}%` }} />
            </span>
            <span className="progres__texte">
              {etat === 'pause' && `${ZIP.enPause} `}
              {texte}
            </span>
          </>
        )}
      </ProgressBar>
      <button
        type="button"
        className="bouton bouton--petit"
        onClick={etat === 'pause' ? publication.reprendre : publication.suspendre}
      >
        {etat === 'pause' ? ZIP.reprendre : ZIP.pause}
      </button>
      <button type="button" className="bouton bouton--petit" onClick={publication.arreter}>
        {ZIP.annuler}
      </button>
    </div>
  );
}

interface FinProps {
  readonly travail: Travail;
  readonly nomDe: (cle: string) => string;
}

const ECHECS = { vide: ZIP.vide, 'trop-grand': ZIP.tropGrand, echec: ZIP.echec } as const;

function Fin({ travail, nomDe }: FinProps) {
  const { etat, nom = '', documents, fichiers, octets, ecartes } = travail;
  return (
    <div className="publier__fin">
      {etat === 'fini' && (
        <Avis genre="succes" titre={ZIP.fini(nom)}>
          <p>{ZIP.finiTexte(documents, fichiers, formatOctets(octets))}</p>
        </Avis>
      )}
      {etat === 'arrete' && <Avis genre="info" titre={ZIP.arrete} />}
      {(etat === 'vide' || etat === 'trop-grand' || etat === 'echec') && (
        <Avis genre="erreur" titre={ECHECS[etat]} />
      )}
      {ecartes.length > 0 && etat !== 'arrete' && (
        <Avis genre="attention" titre={ZIP.ecartes(ecartes.length)}>
          <ul className="puces">
            {ecartes.map(({ flux, raison }) => {
              const { titre, details } = texteDeRaison(raison);
              return (
                <li key={flux}>
                  <strong>{nomDe(flux)}</strong> : {titre} {details.join(' ')}
                </li>
              );
            })}
          </ul>
        </Avis>
      )}
    </div>
  );
}
