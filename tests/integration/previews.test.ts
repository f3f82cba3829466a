/** Links by which somebody without an account reads a draft: who makes them, what they show, and when they die. */
import type { Core } from '@strapi/strapi';
import { draftCall } from '../support/calls';
import { Panel, practice } from '../support/contributions';
import { Forum, SUPPORT, type Headers } from '../support/forum';
import { logInToPanel } from '../support/platform';

const PRACTICE = 'api::practice.practice' as const;
const DAY = 86_400_000;
const EVIL = '<script>alert(1)</script>';
const SUMMARY = 'Who does what, and where: two sentences that say it.';

type Write = (params: object) => Promise<any>;
let forum: Forum;
let strapi: Core.Strapi;
let desk: Headers;
let mauritius: Headers;
let practices: Record<'create' | 'update' | 'publish' | 'delete', Write>;
beforeAll(async () => {
  forum = await Forum.start();
  ({ strapi } = forum);
  desk = await forum.desk(SUPPORT);
  mauritius = await logInToPanel(forum.platform, 'contributor.mauritius@pfp.example');
  practices = strapi.documents(PRACTICE) as never;
});
afterAll(() => forum.stop());

const make = (data: object, headers: Headers = desk) =>
  forum.platform.http.post('/forum/previews').set(headers).send({ data });
const list = (query: string, headers: Headers = desk) =>
  forum.platform.http.get(`/forum/previews?${query}`).set(headers);
const end = (key: string, headers: Headers = desk) => forum.platform.http.delete(`/forum/previews/${key}`).set(headers);
const pathOf = (url: string) => new URL(url).pathname;
const open = (path: string) => forum.platform.http.get(path);

async function draft(data: object = {}): Promise<string> {
  const { documentId } = await practices.create({
    locale: 'en',
    data: { title: 'A practice in draft', summary: SUMMARY, ...data },
  });
  return documentId;
}

async function linkTo(documentId: string, type = 'practice', locale = 'en'): Promise<{ path: string; key: string }> {
  const { body } = await make({ type, documentId, locale }).expect(201);
  return { path: pathOf(body.data.url), key: body.data.documentId };
}

describe('a link', () => {
  it('shows the draft to somebody without an account, as often as it is opened', async () => {
    const { path } = await linkTo(await draft());
    for (let time = 0; time < 3; time += 1) {
      const { text } = await open(path).expect(200);
      expect(text).toContain('A practice in draft');
      expect(text).toContain(SUMMARY);
    }
  });

  it('is kept by no cache, listed by no search engine, framed by nobody, and runs nothing', async () => {
    const { path } = await linkTo(await draft());
    for (const target of [path, `/forum/preview/${'x'.repeat(43)}`]) {
      const { headers } = await open(target);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': expect.stringContaining('noindex'),
        'referrer-policy': 'no-referrer',
        'content-type': 'text/html; charset=utf-8',
      });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('is stored as a hash only, and told once', async () => {
    const documentId = await draft();
    const { path } = await linkTo(documentId);
    const token = path.split('/').at(-1) as string;
    const rows = [...(await forum.rows('forum_link_tokens')), ...(await forum.rows('forum_previews'))];
    expect(JSON.stringify(rows)).not.toContain(token);
    const { body } = await list(`type=practice&documentId=${documentId}`).expect(200);
    expect(body.data).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(token);
  });

  it('expires after seven days', async () => {
    const documentId = await draft();
    const { path } = await linkTo(documentId);
    const made = Date.now();
    try {
      forum.setClock(new Date(made + 7 * DAY - 60_000));
      await open(path).expect(200);
      forum.setClock(new Date(made + 7 * DAY + 60_000));
      await open(path).expect(404);
      expect((await list(`type=practice&documentId=${documentId}`).expect(200)).body.data).toEqual([]);
      await forum.runJobs();
      expect(await forum.rows('forum_previews', { subject: documentId })).toEqual([]);
    } finally {
      await forum.resetClock();
    }
  });

  it('is worthless from the moment that somebody ends it; the others stay', async () => {
    const documentId = await draft();
    const [first, second] = [await linkTo(documentId), await linkTo(documentId)];
    await end(first.key).expect(204);
    await open(first.path).expect(404);
    await open(second.path).expect(200);
    await end(first.key).expect(404);
    const { body } = await list(`type=practice&documentId=${documentId}`).expect(200);
    expect(body.data.map(({ documentId: key }: { documentId: string }) => key)).toEqual([second.key]);
  });

  it('dies with the document, and not with one of its languages', async () => {
    const documentId = await draft();
    await practices.update({ documentId, locale: 'fr', data: { title: 'Une pratique', summary: SUMMARY } });
    const { path } = await linkTo(documentId);
    await practices.delete({ documentId, locale: 'en' });
    expect((await open(path).expect(200)).text).toContain('Une pratique');
    await practices.delete({ documentId, locale: '*' });
    await open(path).expect(404);
    expect(await forum.rows('forum_previews', { subject: documentId })).toEqual([]);
    expect(await forum.rows('forum_journal_entries', { subject_key: documentId })).toHaveLength(1);
  });

  it('leads to one and the same page where it leads nowhere: expired, ended, of something else, or made up', async () => {
    const ended = await linkTo(await draft());
    await end(ended.key).expect(204);
    const pages = await Promise.all(
      [ended.path, `/forum/preview/${'A'.repeat(43)}`, '/forum/preview/x', '/forum/preview/%00'].map((path) =>
        open(path),
      ),
    );
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    const french = await open(`${ended.path}?locale=fr`).expect(404);
    expect(french.text).toContain('lang="fr"');
  });

  it('is in the journal with who made it and who ended it', async () => {
    const documentId = await draft();
    await end((await linkTo(documentId)).key).expect(204);
    const events = await forum.rows('forum_journal_entries', { subject_key: documentId });
    expect(events.map(({ event, actor_kind: kind }) => [event, kind])).toEqual([
      ['make', 'panel'],
      ['end', 'panel'],
    ]);
  });
});

describe('the page', () => {
  it('has the draft’s other languages, and only those that there are', async () => {
    const documentId = await draft({ stage: 'running' });
    await practices.update({ documentId, locale: 'fr', data: { title: 'Une pratique en projet', summary: SUMMARY } });
    const { path } = await linkTo(documentId, 'practice', 'fr');
    const french = await open(path).expect(200);
    expect(french.text).toContain('Une pratique en projet');
    expect(french.text).toContain('Projet');
    expect(french.text).toMatch(/href="\?locale=en"/);
    expect(french.text).not.toMatch(/href="\?locale=es"/);
    expect((await open(`${path}?locale=en`).expect(200)).text).toContain('A practice in draft');
    expect((await open(`${path}?locale=es`).expect(200)).text).toContain('Une pratique en projet');
  });

  it('has what was typed in, in words, and nothing of it becomes markup', async () => {
    const kenya = await strapi.db.query('api::country.country').findOne({ where: { iso2: 'KE' } });
    const documentId = await draft({
      title: `A title ${EVIL}`,
      activities: `Line one\n${EVIL}`,
      countries: [kenya.documentId],
      delegation: await forum.delegation('MU'),
      startDate: '2012-05',
      sdgs: [10],
      tags: [EVIL],
      kind: 'law',
      links: [{ label: `Report ${EVIL}`, url: 'https://example.org/a?b=1&c=2' }],
      resultFigures: [{ label: 'Permits', value: 1200, unit: 'a year', year: 2015 }],
    });
    const { text } = await open((await linkTo(documentId)).path).expect(200);
    for (const words of [
      'Kenya',
      'May 2012',
      'Law',
      'Government of Mauritius',
      'Permits: 1,200 a year (2015)',
      '10. ',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('href="https://example.org/a?b=1&amp;c=2"');
    expect(text).not.toContain('<script');
  });

  it('shows nothing of a person: no contact, no author', async () => {
    const contact = await strapi.documents('api::contact.contact').create({
      data: { unit: 'Desk of Zoe Quatremer', email: 'zoe.quatremer@pfp.example' } as never,
    });
    const documentId = await draft({ contacts: [contact.documentId] });
    const admin = await strapi.db.query('admin::user').findOne({ where: { email: SUPPORT } });
    await strapi.db
      .query(PRACTICE)
      .updateMany({ where: { documentId }, data: { createdBy: admin.id, updatedBy: admin.id } as never });
    const { text } = await open((await linkTo(documentId)).path).expect(200);
    expect(text).not.toMatch(/Quatremer|@pfp\.example|support/i);
    expect(text).not.toContain(documentId);
  });

  it('does not tell the titles of other drafts that it leads to', async () => {
    const other = await draft({ title: 'Another draft that is secret' });
    const known = (await forum.get('/api/practices?pagination[pageSize]=1').expect(200)).body.data[0];
    const [toSecret, toKnown] = [await draft({ adaptedFrom: other }), await draft({ adaptedFrom: known.documentId })];
    expect((await open((await linkTo(toSecret)).path).expect(200)).text).not.toContain('Another draft');
    const { text } = await open((await linkTo(toKnown)).path).expect(200);
    expect(text).toContain(known.title.split('’')[0].split("'")[0]);
  });

  it('shows calls with their deadline', async () => {
    const documentId = await draftCall(strapi, { deadline: { precision: 'month', date: '2031-03-31' } });
    const { text } = await open((await linkTo(documentId, 'call-for-action')).path).expect(200);
    expect(text).toContain('A call in en');
    expect(text).toContain('March 2031');
  });

  it('is the draft, while the public goes on with what is published', async () => {
    const documentId = await draft({ scope: 'global' });
    await practices.publish({ documentId, locale: 'en' });
    await practices.update({ documentId, locale: 'en', data: { title: 'Changed in draft' } });
    const { path } = await linkTo(documentId);
    expect((await open(path).expect(200)).text).toContain('Changed in draft');
    const { body } = await forum.get(`/api/practices/${documentId}`).expect(200);
    expect(body.data.title).toBe('A practice in draft');
    await forum.get(`/api/practices/${documentId}?status=draft`).expect(400);
  });
});

describe('who makes links', () => {
  let ours: string;
  let theirs: string;
  let nobodys: string;
  beforeAll(async () => {
    ours = await draft({ delegation: await forum.delegation('MU') });
    theirs = await draft({ delegation: await forum.delegation('KE') });
    nobodys = await draft();
  });

  it('an officer of a delegation: to its drafts, and to no others', async () => {
    const order = (documentId: string) => ({ type: 'practice', documentId, locale: 'en' });
    await make(order(ours), mauritius).expect(201);
    for (const documentId of [theirs, nobodys, 'a'.repeat(24)]) {
      await make(order(documentId), mauritius).expect(404);
      await list(`type=practice&documentId=${documentId}`, mauritius).expect(404);
    }
    const foreign = await linkTo(theirs);
    await end(foreign.key, mauritius).expect(404);
    await open(foreign.path).expect(200);
    const own = await linkTo(ours);
    expect((await list(`type=practice&documentId=${ours}`, mauritius).expect(200)).body.data).toHaveLength(2);
    await end(own.key, mauritius).expect(204);
  });

  it('an officer whose mandate ends takes theirs along; those of others stay', async () => {
    const organisation = await forum.delegation('KE');
    const { email } = await forum.join({ organisation }, 'contributor');
    const officer = await forum.acceptInvitation(email);
    const { body } = await make({ type: 'practice', documentId: theirs, locale: 'en' }, officer).expect(201);
    const [left, kept] = [pathOf(body.data.url), await linkTo(theirs)];
    await open(left).expect(200);
    const { documentId: mandate } = await strapi.db
      .query('plugin::forum.mandate')
      .findOne({ where: { member: { email }, endedAt: null } });
    await forum.platform.http
      .post(`/forum/mandates/${mandate}/end`)
      .set(desk)
      .send({ data: { reason: 'New post' } })
      .expect(200);
    await open(left).expect(404);
    await open(kept.path).expect(200);
    const { body: listed } = await list(`type=practice&documentId=${theirs}`).expect(200);
    const keys = listed.data.map(({ documentId }: { documentId: string }) => documentId);
    expect([keys.includes(body.data.documentId), keys.includes(kept.key)]).toEqual([false, true]);
  });

  it('an international organisation: to what it has drafted on behalf of a country', async () => {
    const { email } = await forum.join(
      { organisation: await forum.organisation({ type: 'international-organisation' }) },
      'contributor',
    );
    const officer = await forum.acceptInvitation(email);
    const panel = new Panel(forum);
    const delegation = { set: [{ documentId: await forum.delegation('MU') }] };
    const documentId = await panel.draft(officer, practice({ title: 'Drafted on behalf', delegation }));
    const { body } = await make({ type: 'practice', documentId, locale: 'en' }, officer).expect(201);
    expect((await open(pathOf(body.data.url)).expect(200)).text).toContain('Drafted on behalf');
    await make({ type: 'practice', documentId: ours, locale: 'en' }, officer).expect(404);
    await end(body.data.documentId, officer).expect(204);
  });

  it.each([
    ['type', { type: 'contact', locale: 'en' }],
    ['locale', { type: 'practice', locale: 'de' }],
    ['documentId', { type: 'practice', locale: 'en', documentId: '1' }],
    ['days', { type: 'practice', locale: 'en', days: 300 }],
  ])('with a wrong %s is told so', async (field, data) => {
    const { body } = await make({ documentId: ours, ...data }).expect(400);
    expect(body.error.details.errors[0].path).toEqual([field]);
  });

  it('of a language that the draft does not have there is none', async () => {
    await make({ type: 'practice', documentId: ours, locale: 'es' }).expect(404);
  });
});
