import type { Page } from '@playwright/test';

/**
 * Stands between the worker and the page, to show the states that no file provokes: controls that fail (a fault of
 * ours), and a seal whose check never ends.
 */
export async function modifyControls(page: Page, etat: 'echec' | 'scellement-en-cours'): Promise<void> {
  await page.addInitScript((wanted) => {
    const { addEventListener } = Worker.prototype;
    Worker.prototype.addEventListener = function (this: Worker, type: string, listener: unknown) {
      const receive = listener as (event: Event) => void;
      const modified = (event: Event) => {
        const { data } = event as MessageEvent<{
          type: string;
          flux: string;
          rapport?: { scellementEnCours: boolean };
        }>;
        if (data?.type !== 'controle') receive(event);
        else if (wanted === 'echec')
          receive(
            new MessageEvent('message', {
              data: { type: 'controle-echec', flux: data.flux, detail: 'essai' },
            }),
          );
        else if (data.rapport?.scellementEnCours) receive(event);
      };
      addEventListener.call(this, type, type === 'message' ? modified : receive);
    } as typeof addEventListener;
  }, etat);
}
