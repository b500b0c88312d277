import type { Totaux } from '../../../core/totaux/totaux.ts';
import type { CodeSection, Sens } from '../../../core/totem/codes.ts';
import { AVIS, BUDGET } from '../../../text/budget.ts';
import { RETENIR } from '../../../text/chiffres.ts';
import { definitionDe } from '../../../text/glossaire.ts';
import { formatEuros, formatEurosCourt, formatEurosSigne } from '../../../text/nombres.ts';
import { deSection, texteSection, texteSens } from '../../../text/sections.ts';
import { Explication } from '../../components/explication.tsx';
import './chiffres.css';

const SECTIONS: readonly CodeSection[] = ['F', 'I'];
const SENS: readonly Sens[] = ['D', 'R'];

interface Props {
  /** Missing until those of a view that is not the first are known. */
  readonly totaux: Totaux | undefined;
  /** They are those of the view before. */
  readonly enCours: boolean;
}

/** Four headline amounts, each rounded and exact, and what is left of each section. */
export function Chiffres({ totaux, enCours }: Props) {
  if (!totaux) return <p className="panneau__vide">{BUDGET.calcul}</p>;
  const plusGrand = largest(SECTIONS.flatMap((section) => SENS.map((sens) => totaux[section][sens])));
  return (
    <section aria-labelledby="chiffres" aria-busy={enCours}>
      <h2 id="chiffres" className="hors-ecran">
        {BUDGET.chiffres}
      </h2>
      <div className="chiffres">
        {SECTIONS.map((section) => (
          <div key={section} className="carte">
            <div className="carte__titre">
              <h3>{texteSection(section)}</h3>
              <Explication
                etiquette={RETENIR.cestADire}
                explication={definitionDe(section === 'F' ? 'fonctionnement' : 'investissement') ?? ''}
              />
            </div>
            {SENS.map((sens) => (
              <Chiffre
                key={sens}
                section={section}
                sens={sens}
                cents={totaux[section][sens]}
                sur={plusGrand}
              />
            ))}
            <p className="carte__solde">
              <span>
                {BUDGET.solde} <small>({BUDGET.soldeTexte})</small>
              </span>
              <b>{formatEurosSigne(totaux.resultat[section])}</b>
            </p>
          </div>
        ))}
      </div>
      <p className="chiffres__ensemble">
        {BUDGET.ensemble} : {BUDGET.solde.toLowerCase()} de <b>{formatEurosSigne(totaux.resultat.total)}</b>
        {totaux.horsTotaux > 0 && ` · ${AVIS.horsTotaux(totaux.horsTotaux)}`}
      </p>
    </section>
  );
}

interface ChiffreProps {
  readonly section: CodeSection;
  readonly sens: Sens;
  readonly cents: bigint;
  readonly sur: bigint;
}

function Chiffre({ section, sens, cents, sur }: ChiffreProps) {
  const part = cents > 0n ? Number((cents * 1000n) / sur) / 10 : 0;
  return (
    <figure className={`chiffre chiffre--${sens}`}>
      <figcaption>
        {texteSens(sens)}
        <span className="hors-ecran"> {deSection(section)}</span>
      </figcaption>
      <p className="chiffre__court" aria-hidden="true">
        {formatEurosCourt(cents)}
      </p>
      <p className="chiffre__exact">{formatEuros(cents)}</p>
      <span className="chiffre__barre" aria-hidden="true">
        <span style={{ inlineSize: `${part}%` }} />
      </span>
    </figure>
  );
}

/** At least one cent: what is divided by it must have a share. */
function largest(all: readonly bigint[]): bigint {
  let max = 1n;
  for (const cents of all) if (cents > max) max = cents;
  return max;
}
