import { expect, test } from '@playwright/test';
import { goodRow, toCsv, type Cells } from '../support/practice-files';
import { PRACTICES, logIn, picture, speak } from './support';

const FORUM = '/admin/plugins/forum';
const file = (name: string, csv: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });

test('an officer checks a file, reads what is wrong, imports what is right, and finds the drafts', async ({ page }) => {
  await logIn(page, 'support@pfp.example');
  await page.goto(`${FORUM}/imports`);
  const rows: Cells[] = Array.from({ length: 30 }, (_, index) => ({
    ...goodRow(index + 1),
    slug: `typed-in-${index + 1}`,
  }));
  rows[4] = { ...rows[4], countries: 'XX' };
  rows[11] = { ...rows[11], startDate: 'May 2012' };
  rows[20] = { ...rows[20], delegation: 'Government of Atlantis' };

  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('Please choose a file.')).toBeVisible();
  await page.getByLabel('CSV file').setInputFiles(file('practices-of-2014.csv', toCsv(rows, ';')));
  await expect(page.getByText('Please choose a file.')).toHaveCount(0);
  await picture(page, 'imports-page');
  await page.getByRole('button', { name: 'Check the file' }).click();

  await expect(page).toHaveURL(/\/imports\/[a-z0-9]{24}$/);
  await expect(page.getByText('Nothing has been written yet.')).toBeVisible();
  const broken = page.getByRole('row', { name: /countries/ });
  await expect(broken).toContainText('10');
  await expect(broken).toContainText('“XX” is not in the list');
  await expect(page.getByRole('row', { name: /delegation/ })).toContainText('Government of Atlantis');
  await picture(page, 'import-report');

  // What is under way goes on, whatever becomes of the page.
  await page.getByRole('button', { name: 'Import the good rows' }).click();
  await page.reload();
  await expect(page.getByText('What was written are drafts.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('New drafts', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Import again' }).click();
  await expect(page.getByText('As they are already')).toBeVisible();

  await page.goto(`${PRACTICES}?_q=typed-in-2`);
  await expect(page.getByText('Imported practice 2', { exact: true }).first()).toBeVisible();

  await page.goto(`${FORUM}/imports`);
  await expect(page.getByRole('link', { name: 'practices-of-2014.csv' })).toBeVisible();
});

for (const [language, title, label, button, problem] of [
  ['fr', 'Importation', 'Fichier CSV', 'Vérifier le fichier', 'n’est pas le nom d’une colonne'],
  ['es', 'Importación', 'Archivo CSV', 'Comprobar el archivo', 'no es el nombre de una columna'],
] as const) {
  test(`what is wrong is told in the panel’s language: ${language}`, async ({ page }) => {
    await speak(page, language);
    await logIn(page, 'support@pfp.example');
    await page.goto(`${FORUM}/imports`);
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await page.getByLabel(label).setInputFiles(file('file.csv', 'slug,titel\na,b\n'));
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(problem)).toBeVisible();
  });
}
