import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../test/support/read.ts';
import { ligne, totem } from '../../test/support/totem-xml.ts';
import { createProvider } from '../core/ouvrir.ts';
import { provideNomenclatures } from '../nomenclatures/provide.ts';
import { Documents } from './documents.ts';

const LIGNES = [ligne({ Nature: '60611', Fonction: '020', CodRD: 'D', MtPrev: '100', OpBudg: '0' })];
const xml = (exercice: string) => totem(LIGNES, { exercice });
const TAILLE = new TextEncoder().encode(xml('2021')).length;

async function openAll(gardes: number, ...exercices: string[]) {
  const documents = new Documents(createProvider(provideNomenclatures), undefined, gardes);
  let lectures = 0;
  for (const exercice of exercices) {
    const source = sourceOf(xml(exercice));
    const chunks = () => {
      lectures++;
      return source.chunks();
    };
    await documents.open(exercice, { ...source, chunks }, {});
  }
  return { documents, lectures: () => lectures };
}

describe('the open documents', () => {
  it('stay in memory while there is room; the least used goes first, and is read again when asked for', async () => {
    const { documents, lectures } = await openAll(2 * TAILLE, '2021', '2022', '2023');
    expect([documents.enMemoire, lectures()]).toEqual([2, 3]);
    await documents.get('2022');
    expect(lectures()).toBe(3);
    const again = await documents.get('2021');
    expect([documents.enMemoire, lectures()]).toEqual([2, 4]);
    expect(again.ouvert.budgets[0]?.lignes).toHaveLength(1);
    await documents.get('2022');
    expect(lectures()).toBe(4);
    await documents.get('2023');
    expect(lectures()).toBe(5);
  });

  it('one stays, whatever its size', async () => {
    const { documents, lectures } = await openAll(1, '2021');
    await documents.get('2021');
    expect([documents.enMemoire, lectures()]).toEqual([1, 1]);
  });

  it('asked for twice at once, it is read once', async () => {
    const { documents, lectures } = await openAll(TAILLE, '2021', '2022');
    const [one, other] = await Promise.all([documents.get('2021'), documents.get('2021')]);
    expect([one === other, lectures()]).toEqual([true, 3]);
  });

  it('what is known of a forgotten document stays; nothing of a closed one does', async () => {
    const { documents } = await openAll(TAILLE, '2021', '2022');
    expect(documents.identite('2021').exercice).toBe('2021');
    documents.close('2021');
    expect(documents.has('2021')).toBe(false);
    expect(() => documents.get('2021')).toThrow(RangeError);
  });
});
