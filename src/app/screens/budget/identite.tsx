import type { ReactNode } from 'react';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { BUDGET } from '../../../text/budget.ts';
import { formatDate } from '../../../text/dates.ts';
import { PROJET, texteTypeDeBudget, texteVote } from '../../../text/etapes.ts';
import { formatEntier, formatOctets } from '../../../text/nombres.ts';
import { texteNomenclature } from '../../../text/nomenclatures.ts';
import { SCEAU } from '../../../text/verifier.ts';
import { Avis } from '../../components/avis.tsx';
import { Explication } from '../../components/explication.tsx';
import { Mot } from '../../components/mot.tsx';
import { sceauOf } from '../../sceau.ts';

/** Whose budget it is, and which one. */
export function Identite({ ouvert }: { readonly ouvert: BudgetOuvert }) {
  const { budget, document, nomDeFichier } = ouvert;
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
        <Fait nom={BUDGET.siret} terme="siret">
          <Siret siret={budget.siret} valide={budget.siretValide} />
        </Fait>
        <Fait nom={BUDGET.date}>{date === '' ? BUDGET.nonPrecise : formatDate(date)}</Fait>
        <Fait nom={BUDGET.vote}>{texteVote(votePar)}</Fait>
        <Fait
          nom={BUDGET.nomenclature}
          terme="nomenclature"
          detail={plan ? BUDGET.planUtilise(plan) : BUDGET.aucunPlan}
        >
          {texteNomenclature(nomenclature)}
        </Fait>
        <Sceau ouvert={ouvert} />
        <Fait nom={BUDGET.lignes}>{formatEntier(budget.lignes)}</Fait>
        <Fait nom={BUDGET.fichier} detail={formatOctets(document.octets)}>
          {nomDeFichier}
        </Fait>
      </dl>
    </section>
  );
}

/** What the seal says, as soon as it is known; a broken one leads to its explanation. */
function Sceau({ ouvert }: { readonly ouvert: BudgetOuvert }) {
  const { etat, date, aVoir } = sceauOf(ouvert);
  return (
    <Fait nom={BUDGET.scellement} terme="scellement" {...(date && { detail: SCEAU.date(date) })}>
      {aVoir ? <a href={formatRoute({ ecran: 'verifier', numero: ouvert.numero })}>{etat}</a> : etat}
    </Fait>
  );
}

interface FaitProps {
  readonly nom: string;
  /** Of the glossary. */
  readonly terme?: string;
  readonly detail?: string;
  readonly children: ReactNode;
}

function Fait({ nom, terme, detail, children }: FaitProps) {
  return (
    <div>
      <dt>{terme === undefined ? nom : <Mot terme={terme}>{nom}</Mot>}</dt>
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
