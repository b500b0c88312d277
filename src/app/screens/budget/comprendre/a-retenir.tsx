import type { Chiffre } from '../../../../core/presentation/chiffres/chiffre.ts';
import {
  formule,
  RAISONS,
  RETENIR,
  TEXTES_CHIFFRES,
  valeurCourte,
  valeurExacte,
} from '../../../../text/chiffres.ts';
import { Explication } from '../../../components/explication.tsx';
import { Icone } from '../../../components/icone.tsx';
import './a-retenir.css';

type Present = Exclude<Chiffre, { genre: 'absent' }>;
type Absent = Extract<Chiffre, { genre: 'absent' }>;

/** The figures that elected members ask for, each with what it means, and how it was made. */
export function ARetenir({ chiffres }: { readonly chiffres: readonly Chiffre[] }) {
  const presents = chiffres.filter((one): one is Present => one.genre !== 'absent');
  const absents = chiffres.filter((one): one is Absent => one.genre === 'absent');
  return (
    <section className="retenir" aria-labelledby="retenir">
      <h2 id="retenir">{RETENIR.titre}</h2>
      {presents.length === 0 ? (
        <p className="note">
          {RETENIR.tous}. {RAISONS[absents[0]?.raison ?? 'montants-absents']}
        </p>
      ) : (
        <>
          <ul className="retenir__liste">
            {presents.map((chiffre) => (
              <UnChiffre key={chiffre.nom} chiffre={chiffre} />
            ))}
          </ul>
          <details className="retenir__calcul">
            <summary>
              {RETENIR.calcul}
              <Icone nom="chevron" taille={16} />
            </summary>
            <p className="note">{RETENIR.calculNote}</p>
            <dl>
              {presents.map((chiffre) => (
                <div key={chiffre.nom}>
                  <dt>
                    {TEXTES_CHIFFRES[chiffre.nom].nom} <b>{valeurExacte(chiffre)}</b>
                  </dt>
                  <dd>
                    {RETENIR.egale} {formule(chiffre)}
                    <small>
                      {RETENIR.source} : {TEXTES_CHIFFRES[chiffre.nom].source}
                    </small>
                  </dd>
                </div>
              ))}
              {absents.map(({ nom, raison }) => (
                <div key={nom}>
                  <dt>
                    {TEXTES_CHIFFRES[nom].nom} <i>{RETENIR.absents.toLowerCase()}</i>
                  </dt>
                  <dd>{RAISONS[raison]}</dd>
                </div>
              ))}
            </dl>
          </details>
          {absents.length > 0 && (
            <p className="note">
              {RETENIR.absents} :{' '}
              {absents.map(({ nom }) => TEXTES_CHIFFRES[nom].nom.toLowerCase()).join(', ')}.{' '}
              {[...new Set(absents.map(({ raison }) => RAISONS[raison]))].join(' ')}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function UnChiffre({ chiffre }: { readonly chiffre: Present }) {
  const { nom, cestADire } = TEXTES_CHIFFRES[chiffre.nom];
  const [court, exact] = [valeurCourte(chiffre), valeurExacte(chiffre)];
  return (
    <li className="retenir__chiffre">
      <p className="retenir__nom">{nom}</p>
      <p className="retenir__court" aria-hidden={exact !== court}>
        {court}
      </p>
      {/* The line is kept when there is nothing more to say: the large figures of a row stand level. */}
      <p className="retenir__exact">{exact === court ? '\u00a0' : exact}</p>
      <Explication etiquette={RETENIR.cestADire} explication={cestADire} />
    </li>
  );
}
