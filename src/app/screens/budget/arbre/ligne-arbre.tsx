import { type CSSProperties, memo } from 'react';
import type { Noeud } from '../../../../core/presentation/arbre.ts';
import { texteDeNoeud } from '../../../../text/arbre.ts';
import { ARBRE } from '../../../../text/budget.ts';
import { formatEntier, formatEuros, formatPart } from '../../../../text/nombres.ts';
import { Explication } from '../../../components/explication.tsx';
import { Icone } from '../../../components/icone.tsx';

interface Props {
  readonly noeud: Noeud;
  readonly niveau: number;
  readonly position: number;
  readonly fratrie: number;
  readonly ouvert: boolean | undefined;
  /** The row that the tab key reaches. */
  readonly actif: boolean;
  /** The row that the picture shows too. */
  readonly choisi: boolean;
}

export const LigneArbre = memo(function LigneArbre(props: Props) {
  const { noeud, niveau, position, fratrie, ouvert, actif, choisi } = props;
  const { code, libelle, note, marque, sansLibelle } = texteDeNoeud(noeud);
  const { montant, part, lignes } = noeud;
  const tabIndex = actif ? 0 : -1;
  return (
    <tr
      className={`arbre__ligne arbre__ligne--${noeud.niveau} ${sensDe(noeud.cle)}`}
      data-cle={noeud.cle}
      tabIndex={tabIndex}
      aria-level={niveau}
      aria-posinset={position}
      aria-setsize={fratrie}
      aria-expanded={ouvert}
      aria-selected={choisi || undefined}
    >
      <th scope="row" className="arbre__c arbre__c--libelle">
        <span className="arbre__libelle" style={retrait(niveau)}>
          <span className="arbre__chevron">
            {ouvert !== undefined && <Icone nom="chevron" taille={16} />}
          </span>
          <span className="arbre__texte">
            {code !== undefined && <span className="code">{code}</span>}{' '}
            <span className={sansLibelle ? 'inconnu' : undefined}>{libelle}</span>
            {note !== undefined && <small> {note}</small>}{' '}
            {marque && <Explication {...marque} tabIndex={tabIndex} />}
          </span>
        </span>
      </th>
      {/* Expenses and revenues of a section do not add up to anything. */}
      <td className="arbre__c arbre__c--montant">{noeud.niveau !== 'section' && formatEuros(montant)}</td>
      <td className="arbre__c arbre__c--part">
        {part !== undefined && (
          <span className="arbre__part">
            <span className="arbre__barre" aria-hidden="true">
              <span style={{ inlineSize: `${Math.min(Math.max(part, 0), 1) * 100}%` }} />
            </span>
            {formatPart(part)}
          </span>
        )}
      </td>
      <td className="arbre__c arbre__c--compte">
        {formatEntier(lignes)}
        <span className="arbre__unite"> {lignes < 2 ? ARBRE.ligne : ARBRE.lignes.toLowerCase()}</span>
      </td>
    </tr>
  );
});

/** Revenues have their own colour of bar, as in the headline figures. */
function sensDe(cle: string): string {
  return cle.split('/')[1] === 'R' ? 'arbre__ligne--recette' : '';
}

/** The indent is the style sheet's, since it is narrower on a telephone. */
function retrait(niveau: number): CSSProperties {
  return { '--niveau': niveau - 1 } as CSSProperties;
}
