import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CACHE, ENREGISTRER, HEADERS, headersOf } from '../scripts/headers.ts';
import { formatPolicy, HEBERGEE } from '../scripts/vite/content-security-policy.ts';
import { LICENCES, readConfiguration } from '../src/state/configuration.ts';

const GUIDE = readFileSync(new URL('../docs/hebergement.md', import.meta.url), 'utf8');

test.each(Object.entries(HEADERS))('the guide gives %s for every server', (name, value) => {
  expect(GUIDE).toContain(`\n${name}: ${value}\n`);
  expect(GUIDE).toContain(`add_header ${name} "${value}" always;`);
  expect(GUIDE).toContain(`Header always set ${name} "${value}"`);
});

test.each(Object.values(CACHE))('the guide gives the cache rule %s for every server', (rule) => {
  expect(GUIDE.split(rule).length).toBeGreaterThanOrEqual(5);
});

test('the guide has the one file saved rather than shown, for every server', () => {
  const [[name, value] = []] = Object.entries(ENREGISTRER);
  expect(headersOf('/outils/totemclic/totemclic.html')).toMatchObject(ENREGISTRER);
  expect(headersOf('/outils/totemclic/index.html')).not.toHaveProperty('Content-Disposition');
  expect(GUIDE).toContain(`\n${name}: ${value}\n`);
  expect(GUIDE).toMatch(/~\/totemclic\\\.html\$\s+"attachment";/);
  expect(GUIDE).toContain(`add_header ${name} $totemclic_disposition always;`);
  expect(GUIDE).toMatch(new RegExp(`<Files "totemclic.html">\\s+Header set ${name} "${value}"`));
  expect(GUIDE).toContain(
    `totemclic.html s3://SEAU/outils/totemclic/ --cache-control "no-cache" --content-disposition ${value}`,
  );
});

test('the configuration of the guide is right, and names every licence', () => {
  const [, example = ''] = /window\.TOTEMCLIC = (\{[\s\S]*?\n\});/.exec(GUIDE) ?? [];
  const { configuration, refuses } = readConfiguration(new Function(`return ${example}`)());
  expect(refuses).toEqual([]);
  expect(Object.keys(configuration).sort()).toEqual(
    ['accueil', 'contact', 'couleur', 'licence', 'liens', 'logo', 'nom', 'site'].sort(),
  );
  for (const licence of LICENCES) expect(GUIDE).toContain(`\`${licence}\``);
});

test.each([
  "default-src 'none'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  'worker-src blob:',
  "require-trusted-types-for 'script'",
])('the policy says %s', (rule) => {
  expect(formatPolicy(HEBERGEE).split('; ')).toContain(rule);
});

test('the policy never lets a script in by its text alone', () => {
  expect(formatPolicy(HEBERGEE)).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});
