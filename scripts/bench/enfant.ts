/**
 * One measure in a process of its own, so that neither the memory nor the compiled code of another one is counted; prints
 * its result as JSON. Started by `measure` only.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { measureSteps, runAll } from './etapes.ts';
import { makeDocument } from './make-document.ts';
import type { Mesure } from './mesurer.ts';

const mesure = JSON.parse(process.argv[2] ?? '') as Mesure;

if (mesure.genre === 'temps') {
  const temps = await measureSteps(mesure.path, mesure.runs, mesure.ouvrirSeulement);
  console.log(JSON.stringify(temps));
} else {
  // What loading our code and a first small document take is not the document's.
  const warm = join(tmpdir(), `chauffe-${process.pid}.xml`);
  writeFileSync(warm, makeDocument(200_000));
  await runAll(warm, 'publier');
  const before = process.memoryUsage.rss();
  if (mesure.quoi === 'fxp')
    new XMLParser({ ignoreAttributes: false }).parse(readFileSync(mesure.path, 'latin1'));
  else await runAll(mesure.path, mesure.quoi);
  console.log(JSON.stringify(process.resourceUsage().maxRSS * 1024 - before));
}
