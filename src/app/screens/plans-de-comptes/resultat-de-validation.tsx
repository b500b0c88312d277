import type { Validation } from '../../../state/schemas.ts';
import { formatEntier } from '../../../text/nombres.ts';
import { texteEchecXsd, texteProblemeXsd, XSD } from '../../../text/xsd.ts';
import type { ErreurXsd } from '../../../worker/xsd/protocole.ts';
import { Avis } from '../../components/avis.tsx';
import { useEtatDesSchemas } from '../../schemas-context.ts';

export function ResultatDeValidation() {
  const validation = useEtatDesSchemas((etat) => etat.validation);
  const resultat = validation?.etat === 'faite' ? validation.resultat : undefined;
  return (
    <>
      <div role="status">{validation && <Verdict validation={validation} />}</div>
      {resultat?.ok && resultat.erreurs.length > 0 && <Erreurs erreurs={resultat.erreurs} />}
      {resultat?.ok && resultat.total > resultat.erreurs.length && (
        <p className="note">{XSD.reste(resultat.total - resultat.erreurs.length)}</p>
      )}
    </>
  );
}

function Verdict({ validation }: { readonly validation: Validation }) {
  const { nomDeFichier: nom } = validation;
  if (validation.etat === 'en-cours') return <p>{XSD.enCours(nom)}</p>;
  if (validation.etat === 'impossible') {
    return (
      <Avis genre="erreur" titre={XSD.impossible(nom)}>
        <p>{XSD.impossibleTexte}</p>
      </Avis>
    );
  }
  const { resultat } = validation;
  if (!resultat.ok) {
    return (
      <Avis genre="erreur" titre={XSD.impossible(nom)}>
        <p>{texteEchecXsd(resultat.code, resultat.detail)}</p>
      </Avis>
    );
  }
  return (
    <Avis
      genre={resultat.total === 0 ? 'succes' : 'attention'}
      titre={resultat.total === 0 ? XSD.valide(nom) : XSD.invalide(nom, resultat.total)}
    >
      <p>{XSD.schema(resultat.schema)}</p>
    </Avis>
  );
}

function Erreurs({ erreurs }: { readonly erreurs: readonly ErreurXsd[] }) {
  const { colonnes } = XSD;
  return (
    <table className="plans-portes" aria-label={XSD.validation}>
      <thead>
        <tr>
          <th scope="col">{colonnes.ligne}</th>
          <th scope="col">{colonnes.ecart}</th>
        </tr>
      </thead>
      <tbody>
        {erreurs.map((erreur) => (
          <tr key={`${erreur.ligne} ${erreur.chemin} ${erreur.message}`}>
            <td>{formatEntier(erreur.ligne)}</td>
            <td>
              {texteProblemeXsd(erreur)}
              <span className="xsd__chemin">
                {erreur.chemin}
                {erreur.attribut !== undefined && ` @${erreur.attribut}`}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
