import type { Gravite } from '../../../core/controls/constat.ts';
import type { GroupeDeConstats } from '../../../core/controls/rapport.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import type { VueDeRapport } from '../../../state/vue.ts';
import { TEXTES_DES_CONSTATS, TEXTES_GRAVITES } from '../../../text/constats.ts';
import { formatEntier } from '../../../text/nombres.ts';
import { FAMILLES, texteGravites, VERIFIER } from '../../../text/verifier.ts';
import { FAMILLES_DU_RAPPORT, GRAVITES } from './gravites.ts';
import { Groupe } from './groupe.tsx';
import { ContenuDuGroupe } from './groupe-de-constats.tsx';

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly groupes: readonly GroupeDeConstats[];
  readonly vue: VueDeRapport;
  readonly impression: boolean;
  /** Opened at first: with few problems, nothing is gained by hiding them. */
  readonly depliees: boolean;
  readonly onChange: (part: Partial<VueDeRapport>) => void;
}

/** The constats by gravity, then by family. */
export function Constats(props: Props) {
  const { groupes, vue } = props;
  const shown = groupes.filter(
    ({ gravite, famille }) =>
      (vue.gravite === '' || vue.gravite === gravite) && (vue.famille === '' || vue.famille === famille),
  );
  return GRAVITES.map((gravite) => {
    const those = shown.filter((groupe) => groupe.gravite === gravite);
    return those.length > 0 && <Section key={gravite} {...props} gravite={gravite} groupes={those} />;
  });
}

function Section({ gravite, groupes, ...props }: Props & { readonly gravite: Gravite }) {
  const total = groupes.reduce((sum, { nombre }) => sum + nombre, 0);
  return (
    <section className="rapport__section" aria-labelledby={gravite}>
      <h2 id={gravite}>
        {texteGravites(gravite)} <span className="compteur">{formatEntier(total)}</span>
      </h2>
      <p className="note">{TEXTES_GRAVITES[gravite].explication}</p>
      {FAMILLES_DU_RAPPORT.map((famille) => {
        const those = groupes.filter((groupe) => groupe.famille === famille);
        return (
          those.length > 0 && (
            <div key={famille} className="rapport__famille">
              <h3>{FAMILLES[famille].nom}</h3>
              {those.map((groupe) => (
                <UnGroupe key={groupe.code} {...props} groupe={groupe} />
              ))}
            </div>
          )
        );
      })}
    </section>
  );
}

function UnGroupe(props: Omit<Props, 'groupes'> & { readonly groupe: GroupeDeConstats }) {
  const { ouvert, groupe, vue, impression, depliees, onChange } = props;
  const { code, gravite, nombre } = groupe;
  const cle = `${gravite} ${code}`;
  return (
    <Groupe
      gravite={gravite}
      niveau={4}
      titre={TEXTES_DES_CONSTATS.get(code)?.titre ?? code}
      code={code}
      nombre={nombre > 1 ? VERIFIER.fois(nombre) : undefined}
      ouvert={vue.ouverts[cle] ?? (depliees && gravite !== 'information')}
      impression={impression}
      onToggle={(deplie) => onChange({ ouverts: { ...vue.ouverts, [cle]: deplie } })}
    >
      <ContenuDuGroupe ouvert={ouvert} groupe={groupe} onSuivre={(suivi) => onChange({ suivi })} />
    </Groupe>
  );
}
