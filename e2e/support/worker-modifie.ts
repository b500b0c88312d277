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

/**
 * Makes the worker's answers to that request failures, as a fault of ours would, until `window.reparer()` is called.
 */
export async function failRequests(page: Page, nom: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const { postMessage } = Worker.prototype;
    let broken = true;
    Object.assign(window, {
      reparer: () => {
        broken = false;
      },
    });
    Worker.prototype.postMessage = function (this: Worker, message: { nom?: string; numero?: number }) {
      if (!broken || message.nom !== wanted) {
        postMessage.call(this, message);
        return;
      }
      const data = { type: 'echec', numero: message.numero, detail: 'essai' };
      setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
    } as typeof postMessage;
  }, nom);
}
