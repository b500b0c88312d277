import type { BudgetOuvert } from '../../../state/flux.ts';
import { REGLES } from '../../../text/anonymiser.ts';
import type { BilanDeRegle, BilanDOccultation } from '../../../worker/protocol.ts';
import { Regle } from './regle.tsx';
import { RegleDesCommentaires, RegleDuScellement } from './regles-de-fichier.tsx';
import './regles.css';
import type { OccultationVue } from './use-occultation.ts';

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
  readonly bilan: BilanDOccultation;
  /** Something of the file changes under the present choices. */
  readonly change: boolean;
}

type Famille = keyof typeof REGLES.familles;

const FAMILLES: readonly Famille[] = ['relire', 'occulter', 'garder'];

/** What was found, by rule: first those that ask something of the reader, then those that act by themselves. */
export function Regles({ ouvert, occultation, bilan, change }: Props) {
  const { regles, horsValeurs, scelle } = bilan;
  const deFichier = [
    ...(scelle ? [<RegleDuScellement key="sceau" occultation={occultation} retire={change} />] : []),
    ...(horsValeurs ? [<RegleDesCommentaires key="co" occultation={occultation} bilan={horsValeurs} />] : []),
  ];
  return (
    <section className="regles" aria-labelledby="regles">
      <h2 id="regles">{REGLES.titre}</h2>
      {regles.length === 0 && deFichier.length === 0 && <p className="note">{REGLES.rien}</p>}
      {FAMILLES.map((famille) => {
        const those = regles.filter((regle) => familleOf(regle) === famille);
        // They list no value, and go with those that act by themselves.
        const others = famille === 'occulter' ? deFichier : [];
        return (
          those.length + others.length > 0 && (
            <div key={famille} className="regles__famille">
              <h3>{REGLES.familles[famille]}</h3>
              {those.map((regle) => (
                <Regle key={regle.regle} ouvert={ouvert} occultation={occultation} bilan={regle} />
              ))}
              {others}
            </div>
          )
        );
      })}
    </section>
  );
}

/** By what the rule is, not by what is left of it: a rule does not move while its values are looked at. */
function familleOf({ aRelire, propose }: BilanDeRegle): Famille {
  if (aRelire > 0) return 'relire';
  return propose === 'garder' ? 'garder' : 'occulter';
}
