import { VERDICT } from '../../../text/anonymiser.ts';
import type { BilanDOccultation } from '../../../worker/protocol.ts';
import { Acronymes } from '../../components/mot.tsx';
import { Verdict } from '../../components/verdict.tsx';
import { Blocages } from './blocages.tsx';
import type { EtatDuControle } from './use-controle.ts';
import type { OccultationVue } from './use-occultation.ts';

interface Props {
  readonly bilan: BilanDOccultation;
  readonly controle: EtatDuControle;
  readonly occultation: OccultationVue;
}

/** Where the anonymisation stands. */
export function VerdictDOccultation({ bilan, controle, occultation }: Props) {
  if (controle.nom === 'a-relire') {
    return (
      <Verdict allure="reserve" titre={VERDICT.reste(controle.reste)}>
        {bilan.reprisesEnAttente > 0 && <p>{VERDICT.resteNoms(bilan.reprisesEnAttente)}</p>}
      </Verdict>
    );
  }
  if (controle.nom === 'en-cours') {
    return (
      <Verdict allure="attente" titre={VERDICT.controle}>
        <p>{VERDICT.controleTexte}</p>
      </Verdict>
    );
  }
  if (controle.nom === 'echec') {
    return (
      <Verdict allure="bloque" titre={VERDICT.echec}>
        <p>{VERDICT.echecTexte}</p>
      </Verdict>
    );
  }
  if (!controle.controle.ok) {
    return (
      <Verdict allure="bloque" titre={VERDICT.bloque}>
        <Blocages blocages={controle.controle.blocages} occultation={occultation} />
      </Verdict>
    );
  }
  if (controle.controle.changements > 0) {
    return (
      <Verdict allure="bon" titre={VERDICT.pret}>
        <p>
          {bilan.occultees > 0
            ? VERDICT.pretTexte(bilan.occultees, bilan.reprisesGardees)
            : VERDICT.commentairesTexte}
        </p>
      </Verdict>
    );
  }
  const rien = bilan.regles.length === 0 && bilan.horsValeurs === undefined;
  return (
    <Verdict allure={rien ? 'bon' : 'attente'} titre={rien ? VERDICT.rien : VERDICT.identique(bilan.gardees)}>
      <p>
        <Acronymes>{rien ? VERDICT.rienTexte(bilan.valeurs) : VERDICT.identiqueTexte}</Acronymes>
      </p>
    </Verdict>
  );
}
