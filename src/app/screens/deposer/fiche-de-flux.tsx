import { memo } from 'react';
import type { EtatDeFlux, Flux } from '../../../state/flux.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { formatOctets } from '../../../text/nombres.ts';
import { Icone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';
import { BudgetsDuFlux, CsvDuFlux } from './budgets-du-flux.tsx';
import { FluxRefuse } from './flux-refuse.tsx';
import { LectureEnCours } from './lecture-en-cours.tsx';

/** One file of the list: its name, then what its state calls for. Of sixty, only the one that changes is drawn again. */
export const FicheDeFlux = memo(function FicheDeFlux({ flux }: { readonly flux: Flux }) {
  const { nom, taille, etat } = flux;
  return (
    <li className={`fiche fiche--${allureDe(etat)}`}>
      <div className="fiche__tete">
        <div className="fiche__titre">
          <h3 className="fiche__nom">{nom}</h3>
          <p className="fiche__detail">
            {etat.nom === 'ouvert' &&
              `${etat.resume.genre === 'CompteFinancierUnique' ? FICHIERS.cfu : FICHIERS.totem} · `}
            {etat.nom === 'csv' && `${FICHIERS.csv} · `}
            {formatOctets(taille)}
          </p>
        </div>
        <Retirer flux={flux} />
      </div>
      <Contenu flux={flux} />
    </li>
  );
});

function Contenu({ flux }: { readonly flux: Flux }) {
  const { rouvrir } = useActions();
  const { etat } = flux;
  switch (etat.nom) {
    case 'attente':
    case 'lecture':
      return <LectureEnCours flux={flux} />;
    case 'ouvert':
      return <BudgetsDuFlux flux={flux} />;
    case 'csv':
      return <CsvDuFlux flux={flux} />;
    case 'refuse':
      return <FluxRefuse flux={flux} motif={etat.motif} />;
    case 'perdu':
      return (
        <div className="fiche__refus">
          <p>{FICHIERS.perduTexte}</p>
          <button type="button" className="bouton" onClick={() => void rouvrir(flux.id)}>
            {FICHIERS.rouvrir}
          </button>
        </div>
      );
  }
}

function Retirer({ flux }: { readonly flux: Flux }) {
  const { retirer } = useActions();
  return (
    <button
      type="button"
      className="bouton-icone"
      aria-label={FICHIERS.retirerNom(flux.nom)}
      title={FICHIERS.retirer}
      onClick={() => {
        retirer(flux.id);
        // The button goes away with its file: the focus must not fall back to the top of the page.
        document.getElementById('contenu')?.focus();
      }}
    >
      <Icone nom="croix" taille={18} />
    </button>
  );
}

/** A reading that the user stopped is no error. */
function allureDe(etat: EtatDeFlux): string {
  return etat.nom === 'refuse' && etat.motif.code === 'annule' ? 'annule' : etat.nom;
}
