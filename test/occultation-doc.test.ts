import { expect, test } from 'vitest';
import { isUpToDate } from '../scripts/build-occultation.ts';

test('docs/occultation.md is what it writes: run `npm run occultation` when this fails', () => {
  expect(isUpToDate()).toBe(true);
});
