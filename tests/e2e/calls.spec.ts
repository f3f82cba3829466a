import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../support/environment';
import { CALLS, logIn, pressTo } from './support';

const MAURITIUS = 'Demonstration: Partners for a pilot on skills recognition in Mauritius';
const FORUM = '/admin/plugins/forum';

/** The call of Mauritius among the demonstration calls. */
async function findCall(request: APIRequestContext) {
  const answer = await request.get(
    '/api/calls-for-action?filters[title][$startsWith]=Demonstration&filters[delegation][country][iso2]=MU&populate=*',
  );
  const [call] = (await answer.json()).data;
  expect(call, MAURITIUS).toBeDefined();
  return call as { documentId: string; title: string; closesAt: string; slug: string };
}

const read = async (request: APIRequestContext, documentId: string) =>
  (await (await request.get(`/api/calls-for-action/${documentId}`)).json()).data;

async function openAction(page: Page, action: string) {
  await page.getByRole('button', { name: action, exact: true }).click();
  return page.getByRole('dialog');
}

test('an editor extends a call, closes it, and publishes what came of it', async ({ page, request }) => {
  const { documentId, title } = await findCall(request);
  await logIn(page, 'support@pfp.example');
  await page.goto(`${FORUM}/deadlines`);
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();

  await page.goto(`${CALLS}/${documentId}`);
  let dialog = await openAction(page, 'Extend the deadline');
  await dialog.getByLabel('A day', { exact: true }).click();
  await dialog.getByLabel(/^New deadline/).fill('2031-05-31');
  await dialog.getByLabel(/English/).fill('Two ministries asked for more time.');
  await dialog.getByRole('button', { name: 'Extend the deadline', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const extended = await read(request, documentId);
  expect([extended.callState, extended.deadline.date]).toEqual(['open', '2031-05-31']);
  expect(extended.deadlineChanges.at(-1)).toMatchObject({
    kind: 'extension',
    reason: 'Two ministries asked for more time.',
  });
  await expect(page.getByText('Two ministries asked for more time.')).toBeVisible();

  dialog = await openAction(page, 'Close now');
  await dialog.getByLabel(/English/).fill('All places are taken.');
  await dialog.getByRole('button', { name: 'Close now', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const closed = await read(request, documentId);
  expect([closed.callState, closed.outcomeAwaitedSince]).toEqual(['closed', closed.closesAt]);

  const outcome = page.locator('textarea[name="outcome"]');
  await outcome.fill('Three pilots began; two went on.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved document')).toBeVisible();
  dialog = await openAction(page, 'Publish without clearance');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('As the delegation told us.');
  await dialog.getByRole('button', { name: 'Publish without clearance' }).click();
  await expect(dialog).toHaveCount(0);
  const told = await read(request, documentId);
  expect([told.outcome, told.outcomeAwaitedSince, told.callState]).toEqual([
    'Three pilots began; two went on.',
    null,
    'closed',
  ]);

  // For those who come after.
  dialog = await openAction(page, 'Extend the deadline');
  await dialog.getByLabel(/^New deadline/).fill('2031-06-30');
  await dialog.getByLabel(/English/).fill('A second round.');
  await dialog.getByRole('button', { name: 'Extend the deadline', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect((await read(request, documentId)).callState).toBe('open');
});

test('an editor extends a call by keyboard alone', async ({ page, request }) => {
  const { documentId, title, closesAt } = await findCall(request);
  await logIn(page, 'support@pfp.example');
  await page.goto(`${FORUM}/deadlines`);
  const table = page.locator('table').filter({ has: page.getByRole('link', { name: title }) });
  await expect(table).toBeVisible();
  const { keyboard } = page;
  // A table is one stop; arrows lead about in it.
  await pressTo(page, 'Tab', table);
  await pressTo(page, 'ArrowDown', table.getByRole('link', { name: title }));
  await keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/deadlines/${documentId}$`));

  const extend = page.getByRole('button', { name: 'Extend the deadline', exact: true });
  await expect(extend).toBeVisible();
  await pressTo(page, 'Tab', extend);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const day = dialog.getByLabel('A day', { exact: true });
  // Of the choices one takes part in the order, the one that is chosen; arrows lead to the others.
  await pressTo(page, 'Tab', dialog.getByRole('radio', { checked: true }));
  await pressTo(page, 'ArrowUp', day);
  await expect(day).toBeChecked();

  const date = dialog.getByLabel(/^New deadline/);
  const year = new Date(closesAt).getUTCFullYear() + 1;
  await pressTo(page, 'Tab', date);
  await keyboard.type(`0731${year}`);
  await expect(date).toHaveValue(`${year}-07-31`);
  await pressTo(page, 'Tab', dialog.getByLabel(/English/));
  await keyboard.type('Asked for without a mouse.');
  await pressTo(page, 'Tab', dialog.getByRole('button', { name: 'Extend the deadline', exact: true }));
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  // Whoever goes on from here is where they were.
  await expect(extend).toBeFocused();
  const extended = await read(request, documentId);
  expect([extended.callState, extended.deadline.date]).toEqual(['open', `${year}-07-31`]);
  expect(extended.deadlineChanges.at(-1)).toMatchObject({ kind: 'extension', reason: 'Asked for without a mouse.' });
});

test('a Friend answers over the API; the focal point reads it in the inbox and accepts', async ({ page, request }) => {
  const { documentId } = await findCall(request);
  const login = await request.post('/api/auth/local', {
    data: { identifier: 'friend@pfp.example', password: DEMO_PASSWORD },
  });
  const headers = { Authorization: `Bearer ${(await login.json()).jwt}` };
  const message = `We would gladly send two experts. Written ${Date.now()}.`;
  const answer = await request.post(`/api/calls-for-action/${documentId}/responses`, {
    headers,
    data: { data: { kind: 'partner', message } },
  });
  expect(answer.status()).toBe(201);
  const key = (await answer.json()).data.documentId;

  await logIn(page, 'focalpoint.mauritius@pfp.example');
  await page.goto(FORUM);
  // Of the forum's pages, the first one that a focal point may read.
  await expect(page).toHaveURL(/\/country-desk/);
  await page.goto(`${FORUM}/responses`);
  await expect(page.getByText('Demonstration Friend').first()).toBeVisible();
  await page.goto(`${FORUM}/responses/${key}`);
  await expect(page.getByText(message)).toBeVisible();
  await expect(page.getByText('friend@pfp.example')).toBeVisible();
  const state = async () =>
    (await (await request.get(`/api/forum/responses/${key}`, { headers })).json()).data.state as string;
  await expect.poll(state).toBe('seen');
  const dialog = await openAction(page, 'Accept');
  await dialog.locator('textarea').fill('Please write to our desk.');
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(state).toBe('accepted');
});
