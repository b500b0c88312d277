import type { LigneVue, Marque } from '../../../../core/presentation/lignes.ts';
import { texteDeMarque } from '../../../../text/origines.ts';
import { Explication } from '../../../components/explication.tsx';

interface Props {
  readonly ligne: LigneVue;
  readonly champs: readonly Marque['champ'][];
}

/** Beside a value, where it comes from when neither the file nor the plan of the exercice gives it. */
export function Marques({ ligne: { marques }, champs }: Props) {
  return marques
    .filter((marque) => champs.includes(marque.champ))
    .map((marque) => {
      const texte = texteDeMarque(marque);
      return texte && <Explication key={marque.champ} {...texte} />;
    });
}
