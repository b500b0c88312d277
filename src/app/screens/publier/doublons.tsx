import { DOUBLONS } from '../../../text/publier.ts';
import type { PlanDePublication } from '../../../worker/protocol.ts';
import { Avis } from '../../components/avis.tsx';
import { useActions } from '../../store-context.ts';
import type { PlanVue } from './use-plan.ts';

/** Documents that are, or may be, one and the same: the user chooses. */
export function Doublons({ vue }: { readonly vue: PlanVue }) {
  const doublons = vue.plan?.doublons ?? [];
  const choisis = new Set(vue.documents.filter(({ choisi }) => choisi).map(({ cle }) => cle));
  // Once only one is chosen, there is nothing more to say.
  const those = doublons.filter(({ flux }) => flux.filter((cle) => choisis.has(cle)).length > 1);
  if (those.length === 0) return null;
  return (
    <div className="publier__doublons">
      {those.map((doublon) => (
        <Doublon key={doublon.flux.join()} vue={vue} doublon={doublon} />
      ))}
    </div>
  );
}

interface Props {
  readonly vue: PlanVue;
  readonly doublon: PlanDePublication['doublons'][number];
}

function Doublon({ vue, doublon: { genre, flux, dernier } }: Props) {
  const { publication } = useActions();
  const nomDe = (cle: string) => vue.documents.find((one) => one.cle === cle)?.flux.nom ?? '';
  // Without dates, the one that can be published goes first.
  const pret = vue.publiables.find(({ cle }) => flux.includes(cle))?.cle;
  const garde = dernier ?? pret ?? flux[0] ?? '';
  return (
    <Avis genre="attention" titre={DOUBLONS[genre]}>
      <p>
        {DOUBLONS.texte(flux.map(nomDe))}{' '}
        {genre === 'meme-etape' &&
          (dernier === undefined ? DOUBLONS.sansDate : DOUBLONS.dernier(nomDe(dernier)))}{' '}
        {DOUBLONS.tousPublies}
      </p>
      <button
        type="button"
        className="bouton bouton--petit"
        onClick={() => {
          publication.choisir(
            flux.filter((cle) => cle !== garde),
            false,
          );
          // The button goes away with what it says.
          document.getElementById('contenu')?.focus();
        }}
      >
        {dernier === undefined ? DOUBLONS.garderUn : DOUBLONS.garderDernier}
      </button>
    </Avis>
  );
}
