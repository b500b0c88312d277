import { DEPOT } from '../../../text/depot.ts';

export function OuTrouver() {
  return (
    <section aria-labelledby="ou-trouver">
      <h2 id="ou-trouver">{DEPOT.ouTrouver}</h2>
      <ol className="etapes">
        {DEPOT.ouTrouverEtapes.map((etape) => (
          <li key={etape}>{etape}</li>
        ))}
      </ol>
      <p className="note">{DEPOT.ouTrouverNote}</p>
    </section>
  );
}
