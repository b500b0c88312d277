import { type ReactNode, useId, useState } from 'react';
import type { Metadonnees as Champs } from '../../../core/publication/metadonnees.ts';
import { LICENCES } from '../../../state/configuration.ts';
import { METADONNEES } from '../../../text/publier.ts';
import { useActions, useEtat } from '../../store-context.ts';
import { Copier } from './copier.tsx';
import type { PlanVue } from './use-plan.ts';

/** What a portal asks about the dataset of each root folder. */
export function Metadonnees({ vue: { plan } }: { readonly vue: PlanVue }) {
  const dossiers = plan?.dossiers ?? [];
  if (dossiers.length === 0) return null;
  return (
    <section className="publier__section" aria-labelledby="metadonnees">
      <div>
        <h2 id="metadonnees">{METADONNEES.titre}</h2>
        <p className="note">{METADONNEES.intro}</p>
      </div>
      {dossiers.map(({ nom, metadonnees }) =>
        dossiers.length === 1 ? (
          <Dossier key={nom} nom={nom} proposees={metadonnees}>
            <Licence />
          </Dossier>
        ) : (
          <details key={nom} className="meta__dossier">
            <summary>{METADONNEES.dossier(nom)}</summary>
            <Dossier nom={nom} proposees={metadonnees} />
          </details>
        ),
      )}
      {dossiers.length > 1 && (
        <div className="meta">
          <Licence />
        </div>
      )}
      <p className="note">{METADONNEES.aDeposerTexte}</p>
    </section>
  );
}

const MOTS_CLES = ' ; ';
type ChampTexte = 'titre' | 'description' | 'territoire' | 'debut' | 'fin' | 'frequence';

interface DossierProps {
  readonly nom: string;
  readonly proposees: Champs;
  readonly children?: ReactNode;
}

function Dossier({ nom, proposees, children }: DossierProps) {
  const { publication } = useActions();
  const choisies = useEtat((etat) => etat.publication.metadonnees.get(nom));
  const [mots, setMots] = useState<string>();
  const actuelles = { ...proposees, ...choisies };
  const texte = (champ: ChampTexte, note?: string) => (
    <Champ
      champ={METADONNEES.champs[champ]}
      valeur={actuelles[champ]}
      long={champ === 'description'}
      note={note}
      onChange={(valeur) => publication.ecrire(nom, { [champ]: valeur })}
    />
  );
  return (
    <div className="meta">
      {texte('titre')}
      {texte('description')}
      <Champ
        champ={METADONNEES.champs.motsCles}
        valeur={mots ?? actuelles.motsCles.join(MOTS_CLES)}
        note={METADONNEES.motsClesNote}
        onChange={(valeur) => {
          // As it is typed: a separator at the end is no word yet.
          setMots(valeur);
          const motsCles = valeur.split(';').map((mot) => mot.trim());
          publication.ecrire(nom, { motsCles: motsCles.filter((mot) => mot !== '') });
        }}
      />
      {texte('territoire')}
      {texte('debut', METADONNEES.periodeNote)}
      {texte('fin', METADONNEES.periodeNote)}
      {texte('frequence')}
      {children}
      {choisies && (
        <button
          type="button"
          className="bouton bouton--petit meta__retablir"
          onClick={() => {
            setMots(undefined);
            publication.retablir(nom);
          }}
        >
          {METADONNEES.retablir}
        </button>
      )}
    </div>
  );
}

/** Of the whole publication: every folder has the same. */
function Licence() {
  const { publication } = useActions();
  const licence = useEtat((etat) => etat.publication.options.licence);
  const id = useId();
  const { champs, licences, licenceNotes, copierNom } = METADONNEES;
  return (
    <div className="meta__champ">
      <label htmlFor={id} className="etiquette">
        {champs.licence}
      </label>
      <div className="meta__saisie">
        <select
          id={id}
          value={licence}
          aria-describedby={`${id}note`}
          onChange={(event) => {
            const chosen = LICENCES.find((one) => one === event.target.value);
            if (chosen) publication.changerOptions({ licence: chosen });
          }}
        >
          {LICENCES.map((one) => (
            <option key={one} value={one}>
              {licences[one]}
            </option>
          ))}
        </select>
        <Copier texte={licences[licence]} nom={copierNom(champs.licence)} />
      </div>
      <p id={`${id}note`} className="note">
        {licenceNotes[licence]}
      </p>
    </div>
  );
}

interface ChampProps {
  readonly champ: string;
  readonly valeur: string;
  readonly long?: boolean;
  readonly note?: string | undefined;
  readonly onChange: (valeur: string) => void;
}

function Champ({ champ, valeur, long = false, note, onChange }: ChampProps) {
  const id = useId();
  const common = {
    id,
    value: valeur,
    'aria-describedby': note === undefined ? undefined : `${id}note`,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.target.value),
  };
  return (
    <div className={long ? 'meta__champ meta__champ--long' : 'meta__champ'}>
      <label htmlFor={id} className="etiquette">
        {champ}
      </label>
      <div className="meta__saisie">
        {long ? <textarea rows={3} {...common} /> : <input type="text" {...common} />}
        <Copier texte={valeur} nom={METADONNEES.copierNom(champ)} />
      </div>
      {note !== undefined && (
        <p id={`${id}note`} className="note">
          {note}
        </p>
      )}
    </div>
  );
}
