/** A plain static server, with the documented headers and nothing else: what a host has. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headersOf } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Serveur {
  readonly adresse: string;
  readonly close: () => Promise<void>;
}

/** @param chemin where the folder is on the server, as `/outils/totemclic/` */
export async function serveStatic(dossier: string, chemin: string): Promise<Serveur> {
  // A page asks for seventy files, and the tests open it hundreds of times.
  const read = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(chemin) ? normalize(path.slice(chemin.length) || 'index.html') : '..';
    const file = join(dossier, inside);
    if (inside.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const octets = read.get(file) ?? readFileSync(file);
    read.set(file, octets);
    response.writeHead(200, {
      ...headersOf(path),
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': octets.length,
    });
    response.end(octets);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    adresse: `http://127.0.0.1:${port}${chemin}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
