import { expect, test, type Page } from '@playwright/test';
import { PRACTICES, logIn, picture } from './support';

async function openNew(page: Page, title: string): Promise<void> {
  await page.goto(`${PRACTICES}/create?plugins[i18n][locale]=en`);
  const input = page.locator('input[name="title"]');
  await expect(input).toBeVisible();
  await page.waitForLoadState('networkidle');
  await input.fill(title);
}

test('an officer sees what is worth adding, makes a link, and a reader without an account reads the draft', async ({
  page,
  browser,
}) => {
  await logIn(page, 'support@pfp.example');
  const title = 'Skills passports for returning workers';
  await openNew(page, title);

  // Counted with every key, and each field that is missing leads to itself.
  await expect(page.getByText('9% of a snapshot')).toBeVisible();
  await page.getByRole('button', { name: 'Summary', exact: true }).click();
  await expect(page.locator('textarea[name="summary"]')).toBeFocused();
  await page.keyboard.type('Who does what, and where: two sentences that say it all.');
  await expect(page.getByText('18% of a snapshot')).toBeVisible();
  const missing = page.getByRole('complementary').getByRole('listitem').getByRole('button');
  expect(await missing.count()).toBe(9);
  for (const link of await missing.all()) {
    await link.click();
    await expect(page.locator('main form :focus')).toHaveCount(1);
    await expect(link).not.toBeFocused();
  }
  await expect(page.getByText('Save the draft first.')).toBeVisible();

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved document')).toBeVisible();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const url = await page.getByLabel('New link').inputValue();
  expect(url).toMatch(/\/forum\/preview\/[A-Za-z0-9_-]{43}$/);
  await expect(page.getByText('Saved document')).toHaveCount(0);
  // Tall enough for both panels.
  await page.setViewportSize({ width: 1440, height: 1150 });
  await picture(page, 'preview-panel');

  const stranger = await browser.newContext();
  const reader = await stranger.newPage();
  const messages: string[] = [];
  reader.on('console', (message) => messages.push(message.text()));
  const answer = await reader.goto(url);
  expect(answer?.headers()['cache-control']).toBe('no-store');
  await expect(reader.getByRole('heading', { name: title })).toBeVisible();
  await expect(reader.getByText('two sentences that say it all')).toBeVisible();
  // The style is let through by its hash: without it the page would be bare.
  expect(messages).toEqual([]);

  await page.getByRole('button', { name: /^End the link/ }).click();
  await expect(page.getByText('The link leads nowhere any more.')).toBeVisible();
  await expect(page.getByLabel('New link')).toHaveCount(0);
  const gone = await reader.goto(url);
  expect(gone?.status()).toBe(404);
  await expect(reader.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible();
  await stranger.close();
});

test('a link shows the draft in each of its languages', async ({ page, request, browser }) => {
  const published = await request.get('/api/practices/occupation-permit?locale=fr');
  const { documentId, title } = (await published.json()).data;
  await logIn(page, 'support@pfp.example');
  await page.goto(`${PRACTICES}/${documentId}?plugins[i18n][locale]=en`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const url = await page.getByLabel('New link').inputValue();

  const stranger = await browser.newContext();
  const reader = await stranger.newPage();
  await reader.goto(url);
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await picture(reader, 'preview-page');
  await reader.getByRole('link', { name: 'Français' }).click();
  await expect(reader.getByRole('heading', { name: title })).toBeVisible();
  await expect(reader.getByText('Projet', { exact: true })).toBeVisible();
  await stranger.close();
});
