import { NOMENCLATURES } from './index.ts';

/** The texts of every nomenclature of a norm (`M57`), for `openFlux`; none when the norm is unknown. */
export function provideNomenclatures(norme: string): Promise<string[]> {
  return Promise.all(NOMENCLATURES.filter((one) => one.norme === norme).map((one) => one.load()));
}
