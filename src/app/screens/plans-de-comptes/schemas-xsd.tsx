import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { SchemasAjoutes } from '../../../state/schemas.ts';
import { PLANS } from '../../../text/plans.ts';
import { XSD } from '../../../text/xsd.ts';
import { Avis } from '../../components/avis.tsx';
import { useEtatDesSchemas, useSchemas } from '../../schemas-context.ts';
import { useActions, useEtat } from '../../store-context.ts';
import { useDepot } from '../../use-depot.ts';
import { EtatDeGarde, GarderRetirer } from './garder-retirer.tsx';
import { ResultatDeValidation } from './resultat-de-validation.tsx';

/** The XSD archive that the user gave, and the validation of the open files. */
export function SchemasXsd() {
  const deposer = useDepot();
  const schemas = useEtatDesSchemas((etat) => etat.schemas);
  const gardeRefusee = useEtatDesSchemas((etat) => etat.gardeRefusee);
  return (
    <section aria-labelledby="schemas-xsd">
      <h2 id="schemas-xsd">{XSD.titre}</h2>
      <p>{XSD.texte}</p>
      <FileTrigger
        acceptedFileTypes={['.zip']}
        onSelect={(liste) => {
          if (liste && liste.length > 0) void deposer([...liste]);
        }}
      >
        <Button className="bouton">{XSD.choisir}</Button>
      </FileTrigger>
      <div role="status">
        {gardeRefusee && (
          <Avis genre="attention" titre={PLANS.gardeRefusee}>
            <p>{PLANS.gardeRefuseeTexte}</p>
          </Avis>
        )}
      </div>
      {schemas ? <Archive schemas={schemas} /> : <p className="note">{XSD.aucun}</p>}
      <ResultatDeValidation />
    </section>
  );
}

function Archive({ schemas }: { readonly schemas: SchemasAjoutes }) {
  const { garder, retirer } = useSchemas();
  const { nomDeFichier, contenu, garde, autreGarde } = schemas;
  return (
    <div className="plan">
      <div className="plan__tete">
        <div>
          <h3>{nomDeFichier}</h3>
          <p className="plan__detail">
            {XSD.contenu(contenu.fichiers.length, contenu.libelles.size)} ·{' '}
            <EtatDeGarde garde={garde} {...(autreGarde && { autreGarde })} />
          </p>
        </div>
        <GarderRetirer nom={nomDeFichier} garde={garde} garder={garder} retirer={retirer} />
      </div>
      <FichiersAValider />
    </div>
  );
}

function FichiersAValider() {
  const { valider } = useSchemas();
  const { fichier } = useActions();
  const flux = useEtat((etat) => etat.flux).filter(({ etat }) => etat.nom === 'ouvert');
  const enCours = useEtatDesSchemas((etat) => etat.validation?.etat === 'en-cours');
  if (flux.length === 0) return <p className="note">{XSD.rienAValider}</p>;
  return (
    <ul className="plan__differences">
      {flux.map(({ id, nom }) => (
        <li key={id} className="plan__tete">
          <span>{nom}</span>
          <button
            type="button"
            className="bouton bouton--petit"
            aria-label={XSD.validerNom(nom)}
            disabled={enCours}
            onClick={() => {
              const document = fichier(id);
              if (document) void valider(document);
            }}
          >
            {XSD.valider}
          </button>
        </li>
      ))}
    </ul>
  );
}
