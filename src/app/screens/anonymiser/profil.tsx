import { useRef, useState } from 'react';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { PROFIL, TELECHARGEMENTS } from '../../../text/anonymiser.ts';
import { texteDeReprise } from '../../../text/profil.ts';
import { Avis } from '../../components/avis.tsx';
import { useActions, useEtat } from '../../store-context.ts';
import { useTelechargement } from '../../use-telechargement.ts';
import type { OccultationVue } from './use-occultation.ts';

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
}

/** The choices for the next file: kept in this browser when asked for, or in a file. */
export function Profil({ ouvert, occultation: { choix, faire } }: Props) {
  const { siren } = ouvert.document;
  const etat = useEtat(({ profils }) => (siren === undefined ? undefined : profils[siren]));
  const { ask, garderProfil } = useActions();
  const { telecharger, enCours, echec } = useTelechargement();
  const [lecture, setLecture] = useState('');
  const fichier = useRef<HTMLInputElement>(null);
  const { cible } = ouvert;

  async function reprendre(file: File | undefined) {
    if (!file) return;
    const texte = await file.text().catch(() => '');
    const repris = await ask(cible, 'occultation-reprendre', { texte }).catch(() => undefined);
    setLecture(texteDeReprise(repris));
    if (repris?.ok) faire({ type: 'profil', choix: repris.choix });
  }

  return (
    <section className="profil" aria-labelledby="profil">
      <h2 id="profil">{PROFIL.titre}</h2>
      <label className="case">
        <input
          type="checkbox"
          checked={etat === 'garde'}
          disabled={siren === undefined}
          aria-describedby="profil-note"
          onChange={(event) => void garderProfil(cible.flux, event.target.checked ? choix : undefined)}
        />
        {PROFIL.garder}
      </label>
      <p id="profil-note" className="note">
        {siren === undefined ? PROFIL.sansSiret : PROFIL.texte}
      </p>
      <div role="status">
        {etat === 'garde' && <p className="note">{PROFIL.garde}</p>}
        {etat === 'refuse' && <Avis genre="attention" titre={PROFIL.refuse} />}
      </div>
      <div className="profil__fichier">
        <button
          type="button"
          className="bouton bouton--petit"
          disabled={siren === undefined}
          aria-disabled={enCours}
          onClick={() => void telecharger(() => ask(cible, 'occultation-profil', { choix }), 'json')}
        >
          {PROFIL.telecharger}
        </button>
        <button type="button" className="bouton bouton--petit" onClick={() => fichier.current?.click()}>
          {PROFIL.importer}
        </button>
        <input
          ref={fichier}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            void reprendre(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <p className="note" role="status">
        {lecture}
      </p>
      {echec && (
        <p className="rapport__echec" role="alert">
          {TELECHARGEMENTS.echec}
        </p>
      )}
    </section>
  );
}

/** Choices that the user did not make in this file are never silent. */
export function ChoixRepris({ ouvert, occultation }: Props) {
  const { garderProfil } = useActions();
  if (!occultation.reprise) return null;
  return (
    <Avis genre="info" titre={PROFIL.applique}>
      <p>{PROFIL.appliqueTexte}</p>
      <div className="blocages__choix">
        <button type="button" className="bouton bouton--petit" onClick={occultation.recommencer}>
          {PROFIL.sansEux}
        </button>
        <button
          type="button"
          className="bouton bouton--petit"
          onClick={() => {
            void garderProfil(ouvert.cible.flux, undefined);
            occultation.recommencer();
          }}
        >
          {PROFIL.effacer}
        </button>
      </div>
    </Avis>
  );
}
