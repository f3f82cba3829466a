/** The typed client, as a website uses it. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openCalls } from '../../clients/typescript/examples/open-calls';
import { createClient, listCatalogue } from '../../clients/typescript/src/index';
import { DEMO_PASSWORD, ROOT } from '../support/environment';

const CLIENT = path.join(ROOT, 'clients', 'typescript');

test('the example of its README runs', async ({ baseURL }) => {
  const example = fs.readFileSync(path.join(CLIENT, 'examples', 'open-calls.ts'), 'utf8');
  const shown = example.replace('../src/index.js', 'platform-for-partnerships-client');
  expect(fs.readFileSync(path.join(CLIENT, 'README.md'), 'utf8')).toContain(`\`\`\`ts\n${shown}\`\`\``);
  const calls = await openCalls(baseURL as string);
  expect(calls.length).toBeGreaterThan(2);
  expect(calls.join()).toContain('Maurice');
});

test('it lists, filters and finds, and says what is wrong', async ({ baseURL }) => {
  const client = createClient(baseURL as string);
  const titles: string[] = [];
  for await (const { title, type } of listCatalogue(client, { country: ['MU', 'FR'], type: 'practice' })) {
    expect(type).toBe('practice');
    titles.push(title);
  }
  expect(titles).toEqual(expect.arrayContaining(['Occupation Permit', "Envoi d'argent"]));
  const { data } = await client.GET('/catalogue/{type}/{slug}', {
    params: { path: { type: 'practice', slug: 'occupation-permit' }, query: { locale: 'fr' } },
  });
  expect(data?.data.contentLocale).toBe('fr');
  expect(data?.meta.jsonLd['@type']).toBe('Article');
  const wrong = await client.GET('/catalogue', { params: { query: { country: 'Mauritius' } } });
  expect([wrong.data, wrong.response.status]).toEqual([undefined, 400]);
  await expect(listCatalogue(client, { theme: '!' }).next()).rejects.toThrow(/^theme: /);
});

test('it asks as Strapi reads, and with the token of a Friend it reads contacts', async ({ baseURL }) => {
  const anonymous = createClient(baseURL as string);
  const ask = (client: typeof anonymous) =>
    client.GET('/practices', {
      params: {
        query: {
          filters: { slug: { $in: ['occupation-permit', 'no-such-practice'] } },
          fields: ['title', 'slug'],
          populate: ['contacts'],
        },
      },
    });
  const { data: open } = await ask(anonymous);
  expect(open?.data.map(({ slug }) => slug)).toEqual(['occupation-permit']);
  expect(open?.data[0]).not.toHaveProperty('contacts');
  const login = await anonymous.POST('/auth/local', {
    body: { identifier: 'friend@pfp.example', password: DEMO_PASSWORD },
  });
  const { jwt } = login.data as { jwt: string };
  const friend = createClient(baseURL as string, { headers: { Authorization: `Bearer ${jwt}` } });
  const { data } = await ask(friend);
  expect(data?.data[0]).toHaveProperty('contacts[0].email', 'desk.mu@pfp.example');
});
