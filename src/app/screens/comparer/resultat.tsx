import type { BudgetOuvert } from '../../../state/flux.ts';
import { AXES_COMPARES } from '../../../state/route.ts';
import { COMPARER, TEXTES_AXES, texteDEvolution, texteEcartCourt } from '../../../text/comparer.ts';
import { texteEtapeEtExercice } from '../../../text/etapes.ts';
import { CHOIX_DES_OPERATIONS, TEXTES_OPERATIONS } from '../../../text/mesures.ts';
import { deSection, texteSens } from '../../../text/sections.ts';
import { Avis } from '../../components/avis.tsx';
import { Segments } from '../../components/segments.tsx';
import { FigureBarres } from '../../images/figure-barres.tsx';
import { SourceContext } from '../../images/source.ts';
import { OutilsDeTableau } from '../../tableaux/outils-de-tableau.tsx';
import { useReponse } from '../../use-reponse.ts';
import type { VueDeComparaison } from './comparer.tsx';
import { isPartielle, memeCollectivite, nomDeColonne, rapportEntre } from './ordre.ts';
import { nomDeLigne, TableDeComparaison, tableauDeComparaison } from './table-de-comparaison.tsx';

const AXES = AXES_COMPARES.map((valeur) => ({
  valeur,
  nom: TEXTES_AXES[valeur],
}));
const OPERATIONS = (['reel', 'ordre', 'toutes'] as const).map((valeur) => ({
  valeur,
  nom: TEXTES_OPERATIONS[valeur].nom,
}));
const TEINTES = { D: 'depense', R: 'recette' } as const;
const CLES = (['D', 'R'] as const).map((sens) => ({ texte: texteSens(sens), teinte: TEINTES[sens] }));
/** Changes that are drawn. */
const DESSINES = 10;

interface Props {
  readonly budgets: readonly [BudgetOuvert, ...BudgetOuvert[]];
  readonly vue: VueDeComparaison;
  readonly onChange: (vue: VueDeComparaison) => void;
}

/** What changed between the first budget and the last: in a few sentences, in a picture, row by row. */
export function Resultat({ budgets, vue, onChange }: Props) {
  const [premier, ...autres] = budgets;
  const avec = autres.map(({ cible: { flux, budget } }) => ({ flux, budget }));
  const { valeur, enCours, echec } = useReponse(premier.cible, 'comparaison', { avec, ...vue });
  const noms = budgets.map((one) => nomDeColonne(one, budgets, texteEtapeEtExercice));
  // The columns of an answer that is on its way are those of the last one.
  const present = valeur?.mesures.length === budgets.length ? valeur : undefined;
  const tableau = present && tableauDeComparaison(present, noms);
  const changes = (present?.lignes ?? []).filter(
    ({ ecart, reporte }) => ecart !== undefined && ecart !== 0n && !reporte,
  );
  const rapport = rapportEntre(budgets);
  const deux = (rapport === 'evolution' ? COMPARER.deA : COMPARER.entre)(noms[0] ?? '', noms.at(-1) ?? '');
  const source = { texte: `${noms.join(' ; ')}. TotemClic.`, base: 'comparaison' };

  return (
    <SourceContext value={source}>
      <div className="comparer__vue">
        <Segments
          legende={COMPARER.axe}
          choix={AXES}
          valeur={vue.axe}
          onChange={(axe) => onChange({ ...vue, axe })}
        />
        <Segments
          legende={CHOIX_DES_OPERATIONS}
          choix={OPERATIONS}
          valeur={vue.operations}
          onChange={(operations) => onChange({ ...vue, operations })}
        />
      </div>
      {echec && <Avis genre="erreur" titre={COMPARER.echec} />}
      {!present && enCours && <p className="panneau__vide">{COMPARER.calcul}</p>}
      {present && tableau && (
        <>
          <Reserves
            budgets={budgets}
            normes={present.normes}
            sansAxe={present.sansAxe.map((rang) => noms[rang] ?? '')}
          />
          <div className="comparer__vu">
            <section aria-labelledby="en-bref">
              <h2 id="en-bref">{COMPARER.essentiel}</h2>
              <p className="comparer__deux">{deux}</p>
              <ul className="puces">
                {present.totaux.map((ligne) => (
                  <li key={ligne.cle}>{texteDEvolution(ligne, rapport)}</li>
                ))}
              </ul>
              <p className="note">{COMPARER.reportes}</p>
            </section>
            {changes.length > 0 && (
              <FigureBarres
                titre={rapport === 'evolution' ? COMPARER.changements : COMPARER.differences}
                texte={deux}
                nom={`changements-${vue.axe}`}
                barres={changes.slice(0, DESSINES).map((ligne) => ({
                  etiquette: `${nomDeLigne(ligne)} (${texteSens(ligne.sens).toLowerCase()} ${deSection(ligne.section)})`,
                  valeur: texteEcartCourt(ligne.ecart ?? 0n),
                  segments: [{ valeur: ligne.ecart ?? 0n, teinte: TEINTES[ligne.sens] }],
                }))}
                cles={CLES}
                tableau={tableauDeComparaison({ ...present, lignes: changes.slice(0, DESSINES) }, noms)}
              />
            )}
          </div>
          <section aria-labelledby="detail" aria-busy={enCours}>
            <div className="comparer__outils">
              <h2 id="detail">{COMPARER.detail}</h2>
              <OutilsDeTableau titre={tableau.titre} nom={`par-${vue.axe}`} tableau={() => tableau} />
            </div>
            <TableDeComparaison comparaison={present} noms={noms} />
          </section>
        </>
      )}
    </SourceContext>
  );
}

interface ReservesProps {
  readonly budgets: readonly BudgetOuvert[];
  readonly normes: readonly string[];
  readonly sansAxe: readonly string[];
}

/** What the reader must know before drawing a conclusion. */
function Reserves({ budgets, normes, sansAxe }: ReservesProps) {
  const distinctes = [...new Set(normes)];
  const etapes = new Set(budgets.map(({ budget }) => budget.mesure));
  const resumes = budgets.map(({ budget }) => budget);
  const distincts = new Set(resumes.map(({ siret }) => siret)).size > 1;
  const reserves = [
    ...(distinctes.length > 1 ? [COMPARER.normes(distinctes)] : []),
    ...(etapes.size > 1 ? [COMPARER.etapes] : []),
    ...(budgets.some(({ budget }) => isPartielle(budget.natDec)) ? [COMPARER.partielle] : []),
    ...(memeCollectivite(resumes) ? [] : [COMPARER.collectivites]),
    ...(memeCollectivite(resumes) && distincts ? [COMPARER.budgets] : []),
    ...(sansAxe.length > 0 ? [COMPARER.sansAxe(sansAxe)] : []),
  ];
  return reserves.map((texte) => <Avis key={texte} genre="info" titre={texte} />);
}
