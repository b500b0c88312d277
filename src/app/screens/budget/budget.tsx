import { useDeferredValue } from 'react';
import type { BudgetOuvert } from '../../../state/flux.ts';
import type { Onglet } from '../../../state/route.ts';
import { BUDGET } from '../../../text/budget.ts';
import { DEPOT, FICHIERS } from '../../../text/depot.ts';
import { texteEtapeEtExercice } from '../../../text/etapes.ts';
import { IMAGES } from '../../../text/images.ts';
import { Avis } from '../../components/avis.tsx';
import { RetourALaListe } from '../../components/retour-a-la-liste.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';
import { SourceContext } from '../../images/source.ts';
import { useReponse } from '../../use-reponse.ts';
import { AvisDeLecture } from './avis-de-lecture.tsx';
import './budget.css';
import './impression.css';
import { LienDeComparaison } from '../comparer/lien-de-comparaison.tsx';
import { Chiffres } from './chiffres.tsx';
import { ChoixDeVue } from './choix-de-vue.tsx';
import { ARetenir } from './comprendre/a-retenir.tsx';
import { Equilibre } from './equilibre.tsx';
import { ExportCsv } from './export-csv.tsx';
import { Identite } from './identite.tsx';
import { Onglets } from './onglets.tsx';
import { useVue } from './use-vue.ts';
import { Visite } from './visite/visite.tsx';

interface Props {
  readonly ouvert: BudgetOuvert;
  /** The tab that the address asks for. */
  readonly onglet?: Onglet | undefined;
}

export function Budget({ ouvert, onglet }: Props) {
  const { cible, budget, document } = ouvert;
  const [vue, changerVue] = useVue(ouvert, onglet);
  const { mesure, operations } = vue;
  const { valeur, enCours, echec } = useReponse(cible, 'presentation', { vue: { mesure, operations } });
  const { valeur: comprendre } = useReponse(cible, 'comprendre', { mesure });

  // The figures first; what stands under them is long to build, and comes right after without holding the page.
  const entier = useDeferredValue(true, false);

  const nom = budget.collectivite || budget.etablissement || FICHIERS.sansNom;
  const etape = texteEtapeEtExercice(budget.natDec, budget.numDec, budget.exercice);
  // Known at once for the first view; afterwards the previous figures stay, marked, until the new ones are there.
  const estInitiale = mesure === budget.mesure && operations === 'toutes';
  const totaux = estInitiale ? budget.totaux : valeur?.totaux;

  const source = { texte: IMAGES.source(nom, etape), base: budget.csv.nom.replace(/\.csv$/, '') };

  return (
    <SourceContext value={source}>
      <div className="ecran budget">
        <div className="budget__tete">
          <div>
            <p className="budget__liens">
              <RetourALaListe />
              <LienDeComparaison numero={ouvert.numero} />
            </p>
            <TitreDEcran page={`${nom}, ${etape}`}>
              {nom}
              <span className="hors-ecran">, </span>
              <span className="budget__etape">{etape}</span>
            </TitreDEcran>
          </div>
          <ExportCsv ouvert={ouvert} />
        </div>
        {ouvert.nomDeFichier === DEPOT.exempleFichier && <Visite />}
        <Identite ouvert={ouvert} />
        <AvisDeLecture document={document} budget={budget} />
        <ChoixDeVue mesures={budget.mesures} vue={vue} onChange={changerVue} />
        {echec && <Avis genre="erreur" titre={BUDGET.echec} />}
        <Chiffres totaux={totaux} enCours={enCours && !estInitiale} />
        <Equilibre egalites={budget.egalites} />
        {comprendre && <ARetenir chiffres={comprendre.chiffres} />}
        {entier && (
          <Onglets
            ouvert={ouvert}
            vue={vue}
            onChange={changerVue}
            presentation={valeur}
            comprendre={comprendre}
            enCours={enCours}
          />
        )}
      </div>
    </SourceContext>
  );
}
