/**
 * Stands for Firefox before Playwright: starts the installed one with the same arguments, and carries the messages
 * between both, translated where they differ (see traduire.ts). Started by lancer.sh, ended with Firefox.
 */
import { spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { createTraduction } from './traduire.ts';
import { findFirefox } from './trouver.ts';

/** What Firefox writes, and Playwright waits for. */
const ANNONCE = 'WebDriver BiDi listening on ';

const path = findFirefox();
if (path === undefined) throw new Error('Aucun Firefox installé.');

const firefox = spawn(path, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'pipe'] });
firefox.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
firefox.once('exit', (status) => process.exit(status ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => firefox.kill(signal));

createInterface({ input: firefox.stderr }).on('line', (line) => {
  if (line.startsWith(ANNONCE)) relay(line.slice(ANNONCE.length));
  else console.error(line);
});

/** Listens in the place of Firefox, at an address of its own, and says so as Firefox does. */
function relay(address: string): void {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (playwright, request) => connect(address, playwright, request));
  server.on('listening', () => {
    const { port } = server.address() as AddressInfo;
    console.error(`${ANNONCE}ws://127.0.0.1:${port}`);
  });
}

function connect(address: string, playwright: WebSocket, { url = '' }: IncomingMessage): void {
  const { note, translate } = createTraduction();
  const browser = new WebSocket(`${address}${url}`, { perMessageDeflate: false, maxPayload: 0 });
  const early: string[] = [];
  playwright.on('message', (data) => {
    const asked = textOf(data);
    note(asked);
    if (browser.readyState === WebSocket.CONNECTING) early.push(asked);
    else browser.send(asked);
  });
  browser.on('open', () => {
    for (const asked of early.splice(0)) browser.send(asked);
  });
  browser.on('message', (data) => playwright.send(translate(textOf(data))));
  browser.on('close', () => playwright.close());
  browser.on('error', () => playwright.terminate());
  playwright.on('error', () => playwright.terminate());
  playwright.on('close', () => {
    browser.terminate();
    // Nobody is left to ask it to: a test run that was killed must not leave a Firefox behind.
    firefox.kill();
  });
}

/** `ws` gives one Buffer for each message, as long as nothing else is asked of it. */
function textOf(data: RawData): string {
  return (data as Buffer).toString('utf8');
}
