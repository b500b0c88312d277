import type { Empreintes } from '../scellement/empreintes.ts';
import type { TotemDocument } from '../totem/document.ts';
import { type Constat, constat } from './constat.ts';
import { SCELLEMENT } from './definitions-scellement.ts';

/**
 * What the seal says. It tells that nothing was changed since the sealing, not who sealed nor that the budget is right:
 * MD5 and SHA-1 protect from accidents, not from somebody.
 *
 * @param empreintes digests that the document has, see `computeEmpreintes`; not needed when there is no seal
 */
export function controlScellement(document: TotemDocument, empreintes: readonly Empreintes[]): Constat[] {
  const { scellement, anomalies } = document;
  if (!scellement) return [constat(SCELLEMENT.absent)];
  const { md5, sha1, date = '', rangee } = scellement;
  const lieu = { ligne: rangee.ligne, champ: 'Scellement' };
  if (!md5 || !sha1)
    return [constat(SCELLEMENT.nonVerifiable, lieu, { trouve: date, cle: 'sans-empreinte' })];

  const same = (written: string, computed: string) => written.trim().toUpperCase() === computed;
  if (empreintes.some((one) => same(md5, one.md5) && same(sha1, one.sha1))) {
    return [constat(SCELLEMENT.intact, lieu, { trouve: date })];
  }
  // Read in another encoding than the one declared: the digests are not those of what was sealed.
  const reread = anomalies.some(({ code }) => code === 'encodage-declare');
  if (reread) return [constat(SCELLEMENT.nonVerifiable, lieu, { trouve: date, cle: 'encodage' })];
  const perdus = anomalies.find((anomalie) => anomalie.code === 'caracteres-perdus');
  return [constat(SCELLEMENT.rompu, lieu, { trouve: date, ...(perdus && { nombre: perdus.nombre }) })];
}
