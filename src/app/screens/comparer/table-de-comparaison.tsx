import { useState } from 'react';
import type { Comparaison, LigneComparee } from '../../../core/presentation/comparaison/comparer.ts';
import { ARBRE } from '../../../text/budget.ts';
import { COMPARER, texteEvolution, texteMontant } from '../../../text/comparer.ts';
import { lisible } from '../../../text/lisible.ts';
import { TEXTES_MESURES } from '../../../text/mesures.ts';
import { formatEurosSigne } from '../../../text/nombres.ts';
import { deSection, texteSection, texteSens } from '../../../text/sections.ts';
import { Explication } from '../../components/explication.tsx';
import type { Tableau } from '../../tableaux/tableau.ts';

/** Rows seen at first: what changed most comes first. */
const AU_DEBUT = 40;

interface Props {
  readonly comparaison: Comparaison;
  readonly noms: readonly string[];
}

export function TableDeComparaison({ comparaison, noms }: Props) {
  const [tout, setTout] = useState(false);
  const { mesures, totaux, lignes } = comparaison;
  const shown = tout ? lignes : lignes.slice(0, AU_DEBUT);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */}
      <section className="comparer__table" tabIndex={0} aria-label={COMPARER.tableau}>
        <table>
          <thead>
            <tr>
              <th scope="col">{COMPARER.poste}</th>
              {noms.map((nom, rang) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same budget may have been opened twice
                <th key={rang} scope="col" className="nombre">
                  {nom}
                  <small>{mesures[rang] && TEXTES_MESURES[mesures[rang]].nom}</small>
                </th>
              ))}
              <th scope="col" className="nombre">
                {COMPARER.ecart}
              </th>
              <th scope="col" className="nombre">
                {COMPARER.evolution}
              </th>
            </tr>
          </thead>
          <tbody className="comparer__totaux">
            {totaux.map((ligne) => (
              <Ligne key={ligne.cle} ligne={ligne} noms={noms} />
            ))}
          </tbody>
          <tbody>
            {shown.map((ligne) => (
              <Ligne key={ligne.cle} ligne={ligne} noms={noms} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < lignes.length && (
        <button type="button" className="bouton" onClick={() => setTout(true)}>
          {COMPARER.tout(lignes.length)}
        </button>
      )}
    </>
  );
}

interface LigneProps {
  readonly ligne: LigneComparee;
  readonly noms: readonly string[];
}

/** In a narrow place, each cell stands on a line of its own, after the name of its column. */
function Ligne({ ligne, noms }: LigneProps) {
  const { code, section, sens, montants, ecart, evolution } = ligne;
  return (
    <tr>
      <th scope="row">
        {code === '' ? (
          nomDeLigne(ligne)
        ) : (
          <>
            <span className="code">{code}</span> {libelleDe(ligne)}
            <small>
              {texteSens(sens)} {deSection(section)}
            </small>
          </>
        )}
      </th>
      {montants.map((montant, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={rang} className="nombre" data-colonne={noms[rang]}>
          {texteMontant(montant)}
        </td>
      ))}
      {ecart === undefined ? (
        <td className="nombre" colSpan={2} data-colonne={COMPARER.ecart}>
          <Explication etiquette={COMPARER.pasCompare} explication={COMPARER.pasCompareTexte} />
        </td>
      ) : (
        <>
          <td className="nombre" data-colonne={COMPARER.ecart}>
            {formatEurosSigne(ecart)}
          </td>
          <td className="nombre" data-colonne={COMPARER.evolution}>
            {evolution === undefined ? '–' : texteEvolution(evolution)}
          </td>
        </>
      )}
    </tr>
  );
}

/** `Dépenses d’investissement`, `012 Charges de personnel`. */
export function nomDeLigne(ligne: LigneComparee): string {
  const { code, section, sens } = ligne;
  return code === '' ? `${texteSens(sens)} ${deSection(section)}` : `${code} ${libelleDe(ligne)}`;
}

function libelleDe({ libelle, code }: LigneComparee): string {
  if (code === 'sans') return ARBRE.sansFonction;
  return libelle === '' ? ARBRE.inconnu : lisible(libelle);
}

/** The same rows for a spreadsheet, totals left out: they would be added up again. */
export function tableauDeComparaison({ lignes }: Comparaison, noms: readonly string[]): Tableau {
  return {
    titre: COMPARER.changements,
    colonnes: [COMPARER.poste, COMPARER.ou, ARBRE.sens, ...noms, COMPARER.ecart, COMPARER.evolution],
    rangees: lignes.map((ligne) => [
      nomDeLigne(ligne),
      texteSection(ligne.section),
      texteSens(ligne.sens),
      ...ligne.montants.map((cents) => (cents === undefined ? undefined : { cents })),
      ligne.ecart === undefined ? COMPARER.pasCompare : { cents: ligne.ecart },
      ligne.evolution === undefined ? undefined : { part: ligne.evolution },
    ]),
  };
}
