import { VERDICT_PUBLIER } from '../../../text/publier.ts';
import type { ApercuDeDocument } from '../../../worker/protocol.ts';
import { Verdict } from '../../components/verdict.tsx';
import type { PlanVue } from './use-plan.ts';

interface Props {
  readonly vue: PlanVue;
  readonly apercus: ReadonlyMap<string, ApercuDeDocument>;
}

/** How much of what is chosen may be published now. */
export function VerdictDePublication({ vue: { documents, publiables }, apercus }: Props) {
  const choisis = documents.filter(({ choisi }) => choisi);
  const attente = choisis.filter(({ etat }) => etat.nom === 'attente').length;
  const prets = publiables.filter(({ cle }) => apercus.get(cle)?.ok !== false).length;
  if (choisis.length === 0) {
    return (
      <Verdict allure="attente" titre={VERDICT_PUBLIER.aucun}>
        <p>{VERDICT_PUBLIER.aucunTexte}</p>
      </Verdict>
    );
  }
  if (attente > 0) {
    return (
      <Verdict allure="attente" titre={VERDICT_PUBLIER.attente}>
        <p>{VERDICT_PUBLIER.attenteTexte(attente)}</p>
      </Verdict>
    );
  }
  if (prets === 0) {
    return (
      <Verdict allure="bloque" titre={VERDICT_PUBLIER.bloque(choisis.length)}>
        <p>{VERDICT_PUBLIER.bloqueTexte}</p>
      </Verdict>
    );
  }
  if (prets < choisis.length) {
    return (
      <Verdict allure="reserve" titre={VERDICT_PUBLIER.partiel(prets, choisis.length)}>
        <p>{VERDICT_PUBLIER.laisses}</p>
      </Verdict>
    );
  }
  return (
    <Verdict allure="bon" titre={VERDICT_PUBLIER.pret(prets)}>
      <p>{VERDICT_PUBLIER.limite}</p>
    </Verdict>
  );
}
