import { HORS_LIGNE } from '../../../text/hebergeur.ts';
import { Icone } from '../../components/icone.tsx';
import { EDITION } from '../../edition.ts';
import './hors-ligne.css';

/** The application as one file, to take away; nothing where the page itself is that file. */
export function HorsLigne() {
  const { fichier } = EDITION;
  if (!fichier) return null;
  return (
    <section className="hors-ligne" aria-labelledby="hors-ligne">
      <div>
        <h2 id="hors-ligne">{HORS_LIGNE.titre}</h2>
        <p className="hors-ligne__texte">{HORS_LIGNE.texte}</p>
      </div>
      <div className="hors-ligne__fichier">
        <a className="bouton" href={`./${fichier.nom}`} download={fichier.nom}>
          <Icone nom="telecharger" />
          {HORS_LIGNE.telecharger}
        </a>
        <p className="note">
          {HORS_LIGNE.taille(fichier.octets)}. {HORS_LIGNE.empreinte}{' '}
          <code className="hors-ligne__empreinte">{fichier.sha256}</code>
        </p>
      </div>
    </section>
  );
}
