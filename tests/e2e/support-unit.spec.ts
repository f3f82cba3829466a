import { expect, test, type APIRequestContext } from '@playwright/test';
import { CALLS, PRACTICES, logIn, picture, speak } from './support';

const readPractice = async (request: APIRequestContext, slug: string) =>
  (await (await request.get(`/api/practices/${slug}`)).json()).data;

test('an officer of the Support Unit opens, edits and publishes a practice', async ({ page, request }) => {
  await logIn(page, 'support@pfp.example');
  await picture(page, 'panel-home');
  await page.goto(PRACTICES);
  await expect(page.getByRole('heading', { name: 'Practices', exact: true })).toBeVisible();
  await expect(page.getByText('Call to Local Action for Migrants and Refugees')).toBeVisible();
  await picture(page, 'panel-practices');

  await page.goto(`${PRACTICES}?_q=Occupation%20Permit`);
  await page.getByText('Occupation Permit').first().click();
  const summary = page.locator('textarea[name="summary"]');
  await expect(summary).toHaveValue(/work permit/);
  await picture(page, 'panel-form');

  const text = `One permit for work and residence, for investors, professionals and the self-employed. Edited ${Date.now()}.`;
  await summary.fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved document')).toBeVisible();
  expect((await readPractice(request, 'occupation-permit')).summary).not.toBe(text);

  // It belongs to a delegation, whose focal point has not seen the change.
  await page.getByRole('button', { name: 'Publish without clearance' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A misprint.');
  await dialog.getByRole('button', { name: 'Publish without clearance' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await readPractice(request, 'occupation-permit')).summary).toBe(text);
});

test('a new practice takes goals and tags without anybody typing JSON', async ({ page, request }) => {
  await logIn(page, 'support2@pfp.example');
  await page.goto(`${PRACTICES}/create`);
  // The form begins anew when the last of its parts has come.
  await page.waitForLoadState('networkidle');
  await page.locator('input[name="title"]').fill('Apprenticeships for returning workers');
  await page.locator('textarea[name="summary"]').fill('A ministry and three chambers train workers who have returned.');
  const goals = page.getByRole('combobox', { name: 'Sustainable Development Goals' });
  await goals.click();
  await goals.pressSequentially('Decent work');
  await page.getByRole('option', { name: /8 · Decent work/ }).click();
  await page.keyboard.press('Escape');
  // Without a scope of its own a practice must name its countries.
  await page.getByRole('combobox', { name: 'Scope' }).click();
  await page.getByRole('option', { name: /global/i }).click();
  const tags = page.getByRole('textbox', { name: 'Tags' });
  await tags.fill('apprenticeship');
  await tags.press('Enter');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published document')).toBeVisible();

  const found = await request.get('/api/practices?filters[title][$eq]=Apprenticeships for returning workers');
  const [practice] = (await found.json()).data;
  expect(practice).toMatchObject({ sdgs: [8], tags: ['apprenticeship'], depth: 'snapshot' });
  expect(practice.dateAdded).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('a wrong date is told at its field, and nothing is saved', async ({ page }) => {
  await logIn(page, 'support@pfp.example');
  await page.goto(`${PRACTICES}/create`);
  await page.waitForLoadState('networkidle');
  await page.locator('input[name="title"]').fill('A practice with a wrong date');
  await page.locator('input[name="startDate"]').fill('2012-13');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('input[name="startDate"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Saved document')).toBeHidden();
});

test('a call opens in its form, with what is asked', async ({ page }) => {
  await logIn(page, 'support@pfp.example');
  await page.goto(`${CALLS}?_q=Demonstration`);
  await page
    .getByText(/^Demonstration: /)
    .first()
    .click();
  await expect(page.locator('textarea[name="what"]')).toBeVisible();
  await picture(page, 'panel-call');
});

for (const [language, heading, save] of [
  ['fr', 'Pratiques', 'Enregistrer'],
  ['es', 'Prácticas', 'Guardar'],
] as const) {
  test(`the panel speaks ${language}`, async ({ page }) => {
    await speak(page, language);
    await logIn(page, 'support2@pfp.example');
    await page.goto(PRACTICES);
    await expect(page.getByText(heading).first()).toBeVisible();
    await page.goto(`${PRACTICES}/create`);
    await expect(page.getByRole('button', { name: save })).toBeVisible();
    await picture(page, `panel-form-${language}`);
  });
}

test('the login page bears our name and nobody else’s', async ({ page }) => {
  await page.goto('/admin/auth/login');
  await expect(page.locator('input[name="email"]')).toBeVisible();
  await expect(page.getByText('Platform for Partnerships').first()).toBeVisible();
  await expect(page.getByText(/strapi/i)).toHaveCount(0);
  await expect(page).toHaveTitle(/PfP|Platform for Partnerships/);
  await picture(page, 'login');
});
