import type { FichierAPublier, GenreDeFichier } from '../../../core/publication/fichiers.ts';
import { texteFormules } from '../../../text/formules.ts';
import { formatOctets } from '../../../text/nombres.ts';
import { ARBRE, GENRES, LISTE } from '../../../text/publier.ts';
import type { ApercuDeDocument, PlanDePublication } from '../../../worker/protocol.ts';
import { Avis } from '../../components/avis.tsx';
import { Icone } from '../../components/icone.tsx';
import { useActions, useEtat } from '../../store-context.ts';
import type { ApercusVue } from './use-apercus.ts';
import type { PlanVue } from './use-plan.ts';

interface Props extends ApercusVue {
  readonly vue: PlanVue;
}

/** The files to come, folder by folder: sizes, rows, what is empty. */
export function Arbre({ vue: { plan, publiables, echec }, apercus, aDemander }: Props) {
  const { publication } = useActions();
  if (publiables.length > 0 && !plan && !echec) {
    return (
      <section className="publier__section" aria-labelledby="arbre">
        <h2 id="arbre">{ARBRE.titre}</h2>
        <p className="note">{ARBRE.enCours}</p>
      </section>
    );
  }
  const prets = new Set(publiables.map(({ cle }) => cle));
  const places = (plan?.places ?? []).filter(({ flux }) => prets.has(flux));
  if (places.length === 0) return null;
  const dossiers = [...new Set(places.map(({ emplacement }) => emplacement.dossier))];
  return (
    <section className="publier__section" aria-labelledby="arbre">
      <div>
        <h2 id="arbre">{ARBRE.titre}</h2>
        <p className="note">{ARBRE.intro}</p>
      </div>
      {aDemander && (
        <div className="arbre__demander">
          <button type="button" className="bouton" onClick={publication.demanderApercu}>
            {ARBRE.demander}
          </button>
          <p className="note">{ARBRE.demanderTexte}</p>
        </div>
      )}
      <Formules apercus={places.map(({ flux }) => apercus.get(flux))} />
      {dossiers.map((dossier) => {
        const those = places.filter(({ emplacement }) => emplacement.dossier === dossier);
        return (
          <div key={dossier} className="dossier">
            <h3 className="dossier__nom">{dossier}/</h3>
            {those.map((place) => (
              <Document
                key={place.flux}
                place={place}
                apercu={apercus.get(place.flux)}
                aDemander={aDemander}
                ouvert={places.length === 1}
              />
            ))}
            <Communs />
          </div>
        );
      })}
    </section>
  );
}

/** What a spreadsheet may compute in the CSV, which are never altered for its sake. */
function Formules({ apercus }: { readonly apercus: readonly (ApercuDeDocument | undefined)[] }) {
  const fichiers = apercus.flatMap((apercu) => (apercu?.ok ? apercu.fichiers : []));
  const touches = fichiers.filter(({ formules }) => formules).length;
  if (touches === 0) return null;
  return (
    <Avis genre="info" titre={ARBRE.formulesTitre}>
      <p>{ARBRE.formulesTexte(touches)}</p>
    </Avis>
  );
}

interface DocumentProps {
  readonly place: PlanDePublication['places'][number];
  readonly apercu: ApercuDeDocument | undefined;
  readonly aDemander: boolean;
  readonly ouvert: boolean;
}

function Document({ place: { emplacement }, apercu, aDemander, ouvert }: DocumentProps) {
  const { dossier, chemin } = emplacement;
  const nom = chemin.slice(dossier.length + 1);
  if (!apercu?.ok) {
    const etat = apercu ? LISTE.ecarte.replace(/.:$/, '') : aDemander ? ARBRE.nonPrepare : ARBRE.enCours;
    return (
      <p className="dossier__document dossier__document--vide">
        <span className="dossier__chemin">{nom}/</span> <span className="note">{etat}</span>
      </p>
    );
  }
  const { fichiers } = apercu;
  const octets = fichiers.reduce((sum, one) => sum + one.octets, 0);
  const vides = fichiers.filter(({ vide }) => vide).length;
  return (
    <details className="dossier__document" open={ouvert}>
      <summary>
        <Icone nom="chevron" taille={18} />
        <span className="dossier__chemin">{nom}/</span>
        <span className="note">
          {LISTE.fichiers(fichiers.length, formatOctets(octets))}
          {vides > 0 && `, ${ARBRE.vides(vides)}`}
        </span>
      </summary>
      <Fichiers fichiers={fichiers} debut={chemin.length + 1} />
    </details>
  );
}

function Fichiers({
  fichiers,
  debut,
}: {
  readonly fichiers: readonly FichierAPublier[];
  readonly debut: number;
}) {
  const genres = [...new Set(fichiers.map(({ genre }) => genre))].sort((a, b) => rangDe(a) - rangDe(b));
  return (
    <div className="dossier__genres">
      {genres.map((genre) => (
        <div key={genre}>
          <h4>{GENRES[genre]}</h4>
          <ul>
            {fichiers
              .filter((one) => one.genre === genre)
              .map(({ chemin, titre, octets, lignes, vide, formules }) => (
                <li
                  key={chemin}
                  className={vide ? 'dossier__fichier dossier__fichier--vide' : 'dossier__fichier'}
                >
                  <span>
                    {titre}
                    <span className="dossier__nom-de-fichier">{chemin.slice(debut)}</span>
                    {formules && (
                      <span className="dossier__formules">{ARBRE.formules(texteFormules(formules))}</span>
                    )}
                  </span>
                  <span className="dossier__lignes">
                    {vide ? ARBRE.vide : lignes === undefined ? '' : ARBRE.lignes(lignes)}
                  </span>
                  <span className="dossier__taille">{formatOctets(octets)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

const ORDRE = Object.keys(GENRES) as readonly GenreDeFichier[];

function rangDe(genre: GenreDeFichier): number {
  return ORDRE.indexOf(genre);
}

/** Written from all the others, once these are known. */
function Communs() {
  const toutesEtapes = useEtat(({ publication }) => publication.options.toutesEtapes);
  const noms = [
    ...(toutesEtapes ? [ARBRE.toutesEtapes] : []),
    ...[ARBRE.lisezMoi, ARBRE.datapackage, ARBRE.catalogue],
  ];
  return (
    <ul className="dossier__communs" aria-label={ARBRE.communs}>
      {noms.map((nom) => (
        <li key={nom}>{nom}</li>
      ))}
    </ul>
  );
}
