import { PROMESSE, SIGNALER } from '../../../text/promesse.ts';
import { useConfiguration } from '../../configuration-context.ts';
import { PageEcrite } from './page-ecrite.tsx';

export function Promesse() {
  const { nom, contact } = useConfiguration();
  return (
    <PageEcrite page={PROMESSE}>
      <section>
        <h2>{SIGNALER.titre}</h2>
        <p>{SIGNALER.texte}</p>
        {contact === undefined ? (
          <p>{SIGNALER.sansContact}</p>
        ) : (
          <p>
            <a href={contact}>{SIGNALER.ecrire(nom)}</a>
          </p>
        )}
      </section>
    </PageEcrite>
  );
}
