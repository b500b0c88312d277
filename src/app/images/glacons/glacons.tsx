import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Noeud } from '../../../core/presentation/arbre.ts';
import type { Sens } from '../../../core/totem/codes.ts';
import { GLACONS, nomDePoste, texteEssentiel, titreDePoste } from '../../../text/glacons.ts';
import { formatEurosCourt } from '../../../text/nombres.ts';
import { texteSens } from '../../../text/sections.ts';
import { Segments } from '../../components/segments.tsx';
import { Enregistrer } from '../enregistrer.tsx';
import '../images.css';
import { useLargeur } from '../use-largeur.ts';
import { CaseDImage } from './case.tsx';
import { Chemin } from './chemin.tsx';
import { assembler, dessinerCases, type Nom } from './dessiner-glacons.ts';
import './glacons.css';
import { cheminVers, NIVEAUX, racineDe, rangMontrant, voisine } from './parcours.ts';
import { type Case, nonDessines, placer } from './placer.ts';

interface Props {
  readonly titre: string;
  /** End of the name of a file: `par-nature`. */
  readonly nom: string;
  /** The sections of the tree-table. */
  readonly noeuds: readonly Noeud[];
  /** Key of the row chosen in the table or here. */
  readonly choisi: string | undefined;
  readonly onChoisir: (cle: string) => void;
}

const SENS = (['D', 'R'] as const).map((valeur) => ({ valeur, nom: texteSens(valeur) }));
const HAUTEUR = 540;

/** The tree-table as a picture: two levels at a time, the length of a box being its share. */
export function Glacons({ titre, nom, noeuds, choisi, onChoisir }: Props) {
  const [sens, setSens] = useState<Sens>('D');
  const [montre, setMontre] = useState('');
  const [actif, setActif] = useState('');
  const focaliser = useRef(false);
  const dessinee = useRef<SVGSVGElement>(null);
  const [cadre, largeur] = useLargeur<HTMLDivElement>();

  // The table leads: a row reached there is brought in sight here.
  const [suivi, setSuivi] = useState(choisi);
  if (choisi !== suivi) {
    setSuivi(choisi);
    const autre = choisi?.split('/')[1];
    if (choisi !== undefined && (autre === 'D' || autre === 'R')) {
      setSens(autre);
      setMontre(rangMontrant(racineDe(noeuds, autre), autre === sens ? montre : autre, choisi));
      setActif(choisi);
    }
  }

  const racine = useMemo(() => racineDe(noeuds, sens), [noeuds, sens]);
  const chemin = cheminVers(racine, montre);
  const rang = chemin.at(-1) ?? racine;
  const cases = useMemo(() => {
    if (largeur === 0 || rang.montant <= 0n) return [];
    const places = placer(rang, { largeur, hauteur: HAUTEUR, niveaux: NIVEAUX });
    return dessinerCases(places, { sens: sens === 'D' ? 'depense' : 'recette', nommer });
  }, [rang, largeur, sens]);
  const places = cases.map(({ place }) => place);
  const courante = places.find(({ cle }) => cle === actif) ?? places[0];

  useEffect(() => {
    if (!focaliser.current) return;
    focaliser.current = false;
    dessinee.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
  });

  const aller = (cle: string) => {
    focaliser.current = true;
    setActif(cle);
  };
  const entrer = ({ cle, noeud, groupe }: Case) => {
    const premier = groupe?.[0]?.cle;
    if (premier !== undefined) return onChoisir(premier);
    if (noeud && noeud.enfants.length > 0) {
      setMontre(cle);
      const [child] = placer(noeud, { largeur, hauteur: HAUTEUR, niveaux: 1 });
      aller(child?.cle ?? cle);
    }
    setSuivi(cle);
    onChoisir(cle);
  };
  const sortir = () => {
    const dessus = chemin.at(-2);
    if (!dessus) return;
    setMontre(dessus.cle);
    aller(rang.cle);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!courante || event.altKey || event.ctrlKey || event.metaKey) return;
    const cible = voisine(places, courante.cle, event.key);
    if (event.key === 'Enter' || event.key === ' ') entrer(courante);
    else if (event.key === 'Escape') sortir();
    else if (cible) aller(cible.cle);
    else return;
    event.preventDefault();
  };

  const quoi = titreDePoste(rang);
  const { negatifs, somme, nuls } = nonDessines(rang);
  const texte = texteEssentiel(rang);
  return (
    <figure className="glacons" aria-label={GLACONS.titre(quoi, titre)}>
      <div className="glacons__tete">
        <Segments
          legende={GLACONS.sens}
          choix={SENS}
          valeur={sens}
          onChange={(one) => {
            setSens(one);
            setMontre(one);
          }}
        />
        {cases.length > 0 && (
          <Enregistrer
            dessiner={() => assembler(cases, largeur, HAUTEUR)}
            titre={GLACONS.titre(quoi, titre)}
            texte={texte}
            nom={`${nom}-${rang.cle.replaceAll('/', '-').toLowerCase()}`}
          />
        )}
      </div>
      <Chemin chemin={chemin} onChoisir={(cle) => setMontre(cle)} />
      <p className="glacons__texte" aria-live="polite">
        {texte}
      </p>
      <div ref={cadre} className="glacons__cadre">
        {cases.length === 0 ? (
          <p className="panneau__vide">{GLACONS.vide}</p>
        ) : (
          <svg
            ref={dessinee}
            className={`image image--${sens}`}
            viewBox={`0 0 ${largeur} ${HAUTEUR}`}
            width={largeur}
            height={HAUTEUR}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a picture that is walked as a tree
            role="tree"
            aria-label={GLACONS.nom(quoi)}
            onKeyDown={onKeyDown}
          >
            {cases.map((une) => (
              <CaseDImage
                key={une.place.cle}
                une={une}
                places={places}
                total={rang.montant}
                atteinte={une.place.cle === courante?.cle}
                choisie={une.place.cle === choisi}
                onEntrer={entrer}
                onAtteindre={setActif}
              />
            ))}
          </svg>
        )}
      </div>
      <figcaption className="note">
        {negatifs + nuls > 0 && <p>{GLACONS.nonDessines(negatifs, somme, nuls)}</p>}
        <p>{GLACONS.aide}</p>
      </figcaption>
    </figure>
  );
}

function nommer({ noeud, groupe, montant }: Case): Nom {
  const court = formatEurosCourt(montant);
  return noeud
    ? { ...nomDePoste(noeud), montant: court }
    : { libelle: GLACONS.autres(groupe?.length ?? 0), montant: court };
}
