import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';

/** Drops files on the page as a mouse does, without touching the file button. */
export async function dropFiles(
  page: Page,
  files: readonly { name: string; bytes: Buffer }[],
): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: 'text/xml' }));
      }
      return data;
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  );
  const zone = page.getByRole('heading', { level: 1 });
  for (const type of ['dragenter', 'dragover', 'drop'])
    await zone.dispatchEvent(type, { dataTransfer: transfer });
}

export async function dropPath(page: Page, path: string): Promise<void> {
  await dropFiles(page, [{ name: basename(path), bytes: readFileSync(path) }]);
}

/** Chooses files with the button, by its accessible name. */
export async function chooseFiles(
  page: Page,
  files: Parameters<import('@playwright/test').FileChooser['setFiles']>[0],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un fichier TOTEM' }).click();
  await (await chooser).setFiles(files);
}
