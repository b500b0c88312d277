import { VALEURS } from '../../../text/anonymiser.ts';
import type { ValeurVue } from '../../../worker/protocol.ts';
import { Icone } from '../../components/icone.tsx';
import { TexteMarque } from './texte-marque.tsx';

/** What the file says, and what the published one will say. */
export function AvantApres({
  valeur: { avant, apres, parti, action, indices, trouve },
}: {
  readonly valeur: ValeurVue;
}) {
  const occultee = parti === 'occulter';
  return (
    <p className="valeur__textes">
      <span className={occultee ? 'valeur__avant valeur__avant--occulte' : 'valeur__avant'}>
        <TexteMarque texte={avant} marques={trouve ? [trouve] : indices} />
      </span>
      <span className="valeur__apres">
        <Icone nom="fleche" taille={16} />
        <span className="hors-ecran">{VALEURS.devient} </span>
        {occultee ? (
          <span className="valeur__occulte">{action === 'retirer' ? VALEURS.retiree : apres}</span>
        ) : (
          VALEURS.gardee
        )}
      </span>
    </p>
  );
}
