import { useEffect, useRef } from 'react';
import type { GroupeDeConstats } from '../../../core/controls/rapport.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { texteDeConstat } from '../../../text/constats.ts';
import { VERIFIER } from '../../../text/verifier.ts';
import { Acronymes } from '../../components/mot.tsx';
import { Conseil } from './conseil.tsx';
import { hasLieu, Lieu } from './lieu.tsx';
import { Suite } from './suite.tsx';
import { useSuivants } from './use-suivants.ts';

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly groupe: GroupeDeConstats;
  readonly onSuivre: (id: string) => void;
}

/** What a group says: what is the same for all its constats once, then each place with what is its own. */
export function ContenuDuGroupe({ ouvert, groupe, onSuivre }: Props) {
  const { constats, reste, demander, echec } = useSuivants(ouvert.cible, groupe);
  const liste = useFocusOnNew(constats.length);
  const textes = constats.map(texteDeConstat);
  const explication = common(textes.map((texte) => texte.explication));
  const conseil = common(textes.map((texte) => texte.conseil));
  // When all is said once, a constat without a place has nothing more to say.
  const seuls = explication !== undefined && conseil !== undefined && !constats.some(hasLieu);
  return (
    <>
      {explication !== undefined && (
        <p>
          <Acronymes>{explication}</Acronymes>
        </p>
      )}
      {conseil !== undefined && <Conseil texte={conseil} />}
      {!seuls && (
        <ul ref={liste} className="constats" aria-label={VERIFIER.lieux}>
          {constats.map(({ code, gravite, lieu }, index) => {
            const id = `${code}-${gravite}-${index}`;
            return (
              <li key={id} tabIndex={-1}>
                {explication === undefined && (
                  <p>
                    <Acronymes>{textes[index]?.explication ?? ''}</Acronymes>
                  </p>
                )}
                {conseil === undefined && <Conseil texte={textes[index]?.conseil ?? ''} />}
                <Lieu ouvert={ouvert} lieu={lieu} id={id} onSuivre={onSuivre} />
              </li>
            );
          })}
        </ul>
      )}
      <Suite
        montres={constats.length}
        reste={reste}
        bouton={VERIFIER.suivants}
        echec={echec}
        onSuite={() => void demander()}
      />
    </>
  );
}

/** The value that all have; `undefined` when they differ. */
function common(values: readonly string[]): string | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

/** The button that asked for more moves down, or goes away: the focus goes to the first of the new ones. */
export function useFocusOnNew(length: number) {
  const ref = useRef<HTMLUListElement & HTMLTableSectionElement>(null);
  const seen = useRef(length);
  useEffect(() => {
    const first = ref.current?.children[seen.current];
    if (length > seen.current && first instanceof HTMLElement) first.focus();
    seen.current = length;
  }, [length]);
  return ref;
}
