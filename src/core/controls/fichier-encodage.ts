import type { DocumentOuvert } from '../ouvrir.ts';
import { type Constat, constat } from './constat.ts';
import { FICHIER } from './definitions-fichier.ts';

/** What decoding the bytes has shown; the reader counts, this tells. */
export function controlEncodage({ document }: DocumentOuvert): Constat[] {
  return document.anomalies.flatMap((anomalie) => {
    switch (anomalie.code) {
      case 'encodage-declare': {
        const { declare: attendu, trouve } = anomalie;
        return constat(FICHIER.encodageDeclare, { ligne: anomalie.ligne }, { attendu, trouve });
      }
      // Their places are not known: the decoder counts over the whole file.
      case 'caracteres-perdus':
        return constat(FICHIER.caracteresPerdus, {}, { nombre: anomalie.nombre });
      case 'octets-c1':
        return constat(FICHIER.octetsC1, {}, { nombre: anomalie.nombre });
      default:
        return [];
    }
  });
}
