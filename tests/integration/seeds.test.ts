import {
  insertPractices,
  makePractice,
  type GeneratedPractice,
  type Targets,
} from '../../database/seeds/generate-practices';
import { fromBuild } from '../support/outside';
import { databaseClient, startPlatform, type Platform } from '../support/platform';

type Seeds = typeof import('../../database/seeds');

const PRACTICE = 'api::practice.practice' as const;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

const knex = () => platform.strapi.db.connection;
const get = (url: string) => platform.http.get(`/api/${url}`);

/** Every row of every table that says something about content or accounts. */
async function countRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const uid of Object.keys(platform.strapi.contentTypes)) {
    counts[uid] = await platform.strapi.db.query(uid as never).count();
  }
  return counts;
}

describe('the database', () => {
  it('has the indexes of the public lists', async () => {
    const plan =
      databaseClient === 'sqlite'
        ? `SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE '%_public_list_idx'`
        : `SELECT indexname AS name FROM pg_indexes WHERE indexname LIKE '%_public_list_idx'`;
    const result = await platform.strapi.db.connection.raw(plan);
    expect((databaseClient === 'sqlite' ? result : result.rows).length).toBe(9);
  });

  it('keeps from doubles what is unique in a schema', async () => {
    for (const [table, column] of [
      ['forum_link_tokens', 'hash'],
      ['forum_outbox_messages', 'key'],
      ['forum_registrations', 'active_email'],
    ] as const) {
      const indexes = await platform.strapi.db.dialect.schemaInspector.getIndexes(table);
      expect([table, indexes.some(({ columns, type }) => type === 'unique' && columns.join() === column)]).toEqual([
        table,
        true,
      ]);
    }
  });
});

describe('the demonstration content', () => {
  it('gives each country its government, a Friend of the Forum with known mail domains', async () => {
    const governments = await platform.strapi.db.query('api::organisation.organisation').findMany({
      where: { type: 'national-government', friendOfTheForum: true },
      populate: { country: true },
    });
    expect(new Set(governments.map(({ country }) => country.iso2)).size).toBe(195);
    const domains = await platform.strapi.db
      .query('api::mail-domain.mail-domain')
      .findMany({ populate: { organisation: true } });
    const owners = new Set(domains.map(({ organisation }) => organisation.id));
    expect(governments.every(({ id }) => owners.has(id))).toBe(true);
  });

  it('gives every practice and call a contact that is no person', async () => {
    for (const uid of [PRACTICE, 'api::call-for-action.call-for-action'] as const) {
      const rows = await platform.strapi.db.query(uid).findMany({ populate: { contacts: true } });
      for (const { contacts } of rows) {
        expect(contacts).toHaveLength(1);
        expect(contacts[0]).toMatchObject({ unit: 'International cooperation desk', personName: null });
        expect(contacts[0].email).toMatch(/^desk\.[a-z-]+@pfp\.example$/);
      }
    }
  });

  it('is translated: all tools, ten practices with the three that are asked for, three calls', async () => {
    const titles = async (type: string, locale: string): Promise<string[]> => {
      const { body } = await get(`${type}?locale=${locale}&fields[]=title&pagination[pageSize]=100`).expect(200);
      return body.data.map(({ title }: { title: string }) => title);
    };
    for (const locale of ['fr', 'es']) {
      expect(await titles('policy-tools', locale)).toHaveLength(5);
      expect((await titles('practices', locale)).length).toBeGreaterThanOrEqual(10);
      expect((await titles('calls-for-action', locale)).length).toBeGreaterThanOrEqual(3);
      for (const slug of [
        'pilot-programme-on-intra-african-talent-mobility',
        'pilot-project-on-mainstreaming-migration-into-national-development-strategies',
        'council-of-the-moroccan-community-living-abroad',
      ]) {
        await get(`practices/${slug}?locale=${locale}`).expect(200);
      }
    }
  });

  it('has six open demonstration calls, and keeps old calls without a deadline as drafts', async () => {
    const { body } = await get(
      'calls-for-action?filters[title][$startsWith]=Demonstration&pagination[pageSize]=50',
    ).expect(200);
    const states = body.data.map(({ callState }: { callState: string }) => callState);
    expect(states).toHaveLength(6);
    expect(states).not.toContain('closed');
    const drafts = await platform.strapi.db
      .query('api::call-for-action.call-for-action')
      .findMany({ where: { closesAt: null }, populate: { deadline: true } });
    const withoutDeadline = drafts.filter(({ deadline }) => deadline === null);
    expect(new Set(withoutDeadline.map(({ documentId }) => documentId)).size).toBe(3);
    expect(withoutDeadline.every(({ publishedAt }) => publishedAt === null)).toBe(true);
  });

  it('is loaded once: a second run changes nothing', async () => {
    const { seedDemonstration, readSeedState } = fromBuild<Seeds>('database/seeds');
    expect(await readSeedState(platform.strapi)).toBe('complete');
    const before = await countRows();
    await seedDemonstration(platform.strapi, () => undefined);
    expect(await countRows()).toEqual(before);
  });
});

describe('a generated practice', () => {
  const TABLES = ['practices', 'practices_countries_lnk', 'practices_thematic_areas_lnk', 'practices_delegation_lnk'];

  it('is, row by row, what the Document Service would have written', async () => {
    const countries = await platform.strapi.db.query('api::country.country').findMany({ orderBy: { iso2: 'asc' } });
    const thematicAreas = await platform.strapi.db
      .query('api::thematic-area.thematic-area')
      .findMany({ orderBy: { key: 'asc' } });
    const delegations = await platform.strapi.db
      .query('api::organisation.organisation')
      .findMany({ where: { slug: 'government-mu' } });
    const targets: Targets = {
      countries: countries as never,
      thematicAreas: thematicAreas as never,
      delegations: new Map(countries.map(({ iso2 }) => [iso2, delegations[0].id])),
    };
    for (let index = 0; index < 5; index += 1) {
      const generated = makePractice(index, targets);
      await platform.strapi.db.transaction(({ trx }) => insertPractices(platform.strapi, trx as never, [generated]));
      const fromGenerator = await rowsOf(generated.documentId);
      await platform.strapi.documents(PRACTICE).delete({ documentId: generated.documentId, locale: '*' });

      const written = await writeByDocumentService(generated);
      const fromService = await rowsOf(written);
      await platform.strapi.documents(PRACTICE).delete({ documentId: written, locale: '*' });
      expect(fromGenerator).toEqual(fromService);
      expect(fromGenerator.practices).toHaveLength(2);
      expect(fromGenerator.practices_countries_lnk?.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('is the same for the same number, and has the sizes that are promised', async () => {
    const targets: Targets = {
      countries: [
        { id: 1, iso2: 'MU' },
        { id: 2, iso2: 'MA' },
      ],
      thematicAreas: [{ id: 1 }],
      delegations: new Map(),
    };
    expect(makePractice(41, targets)).toEqual(makePractice(41, targets));
    expect(makePractice(41, targets)).not.toEqual(makePractice(42, targets));
    for (let index = 0; index < 200; index += 1) {
      const { attributes, documentId } = makePractice(index, targets);
      expect(attributes.summary).toHaveLength(300);
      const body = ['objectives', 'activities', 'results'].map((name) => String(attributes[name]).length);
      expect(body.reduce((sum, length) => sum + length)).toBeGreaterThanOrEqual(3000);
      expect(documentId).toMatch(/^[a-z][a-z0-9]{23}$/);
    }
  });

  it('comes in the number asked for, and not twice', async () => {
    const { seedGeneratedPractices } = fromBuild<Seeds>('database/seeds');
    await seedGeneratedPractices(platform.strapi, 300);
    await seedGeneratedPractices(platform.strapi, 600);
    const { body } = await get(
      'practices?filters[slug][$startsWith]=generated-practice-&pagination[pageSize]=1',
    ).expect(200);
    expect(body.meta.pagination.total).toBe(600);
    expect(body.data[0].countries.length).toBeGreaterThan(0);
  });

  async function writeByDocumentService({ attributes, relations }: GeneratedPractice): Promise<string> {
    const documents = platform.strapi.documents(PRACTICE);
    const { documentId } = await documents.create({ data: { ...attributes, ...relations } as never });
    await documents.publish({ documentId });
    return documentId;
  }

  /** The rows of a document, without what differs between any two documents: ids and instants. */
  async function rowsOf(documentId: string): Promise<Record<string, object[]>> {
    const entries = await knex()('practices').where({ document_id: documentId }).orderBy('id');
    const ids = entries.map(({ id }: { id: number }) => id);
    const result: Record<string, object[]> = {};
    for (const table of TABLES) {
      const rows =
        table === 'practices'
          ? entries
          : await knex()(table).whereIn('practice_id', ids).orderBy(['practice_id', 'id']);
      result[table] = rows.map((row: Record<string, unknown>) => normalise(row, ids));
    }
    return result;
  }

  function normalise(row: Record<string, unknown>, ids: number[]): object {
    const isModified = 'created_at' in row && String(row.created_at) !== String(row.updated_at);
    const kinds = Object.fromEntries(
      ['created_at', 'updated_at', 'published_at', 'last_confirmed_at'].map((column) => [
        column,
        row[column] === null ? null : row[column]?.constructor.name,
      ]),
    );
    const practice = 'practice_id' in row ? ids.indexOf(row.practice_id as number) : ids.indexOf(row.id as number);
    return { ...row, ...kinds, isModified, practice, id: null, practice_id: null, document_id: null };
  }
});

it(`ran on ${databaseClient}`, () => {
  expect(platform.strapi.db.dialect.client).toBe(databaseClient);
});
