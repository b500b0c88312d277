/** What the relay before an installed Firefox changes in the messages, and that it changes nothing else. */
import { expect, test } from 'vitest';
import { createTraduction } from '../scripts/firefox/traduire.ts';

const ask = (id: number, method: string) => JSON.stringify({ id, method, params: {} });
const refuse = (id: number, error = 'unknown command') =>
  JSON.stringify({ type: 'error', id, error, message: 'x', stacktrace: '' });
const event = (method: string, params: object) => JSON.stringify({ type: 'event', method, params });
const MEDIA = 'emulation.setMediaFeaturesOverride';

test('an optional command that Firefox does not know is answered once, as done', () => {
  const { note, translate } = createTraduction();
  note(ask(7, MEDIA));
  expect(JSON.parse(translate(refuse(7)))).toEqual({ type: 'success', id: 7, result: {} });
  expect(translate(refuse(7))).toBe(refuse(7));
});

test.each([
  ['another command that it does not know', ask(7, 'browsingContext.print'), refuse(7)],
  ['an optional command that fails for another reason', ask(7, MEDIA), refuse(7, 'no such frame')],
  ['the same error for another command', ask(8, MEDIA), refuse(7)],
  ['an optional command that it knows', ask(7, MEDIA), '{"type":"success","id":7,"result":{"a":1}}'],
])('%s: the answer is that of Firefox', (_, asked, answer) => {
  const { note, translate } = createTraduction();
  note(asked);
  expect(translate(answer)).toBe(answer);
});

test.each(['browsingContext.downloadWillBegin', 'browsingContext.downloadEnd'])(
  '%s without a name is named by its address',
  (method) => {
    const params = { context: 'c', navigation: null, url: 'blob:x', suggestedFilename: 'a.csv' };
    expect(JSON.parse(createTraduction().translate(event(method, params)))).toEqual({
      type: 'event',
      method,
      params: { ...params, download: 'blob:x' },
    });
  },
);

test.each([
  event('browsingContext.downloadEnd', { navigation: null, url: 'blob:x', download: 'd' }),
  event('browsingContext.downloadEnd', { navigation: 'n', url: 'https://x.test/' }),
  event('browsingContext.load', { navigation: null, url: 'blob:x' }),
])('%s is left as it is', (said) => {
  expect(createTraduction().translate(said)).toBe(said);
});
