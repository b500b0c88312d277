import type { ReactNode } from 'react';
import { VERIFIER } from '../../../text/verifier.ts';
import { RetourALaListe } from '../../components/retour-a-la-liste.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';

interface Props {
  /** What the report is about, in a few words: for the title of the page too. */
  readonly sujet: string;
  /** When the subject is not the file itself. */
  readonly fichier?: string;
  readonly children?: ReactNode;
}

/** Whose report it is. On paper, what the page says elsewhere is added: date, SIRET, seal. */
export function EnTeteDeRapport({ sujet, fichier, children }: Props) {
  return (
    <header className="rapport__tete">
      <RetourALaListe />
      <TitreDEcran page={VERIFIER.page(sujet)}>{VERIFIER.titre}</TitreDEcran>
      <p className="rapport__sujet">{sujet}</p>
      {fichier !== undefined && <p className="rapport__fichier">{fichier}</p>}
      {children}
    </header>
  );
}
