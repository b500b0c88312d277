import { afterEach, expect, test, vi } from 'vitest';
import { findFirefox } from '../scripts/firefox/trouver.ts';

afterEach(() => vi.unstubAllEnvs());

test('the Firefox that is asked for is taken', () => {
  vi.stubEnv('TOTEMCLIC_FIREFOX', process.execPath);
  expect(findFirefox()).toBe(process.platform === 'win32' ? undefined : process.execPath);
});

test.skipIf(process.platform === 'win32')('one that is asked for and is not there is an error', () => {
  vi.stubEnv('TOTEMCLIC_FIREFOX', '/nulle/part/firefox');
  expect(() => findFirefox()).toThrow('TOTEMCLIC_FIREFOX désigne /nulle/part/firefox');
});

test('none can be asked for', () => {
  vi.stubEnv('TOTEMCLIC_FIREFOX', 'non');
  expect(findFirefox()).toBeUndefined();
});
