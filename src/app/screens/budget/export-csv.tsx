import { useState } from 'react';
import type { Lacune } from '../../../core/scdl/budget-csv.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { SANS_CHOIX } from '../../../state/occultations.ts';
import { formatRoute } from '../../../state/route.ts';
import { BUDGET } from '../../../text/budget.ts';
import { LACUNES, textesLacunes } from '../../../text/lacunes.ts';
import { Avis } from '../../components/avis.tsx';
import { Icone } from '../../components/icone.tsx';
import { downloadBytes } from '../../download.ts';
import { useActions, useGetEtat } from '../../store-context.ts';
import './export-csv.css';

/** The download, or what the file lacks for it. */
export function ExportCsv({ ouvert: { cible, numero, budget } }: { readonly ouvert: BudgetOuvert }) {
  const { ask, annoncer } = useActions();
  const getEtat = useGetEtat();
  const [etat, setEtat] = useState<'pret' | 'en-cours' | 'a-relire' | 'echec'>('pret');

  async function telecharger() {
    setEtat('en-cours');
    try {
      // The choices of the file: this button and the one of the Anonymiser screen give the same bytes.
      const { choix } = getEtat().occultations[cible.flux] ?? SANS_CHOIX;
      const csv = await ask(cible, 'csv', { choix });
      if ('blocages' in csv) {
        setEtat('a-relire');
        return;
      }
      if (!csv.ok) throw new Error('the summary announced no lack');
      downloadBytes(csv.nom, csv.octets, 'text/csv;charset=utf-8');
      annoncer({ type: 'telecharge', nom: csv.nom });
      setEtat('pret');
    } catch {
      setEtat('echec');
    }
  }

  if (budget.csv.lacunes.length > 0) return <Lacunes lacunes={budget.csv.lacunes} />;
  return (
    <div className="export">
      <button
        type="button"
        className="bouton bouton--principal"
        aria-disabled={etat === 'en-cours'}
        onClick={() => void telecharger()}
      >
        <Icone nom="telecharger" />
        {BUDGET.telecharger}
      </button>
      {etat === 'a-relire' ? (
        <p className="export__echec" role="alert">
          {BUDGET.aRelire} <a href={formatRoute({ ecran: 'anonymiser', numero })}>{BUDGET.anonymiser}</a>
        </p>
      ) : etat === 'echec' ? (
        <p className="export__echec" role="alert">
          {BUDGET.echec}
        </p>
      ) : (
        <p className="export__nom">{budget.csv.nom}</p>
      )}
      <a className="export__suite" href={formatRoute({ ecran: 'anonymiser', numero })}>
        {BUDGET.anonymiserAvant}
      </a>
    </div>
  );
}

function Lacunes({ lacunes }: { readonly lacunes: readonly Lacune[] }) {
  return (
    <div className="lacunes">
      <Avis genre="attention" titre={LACUNES.titre}>
        <p>{LACUNES.intro}</p>
        <dl>
          {textesLacunes(lacunes).map(({ champ, manque, ou }) => (
            <div key={champ}>
              <dt>{champ}</dt>
              <dd>
                {manque}, {ou}
              </dd>
            </div>
          ))}
        </dl>
        <p>{LACUNES.quoiFaire}</p>
      </Avis>
    </div>
  );
}
