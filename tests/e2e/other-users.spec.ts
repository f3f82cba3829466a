import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '../support/environment';
import { PRACTICES, logIn } from './support';

for (const email of ['contributor.mauritius@pfp.example', 'focalpoint.mauritius@pfp.example']) {
  test(`${email} sees the taxonomies and nothing of others`, async ({ page }) => {
    await logIn(page, email);
    await page.goto('/admin/content-manager/collection-types/api::country.country');
    await expect(page.getByText('Afghanistan').first()).toBeVisible();
    await page.goto(PRACTICES);
    await expect(page.getByText('Call to Local Action for Migrants and Refugees')).toHaveCount(0);
  });
}

test('a registered Friend reads the contacts that the public does not get', async ({ request }) => {
  const url = '/api/practices/occupation-permit?populate[0]=contacts';
  expect((await (await request.get(url)).json()).data).not.toHaveProperty('contacts');
  const login = await request.post('/api/auth/local', {
    data: { identifier: 'friend@pfp.example', password: DEMO_PASSWORD },
  });
  const { jwt } = await login.json();
  const answer = await request.get(url, { headers: { Authorization: `Bearer ${jwt}` } });
  expect((await answer.json()).data.contacts[0].email).toBe('desk.mu@pfp.example');
});
