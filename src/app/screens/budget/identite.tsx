import type { ReactNode } from 'react';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { BUDGET } from '../../../text/budget.ts';
import { formatDate } from '../../../text/dates.ts';
import { PROJET, texteTypeDeBudget, texteVote } from '../../../text/etapes.ts';
import { texteNomenclature } from '../../../text/nomenclatures.ts';
import { formatEntier, formatOctets } from '../../../text/nombres.ts';
import { Avis } from '../../components/avis.tsx';
import { Explication } from '../../components/explication.tsx';

/** Whose budget it is, and which one. */
export function Identite({ ouvert: { budget, document, nomDeFichier } }: { readonly ouvert: BudgetOuvert }) {
  const { etablissement, type, date, nomenclature, votePar, plan } = budget;
  return (
    <section className="identite" aria-label={BUDGET.fiche}>
      {budget.projet && (
        <Avis genre="attention" titre={PROJET.titre}>
          <p>{PROJET.texte}</p>
        </Avis>
      )}
      <dl className="faits">
        <Fait nom={BUDGET.etablissement} detail={texteTypeDeBudget(type)}>
          {etablissement || BUDGET.nonPrecise}
        </Fait>
        <Fait nom={BUDGET.siret}>
          <Siret siret={budget.siret} valide={budget.siretValide} />
        </Fait>
        <Fait nom={BUDGET.date}>{date === '' ? BUDGET.nonPrecise : formatDate(date)}</Fait>
        <Fait nom={BUDGET.vote}>{texteVote(votePar)}</Fait>
        <Fait nom={BUDGET.nomenclature} detail={plan ? BUDGET.planUtilise(plan) : BUDGET.aucunPlan}>
          {texteNomenclature(nomenclature)}
        </Fait>
        <Fait nom={BUDGET.scellement}>
          {document.scellement
            ? BUDGET.scelle(document.scellement.date ? formatDate(document.scellement.date) : '')
            : BUDGET.nonScelle}
        </Fait>
        <Fait nom={BUDGET.lignes}>{formatEntier(budget.lignes)}</Fait>
        <Fait nom={BUDGET.fichier} detail={formatOctets(document.octets)}>
          {nomDeFichier}
        </Fait>
      </dl>
    </section>
  );
}

interface FaitProps {
  readonly nom: string;
  readonly detail?: string;
  readonly children: ReactNode;
}

function Fait({ nom, detail, children }: FaitProps) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>
        {children}
        {detail !== undefined && <span className="faits__detail">{detail}</span>}
      </dd>
    </div>
  );
}

function Siret({ siret, valide }: { readonly siret: string; readonly valide: boolean }) {
  if (siret === '') return BUDGET.siretAbsent;
  const groupes = /^(\d{3})(\d{3})(\d{3})(\d{5})$/.exec(siret)?.slice(1).join('\u00a0') ?? siret;
  return (
    <>
      {groupes}{' '}
      {!valide && <Explication etiquette={BUDGET.siretInvalide} explication={BUDGET.siretInvalideTexte} />}
    </>
  );
}
