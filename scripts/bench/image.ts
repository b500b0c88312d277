/** The picture of a tree, from its rows to its markup: what a large budget drawn at once would cost. */
import { writeSvg } from '../../src/app/images/ecrire-svg.ts';
import { assembler, dessinerCases } from '../../src/app/images/glacons/dessiner-glacons.ts';
import { placer } from '../../src/app/images/glacons/placer.ts';
import type { Noeud } from '../../src/core/presentation/arbre.ts';
import { formatEurosCourt } from '../../src/text/nombres.ts';
import { median } from './median.ts';

/** Tall enough for no row to be grouped: the count is that of the boxes drawn. */
const HAUTEUR = 200_000;
const LARGEUR = 1200;

export interface MesureDImage {
  readonly postes: number;
  /** Median of layout and markup, in milliseconds. */
  readonly ms: number;
  readonly octets: number;
}

export function measureImage(nombre: number): MesureDImage {
  const racine = makeArbre(nombre);
  const times: number[] = [];
  let [postes, octets] = [0, 0];
  for (let run = 0; run < 15; run++) {
    const start = performance.now();
    const places = placer(racine, { largeur: LARGEUR, hauteur: HAUTEUR, niveaux: 9 });
    const cases = dessinerCases(places, {
      sens: 'depense',
      nommer: ({ noeud, montant }) => ({
        libelle: noeud?.libelle ?? '',
        ...(noeud && { code: noeud.code }),
        montant: formatEurosCourt(montant),
      }),
    });
    const svg = writeSvg(assembler(cases, LARGEUR, HAUTEUR), { titre: 'Mesure', texte: '', source: '' });
    times.push(performance.now() - start);
    postes = cases.length;
    octets = svg.length;
  }
  return { postes, ms: median(times), octets };
}

/** A tree of ten branches by level, amounts unequal. */
function makeArbre(nombre: number): Noeud {
  let left = nombre;
  const make = (cle: string, profondeur: number): Noeud => {
    const enfants: Noeud[] = [];
    for (let rang = 0; rang < 10 && left > 0 && profondeur < 4; rang++) {
      left--;
      enfants.push(make(`${cle}/${rang}`, profondeur + 1));
    }
    const montant =
      enfants.length > 0 ? sum(enfants) : BigInt((cle.length * 7919 + cle.charCodeAt(cle.length - 1)) * 1000);
    const libelle = `Charges de ${cle.replaceAll('/', ' ')} et frais assimilés`;
    return {
      cle,
      code: cle,
      libelle,
      origine: { de: 'plan' },
      niveau: 'compte',
      montant,
      lignes: 1,
      enfants,
    };
  };
  return make('D', 0);
}

function sum(noeuds: readonly Noeud[]): bigint {
  return noeuds.reduce((all, { montant }) => all + montant, 0n);
}
