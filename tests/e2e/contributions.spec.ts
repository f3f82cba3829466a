import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { goodRow, toCsv } from '../support/practice-files';
import { PRACTICES, logIn } from './support';

const CONTRIBUTOR = 'contributor.mauritius@pfp.example';
const FOCAL_POINT = 'focalpoint.mauritius@pfp.example';
const SUPPORT_UNIT = 'support@pfp.example';
const FORUM = '/admin/plugins/forum';

// Each goes through several people's panels.
test.describe.configure({ timeout: 300_000 });

/** Somebody at a panel of their own. */
async function sitDown(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, email);
  return page;
}

/** What everybody can read. */
async function readPublic(request: APIRequestContext, title: string) {
  const query = `filters[title][$eq]=${encodeURIComponent(title)}&populate[0]=delegation`;
  const { data } = await (await request.get(`/api/practices?${query}`)).json();
  return data[0] as { summary: string; delegation: { name: string } } | undefined;
}

/** Takes a step in its dialog. */
async function take(page: Page, step: string, words?: string) {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (words !== undefined) await dialog.locator('textarea').fill(words);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved document').first()).toBeVisible();
}

/** Writes a practice that can be published. @returns its key */
async function draft(page: Page, title: string, summary: string): Promise<string> {
  await page.goto(`${FORUM}/country-desk`);
  await page.getByRole('link', { name: 'Write a practice' }).click();
  // The form begins anew when the last of its parts has come.
  await page.waitForLoadState('networkidle');
  await expect(async () => {
    await page.locator('input[name="title"]').fill(title);
    await page.locator('textarea[name="summary"]').fill(summary);
    await page.waitForTimeout(500);
    await expect(page.locator('input[name="title"]')).toHaveValue(title, { timeout: 100 });
  }).toPass();
  await page.getByRole('combobox', { name: 'Scope' }).click();
  await page.getByRole('option', { name: 'Global', exact: true }).click();
  await save(page);
  await expect(page).not.toHaveURL(/create/);
  return new URL(page.url()).pathname.split('/').at(-1) as string;
}

async function openEntry(page: Page, key: string) {
  await page.goto(`${PRACTICES}/${key}`);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
}

async function edit(page: Page, summary: string) {
  await page.locator('textarea[name="summary"]').fill(summary);
  await save(page);
}

test('a contributor drafts, the focal point returns and clears, the Support Unit compares and publishes', async ({
  browser,
  request,
}) => {
  const title = 'Skills passports for returning seafarers';
  const summaries = ['a', 'b', 'c'].map((turn) => `The ministry certifies what seafarers have learned: turn ${turn}.`);
  const [first = '', second = '', third = ''] = summaries;

  const contributor = await sitDown(browser, CONTRIBUTOR);
  const key = await draft(contributor, title, first);
  // Whoever may not publish requests it.
  await expect(contributor.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
  await contributor.getByRole('button', { name: 'Request publication' }).click();
  const review = contributor.getByRole('dialog');
  await expect(review.getByText('It is written in one language only.')).toBeVisible();
  await expect(review.getByText(/readers look for it: .*GCM objectives/)).toBeVisible();
  await review.locator('textarea').fill('New this year.');
  await review.getByRole('button', { name: 'Request publication' }).click();
  await expect(contributor.getByText('Awaits clearance')).toBeVisible();
  // Above the fields, before anything is typed.
  await expect(contributor.getByRole('tabpanel').getByText('Locked while it waits')).toBeVisible();
  await contributor.locator('textarea[name="summary"]').fill('Quickly something else, while nobody is looking.');
  await expect(contributor.getByText(/cannot be saved while it waits/)).toBeVisible();
  await expect(contributor.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  expect(await readPublic(request, title)).toBeUndefined();

  const focalPoint = await sitDown(browser, FOCAL_POINT);
  // The first of the forum's pages is the country desk.
  await focalPoint.goto(FORUM);
  await expect(focalPoint.getByRole('region', { name: 'Waits for your clearance' }).getByText(title)).toBeVisible();
  await focalPoint.getByRole('link', { name: title }).click();
  await expect(focalPoint.getByText('New this year.').first()).toBeVisible();
  await focalPoint.getByRole('button', { name: 'Return', exact: true }).click();
  const dialog = focalPoint.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Return', exact: true }).click();
  await expect(dialog.getByText('Please fill in this field.')).toBeVisible();
  await dialog.locator('textarea').fill('Say how many seafarers there are.');
  await dialog.getByRole('button', { name: 'Return', exact: true }).click();
  await expect(dialog).toHaveCount(0);

  await contributor.goto(`${FORUM}/country-desk`);
  const returned = contributor.getByRole('region', { name: 'Our drafts' }).getByRole('row').filter({ hasText: title });
  await expect(returned.getByText('Returned', { exact: true })).toBeVisible();
  await expect(returned.getByText('Say how many seafarers there are.')).toBeVisible();
  await openEntry(contributor, key);
  await expect(contributor.getByText('Say how many seafarers there are.')).toBeVisible();
  await expect(contributor.getByText('Locked while it waits')).toHaveCount(0);
  await edit(contributor, second);
  await take(contributor, 'Request publication', '1,200 of them.');

  await focalPoint.reload();
  await take(focalPoint, 'Clear');
  await expect(focalPoint.getByText('Cleared by the focal point')).toBeVisible();

  const supportUnit = await sitDown(browser, SUPPORT_UNIT);
  await supportUnit.goto(`${FORUM}/contributions`);
  await supportUnit.getByRole('link', { name: title }).click();
  await expect(supportUnit.getByText(second)).toBeVisible();
  await supportUnit.getByRole('link', { name: 'Open the entry in the content manager' }).click();
  // Beside the form it is the forum's button that publishes, and there is no other.
  await expect(supportUnit.getByText('Cleared by the focal point')).toBeVisible();
  await expect(supportUnit.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(1);
  await take(supportUnit, 'Publish');
  // Nothing has changed since: there is nothing to publish without clearance.
  await expect(supportUnit.getByText(/It is published. To change it/)).toBeVisible();
  await expect(supportUnit.getByRole('button', { name: 'Publish without clearance' })).toHaveCount(0);
  expect(await readPublic(request, title)).toMatchObject({
    summary: second,
    delegation: { name: 'Government of Mauritius' },
  });

  await openEntry(contributor, key);
  await edit(contributor, third);
  await expect(contributor.getByText(/still reads the text that was published before/)).toBeVisible();
  expect((await readPublic(request, title))?.summary).toBe(second);
  await take(contributor, 'Request publication', '');
  expect((await readPublic(request, title))?.summary).toBe(second);

  await focalPoint.goto(`${FORUM}/country-desk`);
  await focalPoint.getByRole('link', { name: title }).click();
  await take(focalPoint, 'Clear', 'Good.');
  expect((await readPublic(request, title))?.summary).toBe(second);

  await supportUnit.goto(`${FORUM}/contributions`);
  const row = supportUnit.getByRole('row').filter({ hasText: title });
  await expect(row.getByText('Changes a published text')).toBeVisible();
  await row.getByRole('link', { name: title }).click();
  const changes = supportUnit.getByRole('region', { name: 'What changes' });
  await expect(changes.locator('del')).toHaveText(/b\./);
  await expect(changes.locator('ins')).toHaveText(/c\./);
  await take(supportUnit, 'Publish');
  expect((await readPublic(request, title))?.summary).toBe(third);
  for (const page of [contributor, focalPoint, supportUnit]) await page.context().close();
});

test('who decides on what was withdrawn meanwhile is told so', async ({ browser }) => {
  const contributor = await sitDown(browser, CONTRIBUTOR);
  const key = await draft(contributor, 'A fund of the diaspora for schools', 'Those who live abroad pay into a fund.');
  await take(contributor, 'Request publication');

  const focalPoint = await sitDown(browser, FOCAL_POINT);
  await focalPoint.goto(`${FORUM}/contributions/practice/${key}`);
  await expect(focalPoint.getByRole('button', { name: 'Clear', exact: true })).toBeVisible();
  await take(contributor, 'Withdraw the request');
  await take(focalPoint, 'Clear');
  const notice = focalPoint.getByRole('alert').filter({ hasText: 'Somebody was faster' });
  await expect(notice).toContainText('Request withdrawn');
  await expect(notice).toContainText('The state is now: Draft.');
  for (const page of [contributor, focalPoint]) await page.context().close();
});

test('a link that leads nowhere is told of while one looks at the text', async ({ browser }) => {
  const title = 'A programme with an old link';
  const supportUnit = await sitDown(browser, SUPPORT_UNIT);
  await supportUnit.goto(`${FORUM}/imports`);
  const row = { ...goodRow(1), slug: 'with-an-old-link', title, links: 'A report https://gone.invalid/report' };
  const file = { name: 'one.csv', mimeType: 'text/csv', buffer: Buffer.from(toCsv([row])) };
  await supportUnit.getByLabel('CSV file').setInputFiles(file);
  await supportUnit.getByRole('button', { name: 'Check the file' }).click();
  await supportUnit.getByRole('button', { name: 'Import the good rows' }).click();
  await expect(supportUnit.getByText('What was written are drafts.')).toBeVisible();

  const contributor = await sitDown(browser, CONTRIBUTOR);
  await contributor.goto(`${FORUM}/country-desk`);
  await contributor.getByRole('link', { name: title }).click();
  await expect(contributor.getByText(/A link leads nowhere.*https:\/\/gone\.invalid\/report/)).toBeVisible();
  for (const page of [contributor, supportUnit]) await page.context().close();
});
