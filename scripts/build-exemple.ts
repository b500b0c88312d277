import { mkdirSync, writeFileSync } from 'node:fs';
import { buildExemple } from './exemple/build.ts';

// Writes the fictional budget that "Essayer avec un exemple" opens. Run again after any change in scripts/exemple/.
const directory = new URL('../src/exemple/', import.meta.url);
mkdirSync(directory, { recursive: true });
writeFileSync(new URL('budget-exemple.xml', directory), buildExemple());
