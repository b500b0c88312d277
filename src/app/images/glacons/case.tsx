import { memo } from 'react';
import { GLACONS, nomDePoste } from '../../../text/glacons.ts';
import { formatEuros, formatPart } from '../../../text/nombres.ts';
import { Formes } from '../formes.tsx';
import type { CaseDessinee } from './dessiner-glacons.ts';
import type { Case } from './placer.ts';

interface Props {
  readonly une: CaseDessinee;
  /** Every box in sight: what an item is among. */
  readonly places: readonly Case[];
  /** Of the row that is shown, in cents. */
  readonly total: bigint;
  /** The one that the tab key reaches. */
  readonly atteinte: boolean;
  readonly choisie: boolean;
  readonly onEntrer: (place: Case) => void;
  readonly onAtteindre: (cle: string) => void;
}

/** A box: focusable, named in full whatever fits in it. */
export const CaseDImage = memo(function CaseDImage(props: Props) {
  const { une, places, total, atteinte, choisie, onEntrer, onAtteindre } = props;
  const { place, formes } = une;
  const { noeud, groupe, montant, niveau, cle, x, y, largeur, hauteur } = place;
  const fratrie = places.filter((one) => one.niveau === niveau && parentDe(one.cle) === parentDe(cle));
  const nom = noeud ? nomEntier(nomDePoste(noeud)) : GLACONS.autres(groupe?.length ?? 0);
  const detail = groupe ? ` : ${GLACONS.autresDetail(groupe.map((one) => nomDePoste(one).libelle))}` : '';
  const part = formatPart(Number((montant * 1_000_000n) / total) / 1_000_000);
  const texte = `${nom}${detail}, ${formatEuros(montant)}, ${part}`;
  return (
    <g
      role="treeitem"
      className={`glacon${choisie ? ' glacon--choisi' : ''}`}
      tabIndex={atteinte ? 0 : -1}
      aria-label={texte}
      aria-level={niveau}
      aria-posinset={fratrie.indexOf(place) + 1}
      aria-setsize={fratrie.length}
      aria-selected={choisie}
      {...(noeud && noeud.enfants.length > 0 && { 'aria-expanded': niveau === 1 })}
      onClick={() => onEntrer(place)}
      onFocus={() => onAtteindre(cle)}
    >
      <title>{texte}</title>
      <Formes formes={formes} />
      <rect
        className="glacon__cerne"
        x={x + 2}
        y={y + 2}
        width={Math.max(0, largeur - 5)}
        height={Math.max(0, hauteur - 4.5)}
      />
    </g>
  );
});

function parentDe(cle: string): string {
  return cle.slice(0, cle.lastIndexOf('/'));
}

function nomEntier({ libelle, code }: { libelle: string; code?: string }): string {
  return code === undefined ? libelle : `${code} ${libelle}`;
}
