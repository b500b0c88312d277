import { expect, test } from '@playwright/test';

test('the page loads, in French, with nothing in the console', { tag: '@firefox' }, async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto('./');

  await expect(page).toHaveTitle(/TotemClic/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the built page forbids every connection', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('./');

  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /connect-src 'none'/);
  const answer = await page.evaluate(() =>
    fetch(window.location.href).then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
});

test('every chunk is asked for with the page, at an address relative to it', { tag: '@firefox' }, async ({
  page,
  request,
  baseURL,
}) => {
  const requested: string[] = [];
  page.on('request', (sent) => requested.push(sent.url()));
  const html = await (await request.get('./')).text();
  const chunks = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, href = '']) =>
    new URL(href, baseURL).toString(),
  );

  await page.goto('./');

  await expect.poll(() => requested).toEqual(expect.arrayContaining(chunks));
  expect(html).not.toMatch(/(?:src|href)="(?!\.\/|data:)/);
});
