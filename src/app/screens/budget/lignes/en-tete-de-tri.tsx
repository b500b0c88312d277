import type { ColonneDeTri } from '../../../../core/presentation/lignes.ts';
import { Icone } from '../../../components/icone.tsx';
import type { Filtres } from './use-filtres.ts';

interface Props {
  readonly colonne: ColonneDeTri;
  readonly nom: string;
  readonly filtres: Filtres;
  readonly onTri: (colonne: ColonneDeTri) => void;
}

export function EnTeteDeTri({ colonne, nom, filtres: { tri, decroissant }, onTri }: Props) {
  const trie = tri === colonne;
  const sens = decroissant ? 'descending' : 'ascending';
  const icone = trie ? (decroissant ? 'tri-decroissant' : 'tri-croissant') : 'tri';
  return (
    <th scope="col" className={`lignes__t lignes__t--${colonne}`} aria-sort={trie ? sens : 'none'}>
      <button type="button" className={trie ? 'tri tri--actif' : 'tri'} onClick={() => onTri(colonne)}>
        {nom}
        <Icone nom={icone} taille={14} />
      </button>
    </th>
  );
}
