/** What came of choices read from a file. */
import type { Choix } from '../core/occultation/choix.ts';
import type { MotifDeProfil } from '../core/occultation/profil.ts';
import { fr } from './typographie.ts';

type Reprise =
  | { readonly ok: true; readonly choix: Choix; readonly autre: boolean }
  | { readonly ok: false; readonly motif: MotifDeProfil };

/** @param reprise missing when the file could not be read */
export function texteDeReprise(reprise: Reprise | undefined): string {
  if (!reprise) return fr`Ce fichier n’a pas pu être lu : rien n’a changé.`;
  if (!reprise.ok) return fr`${MOTIFS[reprise.motif.code]} Rien n’a changé.`;
  return reprise.autre
    ? fr`Choix repris. Ils viennent d’une autre collectivité : seuls ceux qui valent pour toute une règle ont un effet ici.`
    : fr`Choix repris. Ce qui était relu dans l’autre fichier reste à relire dans celui-ci.`;
}

const MOTIFS: Readonly<Record<MotifDeProfil['code'], string>> = {
  'pas-json': fr`Ce fichier n’est pas un fichier de choix de TotemClic.`,
  'autre-format': fr`Ce fichier n’est pas un fichier de choix de TotemClic.`,
  version: fr`Ces choix viennent d’une version plus récente de TotemClic : rechargez la page.`,
  abime: fr`Ce fichier de choix est abîmé.`,
};
