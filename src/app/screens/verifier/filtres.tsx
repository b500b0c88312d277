import type { RapportDeControle } from '../../../core/controls/rapport.ts';
import type { VueDeRapport } from '../../../state/vue.ts';
import { formatEntier } from '../../../text/nombres.ts';
import { FAMILLES, texteGravites, VERIFIER } from '../../../text/verifier.ts';
import { Segments } from '../../components/segments.tsx';
import { FAMILLES_DU_RAPPORT, GRAVITES } from './gravites.ts';

/** So few groups are seen at once. */
const PEU = 3;

interface Props {
  readonly rapport: RapportDeControle;
  readonly vue: VueDeRapport;
  readonly onChange: (part: Partial<VueDeRapport>) => void;
}

/** Only what the report has can be chosen. */
export function Filtres({ rapport: { groupes, compte }, vue, onChange }: Props) {
  const gravites = GRAVITES.filter((gravite) => compte[gravite] > 0);
  const familles = FAMILLES_DU_RAPPORT.filter((famille) => groupes.some((one) => one.famille === famille));
  if (groupes.length <= PEU) return null;
  return (
    <search className="rapport__filtres" aria-label={VERIFIER.filtres}>
      {gravites.length > 1 && (
        <Segments
          legende={VERIFIER.gravite}
          choix={[
            { valeur: '', nom: VERIFIER.tous },
            ...gravites.map((gravite) => ({
              valeur: gravite,
              nom: `${texteGravites(gravite)} (${formatEntier(compte[gravite])})`,
            })),
          ]}
          valeur={vue.gravite}
          onChange={(gravite) => onChange({ gravite })}
        />
      )}
      {familles.length > 1 && (
        <Segments
          legende={VERIFIER.famille}
          choix={[
            { valeur: '', nom: VERIFIER.toutes },
            ...familles.map((famille) => ({ valeur: famille, nom: FAMILLES[famille].nom })),
          ]}
          valeur={vue.famille}
          onChange={(famille) => onChange({ famille })}
        />
      )}
    </search>
  );
}
