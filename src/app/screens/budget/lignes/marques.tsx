import type { LigneVue, Marque } from '../../../../core/presentation/lignes.ts';
import { texteDeMarque } from '../../../../text/origines.ts';
import { Explication } from '../../../components/explication.tsx';

interface Props {
  readonly ligne: LigneVue;
  readonly champs: readonly Marque['champ'][];
  readonly planUtilise: number | undefined;
}

/** Beside a value, where it comes from when neither the file nor the plan of the exercice gives it. */
export function Marques({ ligne: { marques }, champs, planUtilise }: Props) {
  return marques
    .filter((marque) => champs.includes(marque.champ) && !duPlanUtilise(marque, planUtilise))
    .map((marque) => {
      const texte = texteDeMarque(marque);
      return texte && <Explication key={marque.champ} {...texte} />;
    });
}

/** Every label of a budget whose plan is missing comes from the nearest one: said once, above. */
function duPlanUtilise({ champ, origine }: Marque, planUtilise: number | undefined): boolean {
  return champ !== 'chapitre' && origine.de === 'exercice' && origine.exercice === planUtilise;
}
