import { describe, expect, it } from 'vitest';
import { openBudget } from '../../../test/support/open.ts';
import { ligne, type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { computeTotaux, type Vue } from '../totaux/totaux.ts';
import type { Noeud } from './arbre.ts';
import { presentParFonction } from './par-fonction.ts';
import { presentParNature } from './par-nature.ts';

const VUE: Vue = { mesure: 'MtReal', operations: 'toutes' };

const depense = (champs: Readonly<Record<string, string>>, mtReal: string) =>
  ligne({ ...champs, CodRD: 'D', MtReal: mtReal, OpBudg: '0' });

const LIGNES = [
  depense({ Nature: '60611', Fonction: '020' }, '100.10'),
  depense({ Nature: '60612', Fonction: '211' }, '50'),
  depense({ Nature: '6411', Fonction: '020' }, '-0.10'),
  depense({ Nature: '21312', Fonction: '211' }, '1000'),
  ligne({ Nature: '7788', CodRD: 'R', MtReal: '30', OpBudg: '0' }),
  ligne({ Nature: '6811', CodRD: 'D', MtReal: '20', OpBudg: '1', TypOpBudg: '2' }),
  ligne({ Nature: '60613', CodRD: 'D', MtPrev: '7', OpBudg: '0' }),
];

/** One row a line: depth by dots, code, amount in cents, count. */
function outline(noeuds: readonly Noeud[], depth = 0): string[] {
  return noeuds.flatMap(({ code, montant, lignes, niveau, enfants }) => [
    `${'.'.repeat(depth)}${code} ${niveau} ${montant} ${lignes}`,
    ...outline(enfants, depth + 1),
  ]);
}

async function parNature(lignes: readonly string[], vue = VUE) {
  const { lignes: enrichies, referentiel } = await openBudget(totem(lignes));
  return presentParNature(enrichies, referentiel, vue);
}

async function parFonction(lignes: readonly string[], options?: TotemOptions) {
  const { lignes: enrichies, referentiel } = await openBudget(totem(lignes, options));
  const vote = options?.natFonc === '1' ? 'nature' : options?.natFonc === '2' ? 'fonction' : undefined;
  return presentParFonction(enrichies, referentiel, VUE, vote);
}

describe('by nature', () => {
  it('goes from the section to the article; lines without the measure are in no branch', async () => {
    expect(outline(await parNature(LIGNES))).toEqual([
      'F section 20000 5',
      '.D sens 17000 4',
      '..011 chapitre 15010 2',
      '...60 compte 15010 2',
      '....606 compte 15010 2',
      '.....6061 compte 15010 2',
      '......60611 article 10010 1',
      '......60612 article 5000 1',
      '..012 chapitre -10 1',
      '...64 compte -10 1',
      '....641 compte -10 1',
      '.....6411 article -10 1',
      '..042 chapitre 2000 1',
      '...68 compte 2000 1',
      '....681 compte 2000 1',
      '.....6811 article 2000 1',
      '.R sens 3000 1',
      '..77 chapitre 3000 1',
      '...778 compte 3000 1',
      '....7788 article 3000 1',
      'I section 100000 1',
      '.D sens 100000 1',
      '..21 chapitre 100000 1',
      '...213 compte 100000 1',
      '....2131 compte 100000 1',
      '.....21312 article 100000 1',
    ]);
  });

  it('réel and ordre can be seen apart', async () => {
    const ordre = await parNature(LIGNES, { mesure: 'MtReal', operations: 'ordre' });
    expect(outline(ordre).slice(0, 3)).toEqual([
      'F section 2000 1',
      '.D sens 2000 1',
      '..042 chapitre 2000 1',
    ]);
    const reel = await parNature(LIGNES, { mesure: 'MtReal', operations: 'reel' });
    expect(outline(reel)[0]).toBe('F section 18000 4');
  });

  it('a line on an account that has others under it is a child of its own, so that children add up', async () => {
    const tree = await parNature([depense({ Nature: '6411' }, '10'), depense({ Nature: '64111' }, '5')]);
    expect(outline(tree).slice(-3)).toEqual([
      '.....6411 compte 1500 2',
      '......6411 article 1000 1',
      '......64111 article 500 1',
    ]);
  });

  it('shares are of the section and sense, and absent when that total is not positive', async () => {
    const [section] = await parNature([
      depense({ Nature: '60611' }, '30'),
      depense({ Nature: '6411' }, '10'),
    ]);
    const sens = section?.enfants[0];
    expect([section?.part, sens?.part, sens?.enfants[0]?.part]).toEqual([undefined, 1, 0.75]);
    const [negative] = await parNature([depense({ Nature: '60611' }, '-30')]);
    expect(negative?.enfants[0]?.enfants[0]).not.toHaveProperty('part');
  });

  it('the tree and the totals say the same', async () => {
    const { lignes } = await openBudget(totem(LIGNES));
    const totaux = computeTotaux(lignes, VUE);
    expect(totaux).toEqual({
      F: { D: 17000n, R: 3000n },
      I: { D: 100000n, R: 0n },
      resultat: { F: -14000n, I: -100000n, total: -114000n },
      horsTotaux: 0,
    });
  });
});

describe('by fonction', () => {
  it('goes down the fonctions, then to the natures; the lines without fonction are gathered', async () => {
    const found = await parFonction(LIGNES);
    expect(found.disponible && outline(found.noeuds).slice(0, 12)).toEqual([
      'F section 20000 5',
      '.D sens 17000 4',
      '..0 fonction 10000 2',
      '...02 fonction 10000 2',
      '....020 fonction 10000 2',
      '.....60611 article 10010 1',
      '.....6411 article -10 1',
      '..2 fonction 5000 1',
      '...21 fonction 5000 1',
      '....211 fonction 5000 1',
      '.....60612 article 5000 1',
      '..sans fonction 2000 1',
    ]);
  });

  it('a vote by fonction goes by its own chapters and articles', async () => {
    const found = await parFonction([depense({ Nature: '6225', Fonction: '93020', ContFon: '930' }, '10')], {
      natFonc: '2',
    });
    expect(found.disponible && outline(found.noeuds)).toEqual([
      'F section 1000 1',
      '.D sens 1000 1',
      '..930 chapitre 1000 1',
      '...9302 fonction 1000 1',
      '....93020 fonction 1000 1',
      '.....6225 article 1000 1',
    ]);
  });

  it('without fonctions the reason is told', async () => {
    const lignes = [depense({ Nature: '60611' }, '1')];
    expect(await parFonction(lignes, { natFonc: '1' })).toEqual({
      disponible: false,
      raison: 'vote-par-nature',
    });
    expect(await parFonction(lignes)).toEqual({ disponible: false, raison: 'fonctions-absentes' });
  });
});
