export interface Limiter {
  <T>(task: () => Promise<T>): Promise<T>;
  /** While it is true no task starts; those that run go on. */
  suspendre(suspendu: boolean): void;
}

/** Runs at most `max` tasks at once; the others wait their turn, first come first served. */
export function createLimiter(max: number): Limiter {
  let running = 0;
  let suspended = false;
  const waiting: (() => void)[] = [];
  const start = () => {
    while (!suspended && running < max) {
      const next = waiting.shift();
      if (!next) return;
      running++;
      next();
    }
  };
  const limit = async <T>(task: () => Promise<T>): Promise<T> => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      start();
    });
    try {
      return await task();
    } finally {
      running--;
      start();
    }
  };
  return Object.assign(limit, {
    suspendre(suspendu: boolean) {
      suspended = suspendu;
      start();
    },
  });
}
