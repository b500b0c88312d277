import type { Noeud } from '../../../core/presentation/arbre.ts';
import { GLACONS, nomDePoste } from '../../../text/glacons.ts';

/** From the whole down to what is shown; each step leads back to it. */
export function Chemin({
  chemin,
  onChoisir,
}: {
  readonly chemin: readonly Noeud[];
  readonly onChoisir: (cle: string) => void;
}) {
  return (
    <nav className="chemin" aria-label={GLACONS.chemin}>
      <ol>
        {chemin.map((noeud, rang) => {
          const { libelle, code } = nomDePoste(noeud);
          const texte = code === undefined ? libelle : `${code} ${libelle}`;
          return (
            <li key={noeud.cle}>
              {rang === chemin.length - 1 ? (
                <span aria-current="true">{texte}</span>
              ) : (
                <button type="button" className="chemin__pas" onClick={() => onChoisir(noeud.cle)}>
                  {texte}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
