import type { Egalite } from '../../../core/totaux/equilibre.ts';
import { EQUILIBRE, texteEgalite, texteVerdict } from '../../../text/equilibre.ts';
import { formatEuros, formatEurosSigne } from '../../../text/nombres.ts';
import { Icone } from '../../components/icone.tsx';
import './equilibre.css';

/** The equalities that a budget holds: one line, that opens on both sides of each. */
export function Equilibre({ egalites }: { readonly egalites: readonly Egalite[] }) {
  if (egalites.length === 0) return null;
  const equilibre = egalites.every(({ ecart }) => ecart === 0n);
  return (
    <details className={`equilibre ${equilibre ? 'equilibre--bon' : 'equilibre--ecart'}`}>
      <summary>
        <h2>{EQUILIBRE.titre}</h2>
        <span className="equilibre__verdict">
          <Icone nom={equilibre ? 'coche' : 'attention'} taille={18} />
          {texteVerdict(egalites)}
        </span>
        <Icone nom="chevron" taille={18} />
      </summary>
      <p className="note">{EQUILIBRE.note}</p>
      <ul>
        {egalites.map((egalite) => (
          <Ligne key={`${egalite.cle} ${egalite.mesures.join()}`} egalite={egalite} />
        ))}
      </ul>
    </details>
  );
}

function Ligne({ egalite }: { readonly egalite: Egalite }) {
  const { nom, gauche, droite, base } = texteEgalite(egalite);
  const { ecart } = egalite;
  return (
    <li className="egalite">
      <p className="egalite__nom">
        {nom} <span>{base}</span>
      </p>
      <p className="egalite__cote">
        <span>{gauche}</span> {formatEuros(egalite.gauche.cents)}
      </p>
      <p className="egalite__cote">
        <span>{droite}</span> {formatEuros(egalite.droite.cents)}
      </p>
      <p className={ecart === 0n ? 'egalite__bon' : 'egalite__ecart'}>
        <Icone nom={ecart === 0n ? 'coche' : 'attention'} taille={16} />
        {ecart === 0n ? EQUILIBRE.respectee : `${EQUILIBRE.ecart} ${formatEurosSigne(ecart)}`}
      </p>
    </li>
  );
}
