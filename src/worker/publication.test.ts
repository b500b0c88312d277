import { beforeEach, describe, expect, it } from 'vitest';
import { annexes, rangee } from '../../test/support/annexes-xml.ts';
import { unzip } from '../../test/support/publication.ts';
import { sourceOf } from '../../test/support/read.ts';
import { ligne, type TotemOptions, totem } from '../../test/support/totem-xml.ts';
import { CHOIX_PAR_DEFAUT } from '../core/occultation/choix.ts';
import { createProvider } from '../core/ouvrir.ts';
import { OPTIONS_PAR_DEFAUT } from '../core/publication/prepare-document.ts';
import { provideNomenclatures } from '../nomenclatures/provide.ts';
import type { EvenementDePublication } from './protocol.ts';
import { Service } from './service.ts';

const LIGNES = [ligne({ Nature: '60611', Fonction: '020', CodRD: 'D', MtPrev: '100', OpBudg: '0' })];
const A_RELIRE = annexes({ DATA_CONCOURS: [rangee('CONCOURS', { LibOrgaBenef: 'TREZALEC Gwendal' })] });
const TOUS = { flux: '', budget: 0 };

describe('the publication of open files', () => {
  let service: Service;
  let evenements: EvenementDePublication[];

  beforeEach(() => {
    service = new Service(createProvider(provideNomenclatures));
    evenements = [];
  });

  const open = (flux: string, options: TotemOptions = {}) =>
    service.open(flux, sourceOf(totem(LIGNES, options), undefined, `${flux}.xml`));
  const publier = (
    flux: readonly string[],
    say = (one: EvenementDePublication) => void evenements.push(one),
  ) =>
    service.publier(
      1,
      {
        documents: flux.map((one) => ({ flux: one, choix: CHOIX_PAR_DEFAUT })),
        options: OPTIONS_PAR_DEFAUT,
        metadonnees: new Map([['999999999_budget_2023', { titre: 'Notre budget' }]]),
      },
      say,
    );
  const genres = () => evenements.map(({ genre }) => genre).filter((genre) => genre !== 'morceau');
  const archive = () =>
    unzip(Buffer.concat(evenements.flatMap((one) => (one.genre === 'morceau' ? [one.octets] : []))));

  it('has a plan: places, doubles, metadata of each folder', async () => {
    await open('a', { dteDec: '2023-04-03' });
    await open('b', { dteDec: '2023-06-01' });
    await open('c', { exercice: '2022' });
    const question = { ouverts: ['a', 'b', 'c'], choisis: ['c', 'b'], licence: 'lov2' } as const;
    const plan = await service.answer(TOUS, 'publication-plan', question);
    expect(plan.doublons).toEqual([{ genre: 'meme-etape', flux: ['a', 'b'], dernier: 'b' }]);
    expect(plan.places.map(({ flux, emplacement }) => [flux, emplacement.chemin])).toEqual([
      ['c', '999999999_budget_2022/budget-primitif_principal'],
      ['b', '999999999_budget_2023/budget-primitif_principal'],
    ]);
    expect(plan.dossiers.map(({ nom, metadonnees }) => [nom, metadonnees.debut])).toEqual([
      ['999999999_budget_2022', '2022-01-01'],
      ['999999999_budget_2023', '2023-01-01'],
    ]);
  });

  it('announces the files that the ZIP then holds', async () => {
    await open('a');
    const question = { ouverts: ['a'], choisis: ['a'], licence: 'lov2' } as const;
    const { places } = await service.answer(TOUS, 'publication-plan', question);
    const emplacement = places[0]?.emplacement;
    if (!emplacement) throw new Error('no place');
    const apercu = await service.answer({ flux: 'a', budget: 0 }, 'publication-apercu', {
      ...{ choix: CHOIX_PAR_DEFAUT, emplacement, options: OPTIONS_PAR_DEFAUT },
    });
    if (!apercu.ok) throw new Error('left out');
    await publier(['a']);
    const files = await archive();
    for (const { chemin, octets } of apercu.fichiers)
      expect([chemin, files.get(chemin)?.length]).toEqual([chemin, octets]);
    expect(files.size).toBe(apercu.fichiers.length + 3);
    expect(files.get('999999999_budget_2023/datapackage.json')?.toString()).toContain('Notre budget');
    expect(evenements.at(-1)).toEqual({ genre: 'fin', documents: 1, fichiers: files.size });
  });

  it('one bad document is left out, and the others are there', async () => {
    await open('a');
    await open('b', { exercice: '2022', suite: A_RELIRE });
    await publier(['a', 'b']);
    expect(genres()).toEqual(['document', 'ecarte', 'document', 'fin']);
    expect(evenements[1]).toMatchObject({
      flux: 'b',
      raison: { genre: 'blocages', blocages: [{ genre: 'a-relire' }] },
    });
    const names = [...(await archive()).keys()];
    expect(names.some((name) => name.includes('2022'))).toBe(false);
  });

  it('a file that can no longer be read is left out', async () => {
    await open('a');
    await open('b', { exercice: '2022' });
    await publier(['a', 'b'], (one) => {
      evenements.push(one);
      if (one.genre === 'document' && one.rang === 1) service.close('a');
    });
    expect(genres()).toEqual(['document', 'document', 'ecarte', 'fin']);
  });

  it('waits when it is asked to, then goes on, or stops for good', async () => {
    await open('a');
    await open('b', { exercice: '2022' });
    const done = publier(['a', 'b'], (one) => {
      evenements.push(one);
      if (one.genre === 'document' && one.rang === 1) service.commander(1, 'pause');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(genres()).toEqual(['document']);
    service.commander(1, 'reprise');
    service.commander(1, 'arret');
    await done;
    expect(genres()).toEqual(['document', 'arret']);
  });
});
