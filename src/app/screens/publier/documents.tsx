import type { ReactNode } from 'react';
import type { DocumentAPublier } from '../../../state/a-publier.ts';
import { formatRoute } from '../../../state/route.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { texteEtapeEtExercice, texteTypeDeBudget } from '../../../text/etapes.ts';
import { formatOctets } from '../../../text/nombres.ts';
import { LISTE, texteDeRaison } from '../../../text/publier.ts';
import type { ApercuDeDocument } from '../../../worker/protocol.ts';
import { Icone, type NomIcone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';
import type { PlanVue } from './use-plan.ts';

interface Props {
  readonly vue: PlanVue;
  readonly apercus: ReadonlyMap<string, ApercuDeDocument>;
}

/** Documents beyond which the list scrolls by itself, so that the download stays within reach. */
const LONGUE = 20;

/** Every open document, whether it goes into the folder, and what it waits for. */
export function Documents({ vue: { documents }, apercus }: Props) {
  const { publication } = useActions();
  const cles = documents.map(({ cle }) => cle);
  return (
    <section className="publier__section" aria-labelledby="documents">
      <div className="publier__tete">
        <h2 id="documents">
          {LISTE.titre}{' '}
          {documents.length > 1 && <span className="compteur">{FICHIERS.nombre(documents.length)}</span>}
        </h2>
        {documents.length > 1 && (
          <div className="publier__choix">
            <button
              type="button"
              className="bouton bouton--petit"
              onClick={() => publication.choisir(cles, true)}
            >
              {LISTE.tous}
            </button>
            <button
              type="button"
              className="bouton bouton--petit"
              onClick={() => publication.choisir(cles, false)}
            >
              {LISTE.aucun}
            </button>
          </div>
        )}
      </div>
      <ul className={documents.length > LONGUE ? 'a-publier a-publier--longue' : 'a-publier'}>
        {documents.map((document) => (
          <Document key={document.cle} document={document} apercu={apercus.get(document.cle)} />
        ))}
      </ul>
    </section>
  );
}

interface DocumentProps {
  readonly document: DocumentAPublier;
  readonly apercu: ApercuDeDocument | undefined;
}

function Document({ document, apercu }: DocumentProps) {
  const { publication } = useActions();
  const { cle, ouvert, choisi, flux } = document;
  const { collectivite, etablissement, natDec, numDec, exercice, type } = ouvert.budget;
  const nom = collectivite || etablissement || FICHIERS.sansNom;
  const etape = texteEtapeEtExercice(natDec, numDec, exercice);
  const quoi = `${nom}, ${etape}`;
  return (
    <li className={choisi ? 'a-publier__un' : 'a-publier__un a-publier__un--exclu'}>
      <label className="a-publier__qui">
        <input
          type="checkbox"
          checked={choisi}
          aria-label={LISTE.choisir(`${quoi}, ${flux.nom}`)}
          onChange={(event) => publication.choisir([cle], event.target.checked)}
        />
        <span>
          <span className="a-publier__nom">
            {etape} · {nom}
          </span>
          <span className="a-publier__detail">
            {texteTypeDeBudget(type)}
            {etablissement !== '' && etablissement !== nom && ` · ${etablissement}`} · {flux.nom}
          </span>
        </span>
      </label>
      <Etat document={document} apercu={apercu} quoi={quoi} />
    </li>
  );
}

function Etat({ document, apercu, quoi }: DocumentProps & { readonly quoi: string }) {
  const { etat, ouvert } = document;
  const { numero } = ouvert;
  const anonymiser = (
    <Lien ecran="anonymiser" numero={numero} nom={LISTE.anonymiserNom(quoi)}>
      {LISTE.anonymiser}
    </Lien>
  );
  const rapport = (
    <Lien ecran="verifier" numero={numero} nom={LISTE.verifierNom(quoi)}>
      {LISTE.verifier}
    </Lien>
  );
  switch (etat.nom) {
    case 'attente':
      return <Ligne icone="info">{LISTE.attente}</Ligne>;
    case 'controle-echec':
      return (
        <Ligne icone="erreur" liens={rapport}>
          {LISTE.controleEchec}
        </Ligne>
      );
    case 'bloquants':
      return (
        <Ligne icone="erreur" liens={rapport}>
          {LISTE.bloquants(etat.nombre)}
        </Ligne>
      );
    case 'recherche-echec':
      return (
        <Ligne icone="erreur" liens={anonymiser}>
          {LISTE.rechercheEchec}
        </Ligne>
      );
    case 'a-relire':
      return (
        <Ligne icone="attention" liens={anonymiser}>
          {LISTE.aRelire(etat.nombre, etat.noms)}
        </Ligne>
      );
    case 'pret': {
      if (apercu?.ok === false) {
        const { titre, details } = texteDeRaison(apercu.raison);
        const liens = apercu.raison.genre === 'blocages' ? anonymiser : rapport;
        return (
          <Ligne icone="erreur" liens={liens}>
            {LISTE.ecarte} {titre}
            <ul className="puces a-publier__raisons">
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </Ligne>
        );
      }
      const octets = apercu?.fichiers.reduce((sum, one) => sum + one.octets, 0) ?? 0;
      return (
        <Ligne
          icone="coche"
          liens={
            <>
              {etat.avertissements > 0 && rapport}
              <Lien ecran="anonymiser" numero={numero} nom={LISTE.revoirNom(quoi)}>
                {LISTE.revoir}
              </Lien>
            </>
          }
        >
          {LISTE.pret(etat.occultees)}
          {apercu && ` ${LISTE.fichiers(apercu.fichiers.length, formatOctets(octets))}.`}
          {etat.avertissements > 0 && ` ${LISTE.avertissements(etat.avertissements)}.`}
        </Ligne>
      );
    }
  }
}

interface LigneProps {
  readonly icone: NomIcone;
  readonly liens?: ReactNode;
  readonly children: ReactNode;
}

function Ligne({ icone, liens, children }: LigneProps) {
  return (
    <div className={`a-publier__etat a-publier__etat--${icone}`}>
      <Icone nom={icone} taille={18} />
      <div className="a-publier__texte">{children}</div>
      {liens && <div className="a-publier__liens">{liens}</div>}
    </div>
  );
}

interface LienProps {
  readonly ecran: 'verifier' | 'anonymiser';
  readonly numero: number;
  /** What it leads to, without its neighbours. */
  readonly nom: string;
  readonly children: string;
}

function Lien({ ecran, numero, nom, children }: LienProps) {
  return (
    <a className="bouton bouton--petit" href={formatRoute({ ecran, numero })} aria-label={nom}>
      {children}
    </a>
  );
}
