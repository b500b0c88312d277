import type { ReactNode } from 'react';
import { ANONYMISER } from '../../../text/anonymiser.ts';
import { formatEntier } from '../../../text/nombres.ts';
import type { BilanDOccultation } from '../../../worker/protocol.ts';

/** What the choices give, in four figures. */
export function Bilan({ bilan }: { readonly bilan: BilanDOccultation }) {
  const { occultees, gardees, aRelire, reste, reprises, reprisesEnAttente } = bilan;
  return (
    <section aria-label={ANONYMISER.chiffres}>
      <dl className="faits comptes">
        <Chiffre nom={ANONYMISER.occultees} nombre={occultees} />
        <Chiffre nom={ANONYMISER.gardees} nombre={gardees} />
        <Chiffre nom={ANONYMISER.aRelire} nombre={reste}>
          {aRelire > 0 && ANONYMISER.relues(aRelire - reste, aRelire)}
        </Chiffre>
        <Chiffre nom={ANONYMISER.reprises} nombre={reprises}>
          {reprisesEnAttente > 0 ? ANONYMISER.enAttente(reprisesEnAttente) : ANONYMISER.reprisesTexte}
        </Chiffre>
      </dl>
    </section>
  );
}

interface ChiffreProps {
  readonly nom: string;
  readonly nombre: number;
  readonly children?: ReactNode;
}

function Chiffre({ nom, nombre, children }: ChiffreProps) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>
        <span className="comptes__nombre">{formatEntier(nombre)}</span>
        {children && <span className="faits__detail">{children}</span>}
      </dd>
    </div>
  );
}
