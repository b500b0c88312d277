import type { CsvOuvert } from '../../../../state/flux.ts';
import { nomDEncodage, nomDeSeparateur } from '../../../../text/csv.ts';
import { formatEntier } from '../../../../text/nombres.ts';
import { texteSchema, VERIFIER_CSV } from '../../../../text/verifier-csv.ts';

/** How the table was understood: what follows is worth nothing if this is wrong. */
export function Reconnu({ ouvert: { rapport } }: { readonly ouvert: CsvOuvert }) {
  const { schema, ecriture, correspondance, rangees } = rapport;
  const faits = [
    [VERIFIER_CSV.schema, texteSchema(schema)],
    [
      VERIFIER_CSV.encodage,
      nomDEncodage(ecriture.encodage),
      ecriture.marque ? VERIFIER_CSV.marque : undefined,
    ],
    [VERIFIER_CSV.separateur, nomDeSeparateur(ecriture.separateur)],
    [VERIFIER_CSV.lignes, formatEntier(rangees)],
    [VERIFIER_CSV.colonnes, formatEntier(correspondance.noms.length)],
  ] as const;
  return (
    <section aria-labelledby="reconnu">
      <h2 id="reconnu" className="hors-ecran">
        {VERIFIER_CSV.reconnu}
      </h2>
      <dl className="faits faits--serres">
        {faits.map(([nom, valeur, detail]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>
              {valeur}
              {detail !== undefined && <span className="faits__detail">{detail}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
