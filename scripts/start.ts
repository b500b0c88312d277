/**
 * `npm start`: builds the page and serves it on http://localhost:4173 (or `PORT`).
 *
 * The port is tried before the build, on both addresses of `localhost`: one that is taken is told at once, in one
 * sentence, and not as the trace of a server that could not listen.
 */
import { createServer } from 'node:net';
import { preview } from 'vite';
import { buildAll } from './build.ts';

const DEFAULT_PORT = 4173;

type Listening = 'libre' | 'pris' | 'interdit';

function tryAddress(port: number, host: string): Promise<Listening> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      // Any other error says that this machine lacks the address (no IPv6): nobody can be listening there.
      resolve(code === 'EADDRINUSE' ? 'pris' : code === 'EACCES' ? 'interdit' : 'libre');
    });
    server.listen(port, host, () => server.close(() => resolve('libre')));
  });
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function readPort(): number {
  const text = process.env.PORT || String(DEFAULT_PORT);
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return fail(
    `PORT vaut « ${text} », qui n'est pas un numéro de port (1 à 65535). Exemple : PORT=4174 npm start`,
  );
}

const port = readPort();
const other = port === 65_535 ? DEFAULT_PORT : port + 1;
const found = [await tryAddress(port, '127.0.0.1'), await tryAddress(port, '::1')];

if (found.includes('pris')) {
  fail(
    `Le port ${port} est déjà utilisé par un autre programme.\nChoisissez-en un autre : PORT=${other} npm start`,
  );
}
if (found.includes('interdit')) {
  fail(`Le port ${port} est réservé au système.\nChoisissez-en un autre : PORT=${DEFAULT_PORT} npm start`);
}

await buildAll();
await preview({ logLevel: 'warn', preview: { port, strictPort: true } });
console.log(`TotemClic est prêt : http://localhost:${port}\nCtrl+C pour arrêter.`);
