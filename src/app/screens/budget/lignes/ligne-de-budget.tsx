import { memo, type Ref } from 'react';
import type { LigneVue } from '../../../../core/presentation/lignes.ts';
import { ARBRE } from '../../../../text/budget.ts';
import { COLONNES, LIGNES } from '../../../../text/lignes.ts';
import { formatEuros } from '../../../../text/nombres.ts';
import { texteOperations, texteSection, texteSensDeLigne } from '../../../../text/sections.ts';
import { Explication } from '../../../components/explication.tsx';
import { Codifie } from './codifie.tsx';
import { Designation } from './designee.tsx';
import { Marques } from './marques.tsx';

interface Props {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly index: number;
  readonly ligne: LigneVue;
  /** A constat named this line. */
  readonly designee: boolean;
  /** Missing column when no line of the budget has a fonction. */
  readonly avecFonctions: boolean;
}

export const LigneDeBudget = memo(function LigneDeBudget(props: Props) {
  const { ref, index, ligne, designee, avecFonctions } = props;
  const { section, sens, chapitre, nature, fonction, operation, operations, montant, libelleLigne } = ligne;
  // What the service wrote itself, unless it only repeats the plan.
  const propre = libelleLigne !== undefined && libelleLigne !== nature.libelle ? libelleLigne : undefined;
  return (
    <tr
      ref={ref}
      className={designee ? 'lignes__r lignes__r--designee' : 'lignes__r'}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={designee ? -1 : undefined}
    >
      <td className="lignes__c lignes__c--section">
        {designee && <Designation />}
        {texteSection(section)} <Marques champs={['section']} ligne={ligne} />
      </td>
      <td className="lignes__c lignes__c--sens">{texteSensDeLigne(sens)}</td>
      <td className="lignes__c lignes__c--chapitre" data-nom={COLONNES.chapitre}>
        <Codifie {...chapitre} inconnu={ARBRE.chapitreInconnu} />{' '}
        <Marques champs={['chapitre', 'libelleChapitre']} ligne={ligne} />
      </td>
      <td className="lignes__c lignes__c--nature">
        <Codifie {...nature} inconnu={ARBRE.natureInconnue} /> <Marques champs={['nature']} ligne={ligne} />
        {propre !== undefined && <small>{propre}</small>}
      </td>
      {avecFonctions && (
        <td className="lignes__c lignes__c--fonction" data-nom={COLONNES.fonction}>
          {fonction && (
            <>
              <Codifie {...fonction} inconnu={ARBRE.inconnu} />{' '}
              <Marques champs={['fonction']} ligne={ligne} />
            </>
          )}
        </td>
      )}
      <td className="lignes__c lignes__c--operation" data-nom={COLONNES.operation}>
        {operation}
      </td>
      <td className="lignes__c lignes__c--type">{texteOperations(operations)}</td>
      <td className="lignes__c lignes__c--montant">
        {montant === undefined ? (
          <Explication etiquette={LIGNES.sansMontant} explication={LIGNES.sansMontantTexte} />
        ) : (
          formatEuros(montant)
        )}
      </td>
    </tr>
  );
});

interface EnAttenteProps extends Pick<Props, 'ref' | 'index'> {
  readonly colonnes: number;
}

/** Holds the place of a line that is on its way. */
export function LigneEnAttente({ ref, index, colonnes }: EnAttenteProps) {
  return (
    <tr ref={ref} className="lignes__r" data-index={index} aria-rowindex={index + 2}>
      <td className="lignes__c lignes__c--attente" colSpan={colonnes}>
        {LIGNES.chargement}
      </td>
    </tr>
  );
}
