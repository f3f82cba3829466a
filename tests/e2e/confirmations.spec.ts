import { createHash, randomBytes } from 'node:crypto';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { DATABASE } from '../../playwright.config';
import { openRows, type Rows } from '../support/rows';
import { logIn, picture, PRACTICES, speak } from './support';

const CONFIRMATIONS = '/admin/plugins/forum/confirmations';
const DAY = 86_400_000;
const CONTRIBUTOR = 'contributor.mauritius@pfp.example';

let rows: Rows;
test.beforeAll(async () => {
  rows = await openRows({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: DATABASE });
});
test.afterAll(() => rows.close());

interface Practice {
  documentId: string;
  title: string;
}

/** Published practices of a delegation, by title. */
async function practicesOf(request: APIRequestContext, iso2: string): Promise<Practice[]> {
  const answer = await request.get(`/api/practices?filters[delegation][country][iso2]=${iso2}&sort=title&populate=`);
  return (await answer.json()).data;
}

const read = async (request: APIRequestContext, { documentId }: Practice) =>
  (await (await request.get(`/api/practices/${documentId}`)).json()).data;

/** As if a practice had been confirmed so many days ago, and nobody had been asked since. */
async function age({ documentId }: Practice, days: number): Promise<void> {
  const instant = Date.now() - days * DAY;
  await rows.all('UPDATE practices SET last_confirmed_at = ? WHERE document_id = ?', [instant, documentId]);
  await rows.all('UPDATE forum_confirmations SET confirmed_at = ?, next_at = ? WHERE practice = ?', [
    instant,
    instant + 366 * DAY,
    documentId,
  ]);
}

/** What a mail to the contributor of Mauritius would lead to. @returns the token */
async function link({ documentId }: Practice): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const [held] = await rows.all<{ mandate: string; member: string }>(
    `SELECT m.document_id AS mandate, p.document_id AS member FROM forum_mandates m
     JOIN forum_mandates_member_lnk l ON l.mandate_id = m.id JOIN forum_member_profiles p ON p.id = l.member_profile_id
     WHERE p.email = ?`,
    [CONTRIBUTOR],
  );
  const key = `l${randomBytes(12).toString('hex').slice(1)}`;
  await rows.all(
    "INSERT INTO forum_confirmation_links (document_id, key, practice, recipient_kind, recipient, mandate, digested_at) VALUES (?, ?, ?, 'member', ?, ?, ?)",
    [key, key, documentId, held?.member, held?.mandate, Date.now()],
  );
  const hash = createHash('sha256').update(token).digest('hex');
  await rows.all(
    "INSERT INTO forum_link_tokens (document_id, hash, purpose, subject_key, expires_at) VALUES (?, ?, 'confirm-practice', ?, ?)",
    [`t${key.slice(1)}`, hash, key, Date.now() + DAY],
  );
  return token;
}

test('a contributor answers by mailed links, in three languages and without login', async ({ page, request }) => {
  const [first, second] = (await practicesOf(request, 'MU')) as [Practice, Practice];
  await age(first, 400);
  await age(second, 800);
  expect((await read(request, first)).freshness).toBe('yellow');

  const token = await link(first);
  for (const [locale, heading] of [
    ['es', '¿Sigue vigente esta práctica?'],
    ['fr', 'Cette pratique est-elle toujours valable\u00a0?'],
    ['en', 'Is this practice still valid?'],
  ] as const) {
    await page.goto(`/account/confirm-practice?token=${token}&locale=${locale}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await expect(page.locator('dl')).toContainText(first.title);
  await expect(page.locator('dl')).toContainText('Government of Mauritius');
  await picture(page, 'account-confirm-practice');
  await page.getByRole('button', { name: 'Still valid' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Thank you, the practice is confirmed' })).toBeVisible();
  expect((await read(request, first)).freshness).toBe('green');

  await page.goto(`/account/confirm-practice?token=${await link(second)}&locale=en`);
  await page.getByRole('button', { name: 'It has ended' }).click();
  await expect(page.getByText('A task has been opened for your delegation.')).toBeVisible();
  expect((await read(request, second)).freshness).toBe('red');
});

test('the delegation sees its own practices and tasks, and does what is due with the keyboard', async ({
  page,
  request,
}) => {
  const [first, second] = (await practicesOf(request, 'MU')) as [Practice, Practice];
  const [foreign] = (await practicesOf(request, 'GE')) as [Practice];
  await age(first, 10);
  await age(second, 800);
  await age(foreign, 500);
  await logIn(page, CONTRIBUTOR);
  await page.goto('/admin/plugins/forum/country-desk');
  const due = page.getByRole('region', { name: 'Due for confirmation' });
  await expect(due.getByRole('row').filter({ hasText: second.title })).toHaveCount(2);
  await expect(due.getByText('Has ended')).toBeVisible();
  await expect(due.getByText('Over two years ago')).toBeVisible();
  await due.getByRole('link', { name: 'Open the confirmations' }).click();
  const row = page.getByRole('row').filter({ hasText: second.title }).filter({ hasText: 'Over two years ago' });
  await expect(row).toBeVisible();
  const tasks = page.getByRole('region', { name: 'Open tasks' });
  await expect(tasks.getByRole('row').filter({ hasText: second.title })).toContainText('Has ended');
  await expect(page.getByText(foreign.title)).toHaveCount(0);

  await tasks.getByRole('button', { name: `Done: ${second.title}` }).press('Enter');
  await expect(page.getByText('The task is closed.')).toBeVisible();
  await expect(tasks.getByText('There are no open tasks.')).toBeVisible();
  await row.getByRole('button', { name: `Still valid: ${second.title}` }).press('Enter');
  await expect(page.getByText('The practice is confirmed.', { exact: false })).toBeVisible();
  await expect(page.getByText('No practice is due: each was confirmed within a year.')).toBeVisible();
  expect((await read(request, second)).freshness).toBe('green');
  await page.getByRole('button', { name: /^Within a year/ }).click();
  await expect(page.getByRole('row').filter({ hasText: second.title })).toContainText('Confirmed');
});

test('the Support Unit sees all, in the list and beside the form too, and confirms for a delegation', async ({
  page,
  request,
}) => {
  const due = [
    ...(await practicesOf(request, 'MU')).slice(0, 3),
    ...(await practicesOf(request, 'GE')),
    ...(await practicesOf(request, 'CH')),
  ];
  for (const [index, practice] of due.entries()) await age(practice, 1200 - index * 150);
  const mine = due[0] as Practice;
  await page.goto(`/account/confirm-practice?token=${await link(mine)}&locale=en`);
  await page.getByRole('button', { name: 'I am no longer in charge' }).click();
  await expect(page.getByText('A task has been opened for your delegation.')).toBeVisible();

  await logIn(page, 'support@pfp.example');
  await page.goto(CONFIRMATIONS);
  await expect(page.getByRole('link', { name: mine.title }).first()).toBeVisible();
  await expect(page.getByText('Inactive').first()).toBeVisible();
  await picture(page, 'confirmations-page');

  const foreign = due[3] as Practice;
  await expect(page.getByRole('link', { name: foreign.title })).toBeVisible();
  const choice = page.getByRole('combobox', { name: 'Delegation' });
  await choice.click();
  await choice.pressSequentially('Mauritius');
  await page.getByRole('option', { name: /Mauritius/ }).click();
  await expect(page).toHaveURL(/delegation=/);
  await expect(page.getByRole('link', { name: foreign.title })).toHaveCount(0);
  await expect(page.getByRole('link', { name: mine.title }).first()).toBeVisible();
  // A link to one delegation shows which.
  await page.reload();
  await expect(choice).toHaveValue(/Mauritius/);
  await expect(page.getByRole('link', { name: foreign.title })).toHaveCount(0);

  await page.goto(`${PRACTICES}?_q=${encodeURIComponent(mine.title)}&plugins[i18n][locale]=en`);
  await expect(page.getByRole('row').filter({ hasText: mine.title })).toContainText('Inactive');
  await page.goto(`${PRACTICES}/${mine.documentId}?plugins[i18n][locale]=en`);
  await expect(page.getByText(/Last confirmed on/)).toBeVisible();
  await page.getByRole('button', { name: 'Still valid' }).click();
  await expect(page.getByText('The practice is confirmed.', { exact: false })).toBeVisible();
  await expect(page.getByText(/Last confirmed on .* this minute|Last confirmed on .*now/)).toBeVisible();
  expect((await read(request, mine)).freshness).toBe('green');
});

for (const [language, title, due] of [
  ['fr', 'Confirmations', 'À confirmer'],
  ['es', 'Confirmaciones', 'Pendientes'],
] as const) {
  test(`the page speaks ${language}`, async ({ page }) => {
    await speak(page, language);
    await logIn(page, 'support@pfp.example');
    await page.goto(CONFIRMATIONS);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('button', { name: new RegExp(`^${due}`) })).toBeVisible();
  });
}
