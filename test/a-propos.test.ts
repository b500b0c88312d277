import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readLicences, readPlans } from '../scripts/vite/a-propos.ts';
import { DERNIER } from './support/exercices.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

it('every library that the page carries is named with its licence, and no tool is', () => {
  const licences = readLicences(ROOT);
  const paquets = licences.flatMap((one) => one.paquets.map((paquet) => paquet.replace(/ [^ ]+$/, '')));
  for (const nom of ['react', 'zustand', 'saxes', 'd3-hierarchy', 'd3-scale', '@noble/hashes']) {
    expect(paquets).toContain(nom);
  }
  for (const nom of ['vite', 'typescript', '@biomejs/biome', '@playwright/test'])
    expect(paquets).not.toContain(nom);
  expect(licences.filter(({ licence }) => licence === '')).toEqual([]);
});

it('the plans are those of the nomenclatures', () => {
  expect(readPlans(ROOT)).toContainEqual(expect.objectContaining({ norme: 'M57', a: DERNIER }));
});
