/**
 * `npm test`: every part in turn, and a summary. A part that fails does not hide the next ones.
 * `npm test -- unit e2e` runs only these.
 */
import { spawnSync } from 'node:child_process';

/** Each part is the npm script `test:<name>`; `correction` is what to run when it fails. */
const PARTS = [
  { name: 'format', correction: 'npm run fix:format' },
  { name: 'types', correction: 'npm run test:types, et corriger les erreurs de type' },
  { name: 'lint', correction: 'npm run fix:lint, puis corriger ce qui reste' },
  { name: 'unit', correction: 'npm run test:unit, et corriger les tests en échec' },
  { name: 'e2e', correction: 'npm run test:e2e, et corriger les tests en échec' },
] as const;

type Part = (typeof PARTS)[number];

interface Outcome {
  readonly part: Part;
  readonly passed: boolean;
  readonly seconds: number;
}

function choose(names: readonly string[]): readonly Part[] {
  const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(
      `Partie inconnue : ${unknown.join(', ')}. Parties : ${PARTS.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(1);
  }
  return names.length === 0 ? PARTS : PARTS.filter(({ name }) => names.includes(name));
}

function run(part: Part): Outcome {
  console.log(`\n── ${part.name} ──`);
  const start = performance.now();
  const { status, signal } = spawnSync('npm', ['run', '--silent', `test:${part.name}`], {
    stdio: 'inherit',
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (signal === 'SIGINT') process.exit(130);
  return { part, passed: status === 0, seconds: (performance.now() - start) / 1000 };
}

function summaryLine({ part, passed, seconds }: Outcome): string {
  const duration = `${seconds.toFixed(1).replace('.', ',')} s`.padStart(8);
  const line = `${passed ? 'réussi' : 'échec '}  ${part.name.padEnd(6)}  ${duration}`;
  return passed ? line : `${line}  correction : ${part.correction}`;
}

const outcomes = choose(process.argv.slice(2)).map(run);
const failed = outcomes.filter(({ passed }) => !passed).length;

console.log(`\n── résumé ──\n${outcomes.map(summaryLine).join('\n')}`);
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
