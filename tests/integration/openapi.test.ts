import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/environment';
import { startPlatform, type Platform } from '../support/platform';

interface Schema {
  properties: Record<string, { type?: unknown; items?: unknown; enum?: unknown[] }>;
}

let platform: Platform;
let document: { paths: Record<string, unknown>; components: { schemas: Record<string, Schema> } };
beforeAll(async () => {
  platform = await startPlatform();
  document = (await platform.http.get('/api/openapi.json').expect(200)).body;
});
afterAll(() => platform.stop());

const schema = (name: string) => document.components.schemas[name]?.properties ?? {};

describe('the OpenAPI document', () => {
  it('names the routes that somebody may call, and no other', () => {
    const paths = Object.keys(document.paths);
    expect(paths).toEqual(expect.arrayContaining(['/practices', '/practices/{id}', '/platform', '/auth/local']));
    expect(
      paths.filter((name) => /upload|content-type-builder|email|i18n|register|contacts|mail-domains/.test(name)),
    ).toEqual([]);
    expect(JSON.stringify(document.paths)).not.toContain('publicationFilter');
  });

  it('has the attributes that are computed, and not those that never leave the server', () => {
    expect(schema('ApiCallForActionCallForActionDocument').callState?.enum).toEqual(['open', 'closing-soon', 'closed']);
    expect(Object.keys(schema('ApiCountryCountryDocument'))).toEqual(expect.arrayContaining(['name', 'names', 'iso2']));
    for (const [name, { properties }] of Object.entries(document.components.schemas)) {
      expect([name, Object.keys(properties ?? {}).filter((key) => ['id', 'nameFr', 'nameEs'].includes(key))]).toEqual([
        name,
        [],
      ]);
    }
    expect(schema('ApiPracticePracticeDocument').sdgs).toMatchObject({ type: 'array', items: { type: 'number' } });
  });

  it('does not say what it is made with', () => {
    expect(JSON.stringify(document)).not.toMatch(/powered/i);
  });

  it.each(['/api/openapi.json/', '/API/openapi.json', '/Api/OpenAPI.JSON/'])(
    'is the same at %s, which the router takes for the same address',
    async (path) => {
      expect((await platform.http.get(path).expect(200)).body).toEqual(document);
    },
  );

  it('has the same length by HEAD', async () => {
    const { headers } = await platform.http.get('/api/openapi.json').expect(200);
    for (const path of ['/api/openapi.json', '/api/openapi.json/']) {
      expect((await platform.http.head(path).expect(200)).headers['content-length']).toBe(headers['content-length']);
    }
  });

  it('agrees with what is answered', async () => {
    const { body } = await platform.http.get('/api/calls-for-action/call-for-practices-migration-data').expect(200);
    const described = Object.keys(schema('ApiCallForActionCallForActionDocument'));
    expect(Object.keys(body.data).filter((key) => !described.includes(key))).toEqual([]);
  });

  it('is readable in the docs: run "npm run docs:api" where this fails', async () => {
    const { renderReference } = await import(path.join(ROOT, 'scripts', 'lib', 'api-reference.cjs'));
    expect(fs.readFileSync(path.join(ROOT, 'docs', 'api-reference.md'), 'utf8')).toBe(renderReference(document));
  });
});
