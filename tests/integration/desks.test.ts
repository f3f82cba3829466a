/** What the desks show of what is on its way: what came back, who is awaited, what looks doubtful, how much there is. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTRIBUTOR, FOCAL_POINT, Panel, practice, step } from '../support/contributions';
import { Forum, SUPPORT, type Headers } from '../support/forum';
import { fromBuild } from '../support/outside';

interface Outside {
  resolve(host: string): Promise<unknown>;
  mayConnect(address: string, port: number): boolean;
}

let forum: Forum;
let panel: Panel;
let contributor: Headers;
let focalPoint: Headers;
let support: Headers;

beforeAll(async () => {
  forum = await Forum.start();
  panel = new Panel(forum);
  contributor = await forum.desk(CONTRIBUTOR);
  focalPoint = await forum.desk(FOCAL_POINT);
  support = await forum.desk(SUPPORT);
});
afterAll(() => forum.stop());

const get = async (headers: Headers, path: string) =>
  (await forum.platform.http.get(`/forum/${path}`).set(headers).expect(200)).body.data;
const read = (headers: Headers, documentId: string) => get(headers, `contributions/practice/${documentId}`);
const take = (headers: Headers, event: string, documentId: string, data: object = {}) =>
  step(forum, headers, event, documentId, data).expect(200);
const keysOf = (rows: { documentId: string }[]) => rows.map(({ documentId }) => documentId);

async function publishedPractice(): Promise<string> {
  const key = await panel.draft(contributor);
  await take(contributor, 'submit', key);
  await take(focalPoint, 'clear', key);
  await take(support, 'publish', key);
  return key;
}

describe('a draft that came back', () => {
  it('is marked in the lists with the reason, until it is requested again', async () => {
    const key = await panel.draft(contributor);
    const inLists = async () => {
      const { drafts } = await get(contributor, 'country-desk');
      const reviewed = await get(support, 'contributions?state=draft&pageSize=100');
      return [drafts, reviewed].map(
        (rows) => rows.find(({ documentId }: { documentId: string }) => documentId === key)?.returned,
      );
    };
    await take(contributor, 'submit', key);
    await take(focalPoint, 'return', key, { reason: 'Say how many there are.' });
    const returned = { at: expect.any(String), reason: 'Say how many there are.' };
    expect(await inLists()).toEqual([returned, returned]);
    await panel.edit(contributor, key, { summary: 'What the government does for 1,200 of them.' }).expect(200);
    expect(await inLists()).toEqual([returned, returned]);
    await take(contributor, 'submit', key);
    await take(contributor, 'withdraw', key);
    expect(await inLists()).toEqual([null, null]);
  });
});

describe('a focal point’s own request', () => {
  it('is under review, where another focal point is awaited, who has it to clear', async () => {
    const { email } = await forum.join({ organisation: await forum.delegation('MU') }, 'focal-point');
    const colleague = await forum.acceptInvitation(email);
    const before = await get(focalPoint, 'contribution-summary');
    const key = await panel.draft(focalPoint);
    await take(focalPoint, 'submit', key);

    const own = await get(focalPoint, 'country-desk');
    expect(keysOf(own.waitsForUs)).not.toContain(key);
    const found = own.underReview.find(({ documentId }: { documentId: string }) => documentId === key);
    expect(found).toMatchObject({ state: 'submitted', isOwnRequest: true });
    expect((await read(focalPoint, key)).events).toEqual(['return', 'withdraw']);
    const after = await get(focalPoint, 'contribution-summary');
    expect(after.toClear).toEqual(before.toClear);
    expect(after.counts.submitted).toBe(before.counts.submitted + 1);

    const theirs = await get(colleague, 'country-desk');
    expect(keysOf(theirs.waitsForUs)).toContain(key);
    expect((await read(colleague, key)).isOwnRequest).toBe(false);
    expect((await get(colleague, 'contribution-summary')).toClear.count).toBe(before.toClear.count + 1);
    await take(colleague, 'clear', key);
    expect((await read(focalPoint, key)).isOwnRequest).toBe(false);
  });
});

describe('what is published', () => {
  it('is offered to be published without clearance only where something has changed', async () => {
    const key = await publishedPractice();
    expect((await read(support, key)).events).toEqual([]);
    await panel.edit(support, key, { summary: 'A misprint is corrected in this sentence.' }).expect(200);
    expect((await read(support, key)).events).toEqual(['publish-without-clearance']);
  });

  it('counts as changed, too, by what the comparison does not show', async () => {
    const key = await publishedPractice();
    const contact = await forum.strapi.documents('api::contact.contact').create({
      data: { unit: 'Diaspora desk', email: 'desk@pfp.example' } as never,
    });
    await panel.edit(support, key, { contacts: { connect: [{ documentId: contact.documentId }] } }).expect(200);
    expect(await read(support, key)).toMatchObject({ comparison: [], events: ['publish-without-clearance'] });
  });
});

describe('a text that speaks of another theme', () => {
  it('is told of with the name of the theme and how often', async () => {
    const climate = await forum.strapi.db
      .query('api::thematic-area.thematic-area')
      .findOne({ where: { key: 'climate-displacement' } });
    const key = await panel.draft(
      contributor,
      practice({
        title: 'Cheaper remittances',
        summary: 'A remittance costs less: what remittances cost is public.',
        thematicAreas: { set: [{ documentId: climate.documentId }] },
      }),
    );
    const { findings } = await read(contributor, key);
    expect(findings.filter(({ kind }: { kind: string }) => kind === 'other-theme')).toEqual([
      {
        kind: 'other-theme',
        isBlocking: false,
        locale: null,
        details: { names: { en: 'Remittances', fr: 'Envois de fonds', es: 'Remesas' }, count: 3 },
      },
    ]);
  });
});

describe('a dead link', () => {
  let server: http.Server;
  let port: number;
  let visits: string[] = [];
  let before: Outside;
  const outside = () => fromBuild<{ outside: Outside }>('src/plugins/forum/server/src/link-checks/outside').outside;

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      visits.push(`${request.method} ${request.url}`);
      response.writeHead(request.url === '/gone' ? 404 : 200).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    before = { ...outside() };
  });
  afterEach(() => {
    visits = [];
    Object.assign(outside(), before);
    forum.resetClock();
  });
  afterAll(() => void server.close());

  /** The name of the test leads to the server above; everything else stays as it is in production. */
  function openTheWay() {
    Object.assign(outside(), {
      resolve: (host: string, signal: AbortSignal) =>
        host === 'site.test' ? Promise.resolve({ addresses: ['127.0.0.1'] }) : (before.resolve as any)(host, signal),
      mayConnect: (address: string, asked: number) =>
        (address === '127.0.0.1' && asked === port) || before.mayConnect(address, asked),
    });
  }

  const withLinks = (paths: string[]) =>
    panel.draft(
      contributor,
      practice({
        links: paths.map((path) => ({
          label: 'A page',
          url: path.startsWith('http') ? path : `http://site.test:${port}${path}`,
        })),
        videos: [{ title: 'A film', url: `http://site.test:${port}/film` }],
      }),
    );

  /** What was found once everything was followed. */
  async function deadIn(key: string): Promise<string[]> {
    for (;;) {
      const { findings, isLookingAtLinks } = await read(contributor, key);
      if (isLookingAtLinks) continue;
      return findings
        .filter(({ kind }: { kind: string }) => kind === 'dead-link')
        .map(({ details }: { details: { url: string } }) => details.url);
    }
  }

  it('is found beside the request that asks for it, among links that lead somewhere', async () => {
    openTheWay();
    const key = await withLinks(['/there', '/gone', 'http://gone.invalid/page']);
    const first = await read(contributor, key);
    expect(first.isLookingAtLinks).toBe(true);
    expect((await deadIn(key)).sort()).toEqual(['http://gone.invalid/page', `http://site.test:${port}/gone`]);
    expect(visits.sort()).toEqual(['GET /gone', 'HEAD /film', 'HEAD /gone', 'HEAD /there']);
  });

  it('is remembered for some hours, and looked at again after them', async () => {
    openTheWay();
    const key = await withLinks(['/remembered']);
    await deadIn(key);
    const once = visits.length;
    await deadIn(key);
    expect(visits).toHaveLength(once);
    forum.setClock(new Date(Date.now() + 13 * 3_600_000));
    await deadIn(key);
    expect(visits.filter((visit) => visit === 'HEAD /remembered')).toHaveLength(2);
  });

  it('is looked for among the first twenty only', async () => {
    openTheWay();
    const key = await withLinks(Array.from({ length: 20 }, (_, index) => `/page-${index}`));
    await deadIn(key);
    // The film comes first.
    expect(visits.filter((visit) => visit.startsWith('HEAD /page-'))).toHaveLength(19);
    expect(visits).not.toContain('HEAD /page-19');
  });

  it('is said of nothing on the inside, which in production is not connected to', async () => {
    const key = await withLinks([`http://127.0.0.1:${port}/gone`, `http://localhost:${port}/gone`]);
    expect(await deadIn(key)).toEqual([]);
    expect(visits).toEqual([]);
  });

  it('does not keep the platform from stopping', async () => {
    openTheWay();
    Object.assign(outside(), { resolve: (_host: string, signal: AbortSignal) => untilAborted(signal) });
    const key = await withLinks(['/never-answered']);
    expect((await read(contributor, key)).isLookingAtLinks).toBe(true);
    const { stopLookingAtLinks } = fromBuild<{ stopLookingAtLinks(): Promise<void> }>(
      'src/plugins/forum/server/src/link-checks',
    );
    await stopLookingAtLinks();
    const rows = await forum.rows('forum_link_checks');
    expect(rows.every(({ outcome }) => ['reachable', 'dead', 'unknown'].includes(outcome))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('site.test');
  });

  it('is forgotten after a week', async () => {
    await forum.strapi.db.connection('forum_link_checks').update({ checked_at: new Date(Date.now() - 8 * 86_400_000) });
    await forum.runJobs();
    expect(await forum.rows('forum_link_checks')).toEqual([]);
  });
});

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
