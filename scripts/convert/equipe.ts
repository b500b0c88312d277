import { Worker } from 'node:worker_threads';
import { type Resultat, runTache, type Tache } from './taches.ts';

/** Who does the work: the main thread alone, or so many worker threads, each with one file at a time. */
export interface Equipe {
  readonly taille: number;
  run(tache: Tache): Promise<Resultat>;
  close(): Promise<void>;
}

export function createEquipe(taille: number): Equipe {
  if (taille <= 1) return { taille: 1, run: runTache, close: async () => {} };
  const all = Array.from({ length: taille }, startWorker);
  const free = [...all];
  const waiting: ((worker: Worker) => void)[] = [];
  return {
    taille,
    async run(tache) {
      const worker = free.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
      try {
        return await ask(worker, tache);
      } catch (error) {
        // The thread is gone (out of memory): the file is refused, and another thread takes the place.
        const next = startWorker();
        all.push(next);
        release(next);
        return { refus: [`erreur imprévue : ${error instanceof Error ? error.message : String(error)}`] };
      }
    },
    close: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };

  function release(worker: Worker): void {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  }

  async function ask(worker: Worker, tache: Tache): Promise<Resultat> {
    const resultat = await new Promise<Resultat>((resolve, reject) => {
      const settle = () => {
        worker.off('message', onMessage);
        worker.off('error', onError);
      };
      const onMessage = (message: Resultat) => {
        settle();
        resolve(message);
      };
      const onError = (error: Error) => {
        settle();
        reject(error);
      };
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.postMessage(tache);
    });
    release(worker);
    return resultat;
  }
}

/** A worker thread does not inherit the loader of TypeScript, so it is registered first. */
function startWorker(): Worker {
  const entry = new URL('./worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(code, { eval: true });
}
