import { expect, test, type Locator, type Page } from '@playwright/test';
import { MAIL_PORT } from '../../playwright.config';
import { startMailServer, type MailServer, type ReceivedMail } from '../support/mail-server';
import { logIn, speak } from './support';

const REGISTRATIONS = '/admin/plugins/forum/registrations';
const PASSWORD = 'Nine wooden boats at noon';

let mails: MailServer;
test.beforeAll(async () => {
  mails = await startMailServer(MAIL_PORT);
});
test.afterAll(() => mails.stop());

/** The address of a page in a mail's text, as the person would click it. */
function addressIn({ text }: ReceivedMail, page: string): string | undefined {
  return text.match(/https?:\/\/[^\s<>"]+/g)?.find((url) => url.includes(`/account/${page}?`));
}

/** Waits for the mail that leads somebody to a page: others may be on their way to the same person. */
async function mailedAddress(to: string, page: string): Promise<string> {
  return addressIn(await mails.waitFor(to, (mail) => addressIn(mail, page) !== undefined), page)!;
}

async function apply(page: Page, locale: 'en' | 'fr' | 'es', email: string, familyName: string): Promise<void> {
  await page.goto(`/account/register?locale=${locale}`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=givenName]').fill('Awa');
  await page.locator('[name=familyName]').fill(familyName);
  await page.locator('[name=position]').fill('Migration policy desk');
  const mauritius = { en: 'Government of Mauritius', fr: 'Gouvernement de Maurice', es: 'Gobierno de Mauricio' };
  await page.locator('[name=organisation]').selectOption({ label: mauritius[locale] });
  await page.locator('[name=consent]').check();
  await page.locator('main button').click();
  await expect(page.locator('form')).toHaveCount(0);
  await page.goto(await mailedAddress(email, 'confirm'));
  await expect(page.locator('dl')).toContainText(`Awa ${familyName}`);
  await page.locator('main button').click();
  await expect(page.locator('form')).toHaveCount(0);
}

/** Opens an application of the queue as an officer of the Support Unit. */
async function review(page: Page, familyName: string): Promise<void> {
  await logIn(page, 'support@pfp.example');
  await page.goto(REGISTRATIONS);
  await expect(page.getByRole('link', { name: `Awa ${familyName}` })).toBeVisible();
  await page.getByRole('link', { name: `Awa ${familyName}` }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`Awa ${familyName}`) })).toBeVisible();
}

/** Decides in the dialog, and waits until it has closed. */
async function decide(page: Page, decision: string, fill: { reason?: string; reply?: string }): Promise<void> {
  await page.getByRole('button', { name: decision, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (fill.reason) await dialog.getByLabel(/^(Reason|Motif|Motivo)/).fill(fill.reason);
  if (fill.reply) await dialog.getByLabel(/^(Reply to|Question)/).fill(fill.reply);
  await dialog.getByRole('button', { name: decision, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('a person registers, is vouched for and approved, reads contacts, exports and erases their data', async ({
  page,
  browser,
}) => {
  const email = 'awa.sow@govmu.org';
  await apply(page, 'en', email, 'Sow');

  await page.goto(await mailedAddress('focalpoint.mauritius@pfp.example', 'vouch'));
  await page.getByRole('button', { name: /^Yes/ }).click();
  await expect(page.locator('form')).toHaveCount(0);

  const panel = await (await browser.newContext()).newPage();
  await review(panel, 'Sow');
  await expect(panel.getByText(/known domain|govmu\.org/i).first()).toBeVisible();
  await decide(panel, 'Approve', { reply: 'Welcome on board.' });
  await expect(panel.getByText('Approved').first()).toBeVisible();

  await mails.waitFor(email, ({ text }) => text.includes('Welcome on board.'));
  await page.goto(await mailedAddress(email, 'set-password'));
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('[name=passwordConfirmation]').fill(PASSWORD);
  await page.locator('main button').click();
  await expect(page.locator('form')).toHaveCount(0);

  // From here on as a website's script does it.
  const told = await page.evaluate(
    async ({ identifier, password }) => {
      const ask = async (method: string, path: string, token?: string, body?: object) => {
        const answer = await fetch(path, {
          method,
          headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        const text = await answer.text();
        return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
      };
      const { jwt } = (await ask('POST', '/api/auth/local', undefined, { identifier, password })).body;
      const practice = await ask('GET', '/api/practices/occupation-permit?populate[0]=contacts', jwt);
      const directory = await ask('GET', '/api/forum/members?search=Sow', jwt);
      const exported = await ask('GET', '/api/forum/members/me/export', jwt);
      const erased = await ask('DELETE', '/api/forum/members/me', jwt);
      const after = await ask('GET', '/api/forum/members/me', jwt);
      const again = await ask('POST', '/api/auth/local', undefined, { identifier, password });
      return { practice, directory, exported, erased, after, again };
    },
    { identifier: email, password: PASSWORD },
  );
  expect(told.practice.body.data.contacts[0].email).toBe('desk.mu@pfp.example');
  expect(told.directory.body.data.map(({ name }: { name: string }) => name)).toEqual(['Awa Sow']);
  expect(told.exported.body.data.profile.email).toBe(email);
  expect(told.exported.body.data.history.length).toBeGreaterThan(3);
  expect([told.erased.status, told.after.status, told.again.status]).toEqual([204, 401, 400]);

  await panel.reload();
  await expect(panel.getByText('Awa Sow')).toHaveCount(0);
});

test('another is rejected, with a reason for the record and a reply in Spanish', async ({ page, browser }) => {
  const email = 'awa.rojas@govmu.org';
  await apply(page, 'es', email, 'Rojas');
  const panel = await (await browser.newContext()).newPage();
  await review(panel, 'Rojas');
  await decide(panel, 'Reject', { reason: 'Nobody knows the person', reply: 'No hemos podido verificar su cargo.' });
  const mail = await mails.waitFor(email, ({ text }) => text.includes('No hemos podido verificar su cargo.'));
  expect(mail.text).not.toContain('Nobody knows the person');
  expect(mail.html).toContain('lang="es"');
  await expect(panel.getByText('Nobody knows the person')).toBeVisible();
});

/** Goes on with one key until something has the focus, or holds it: as somebody without a mouse does. */
async function goTo(page: Page, target: Locator, key: 'Tab' | 'ArrowDown'): Promise<void> {
  for (let turn = 0; turn < 80; turn += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(target)}`);
}

test('an application is opened, decided on with a look at the mail, and left again, without a mouse', async ({
  page,
  browser,
}) => {
  const email = 'awa.tano@govmu.org';
  await apply(page, 'en', email, 'Tano');
  const panel = await (await browser.newContext()).newPage();
  await logIn(panel, 'support@pfp.example');
  await panel.goto(REGISTRATIONS);
  const link = panel.getByRole('link', { name: 'Awa Tano' });
  await expect(link).toBeVisible();
  // One stop for the whole table; in it the arrows lead from row to row.
  await goTo(panel, panel.getByRole('grid'), 'Tab');
  await goTo(panel, link, 'ArrowDown');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: /Awa Tano/ })).toBeVisible();

  await goTo(panel, panel.getByRole('button', { name: 'Approve', exact: true }), 'Tab');
  await panel.keyboard.press('Enter');
  const dialog = panel.getByRole('dialog');
  await goTo(panel, dialog.getByLabel(/^Reply to/), 'Tab');
  await panel.keyboard.type('Typed on a keyboard.');
  await goTo(panel, dialog.getByRole('button', { name: 'Preview the mail' }), 'Tab');
  await panel.keyboard.press('Enter');
  const mail = dialog.getByRole('region', { name: 'The mail' });
  await expect(mail).toBeVisible();
  await expect(mail.frameLocator('iframe').getByText('Typed on a keyboard.')).toBeVisible();
  await goTo(panel, dialog.getByRole('button', { name: 'Approve', exact: true }), 'Tab');
  await panel.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByText('Approved').first()).toBeVisible();
  await mails.waitFor(email, ({ text }) => text.includes('Typed on a keyboard.'));
});

test('a member is suspended, exported and erased by the Support Unit', async ({ page, browser }) => {
  const email = 'awa.kone@govmu.org';
  await apply(page, 'en', email, 'Kone');
  const panel = await (await browser.newContext()).newPage();
  await review(panel, 'Kone');
  await decide(panel, 'Approve', {});
  await decide(panel, 'Suspend', { reason: 'Left the ministry' });
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export the data' }).click();
  const file = await (await download).createReadStream();
  let content = '';
  for await (const chunk of file) content += chunk;
  expect(JSON.parse(content).data.profile.email).toBe(email);
  await panel.getByRole('button', { name: 'Erase this person' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByLabel(/^Reason/).fill('Asked by letter');
  await dialog.getByRole('button', { name: 'Erase this person' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByText('Awa Kone')).toHaveCount(0);
  await expect(panel.getByText('Asked by letter')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Erase this person' })).toHaveCount(0);
  await mails.waitFor(email, ({ subject }) => subject.includes('erased'));
});

test('a third is asked for information and answers', async ({ page, browser }) => {
  const email = 'awa.lin@govmu.org';
  await apply(page, 'fr', email, 'Lin');
  const panel = await (await browser.newContext()).newPage();
  await speak(panel, 'en');
  await review(panel, 'Lin');
  await decide(panel, 'Ask for information', { reason: 'Address to be checked', reply: 'Quel est votre bureau ?' });
  await mails.waitFor(email, ({ text }) => text.includes('Quel est votre bureau ?'));
  await page.goto(await mailedAddress(email, 'answer'));
  await expect(page.getByText('Quel est votre bureau ?')).toBeVisible();
  await page.locator('textarea').fill('Le bureau de la diaspora.');
  await page.locator('main button').first().click();
  await expect(page.locator('form')).toHaveCount(0);
  await panel.reload();
  await expect(panel.getByText('Le bureau de la diaspora.').first()).toBeVisible();
});

test('the queue speaks French and Spanish', async ({ page }) => {
  for (const [language, words] of [
    ['fr', 'Inscriptions'],
    ['es', 'Registros'],
  ] as const) {
    await speak(page, language);
    if (language === 'fr') await logIn(page, 'support@pfp.example');
    await page.goto(REGISTRATIONS);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
  }
});

test('a mail is good on a telephone', async ({ page }) => {
  const mail = mails.mails.find(({ html }) => html.includes('lang="fr"')) ?? mails.mails[0];
  await page.setViewportSize({ width: 390, height: 800 });
  await page.setContent(mail?.html ?? '');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
