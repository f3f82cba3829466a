/** Delegations confirm their practices once a year: by a mailed link, without login, or in the panel. */
import { Panel, step } from '../support/contributions';
import { onceOn, shareOf } from '../support/databases';
import { Forum, SUPPORT, type Headers, type Member, type Role } from '../support/forum';
import { linkIn, tokenIn, type Letter } from '../support/letters';
import { fromBuild } from '../support/outside';
import { draftPractice, practiceIn, practicesOf, PRACTICE, publishPractice } from '../support/practices';

const DAY = 86_400_000;
const PUBLISHED = '2031-03-10T09:00:00.000Z';
const YEAR_LATER = Date.parse('2032-03-10T09:00:00.000Z');
const DIGEST = 'Are your delegation’s practices still valid?';
const TO_SUPPORT = 'Practices that no delegation has confirmed';
const FOCAL_POINT = 'focalpoint.mauritius@pfp.example';
const CONTRIBUTOR = 'contributor.mauritius@pfp.example';
const PANEL = `/content-manager/collection-types/${PRACTICE}`;

let forum: Forum;
let support: Headers;
const desks = new Map<string, Headers>();

beforeAll(async () => {
  forum = await Forum.start();
  support = await forum.desk();
  for (const email of [SUPPORT, FOCAL_POINT, CONTRIBUTOR]) desks.set(email, await forum.desk(email));
});
afterEach(() => forum.resetClock());
afterAll(() => forum.stop());

const rowsOf = (documentId: string) => forum.rows('practices', { document_id: documentId });
const confirmedAt = async (documentId: string) => [
  ...new Set((await rowsOf(documentId)).map((row) => row.last_confirmed_at && Number(new Date(row.last_confirmed_at)))),
];
const seen = async (documentId: string, query = '') =>
  (await forum.get(`/api/practices/${documentId}${query}`).expect(200)).body.data;
const journalOf = async (documentId: string) =>
  (await forum.rows('forum_journal_entries', { subject_key: documentId })).map(
    ({ event, actor_kind: actor, codes }) => ({
      event,
      actor,
      codes: typeof codes === 'string' ? JSON.parse(codes) : codes,
    }),
  );
const tasksOf = (documentId: string) => forum.rows('forum_tasks', { practice: documentId });
const digestsTo = async (email: string, subject = DIGEST): Promise<Letter[]> => {
  await forum.quiet();
  return (await forum.letters.all(email)).filter((letter) => letter.subject === subject);
};
type Sweep = (strapi: unknown) => Promise<number>;
const ofFreshness = () =>
  fromBuild<Record<'askDelegations' | 'followPublished', Sweep>>('src/plugins/forum/server/src/freshness');
/** The token behind a practice's own line in a digest. */
function tokenFor({ text }: Letter, title: string): string {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith(`– ${title}`));
  return new URL((lines[line + 1] as string).trim()).searchParams.get('token') as string;
}
const deskOf = (officer: string) => desks.get(officer) as Headers;
const confirm = (key: string, officer: string, data: object = {}) =>
  forum.platform.http.post(`/forum/confirmations/${key}/confirm`).set(deskOf(officer)).send({ data });
const answer = (token: string, given: string) => forum.post('confirmations', { token, answer: given });

/** People of a delegation whose own posts are confirmed for long, so that only practices are asked about. */
async function joinDelegation<Name extends string>(iso2: string, roles: Record<Name, Role>) {
  const organisation = await forum.delegation(iso2);
  const people: Partial<Record<Name, Member>> = {};
  for (const name of Object.keys(roles) as Name[]) people[name] = await forum.join({ organisation }, roles[name]);
  await forum.strapi.db.connection('forum_mandates').update({ confirmed_at: new Date('2060-01-01') });
  return { organisation, ...(people as Record<Name, Member>) };
}

async function publishAt(instant: string, titles: string[], delegation: string): Promise<string[]> {
  forum.setClock(instant);
  const keys: string[] = [];
  for (const title of titles) keys.push(await publishPractice(forum.strapi, { title, delegation }));
  return keys;
}

/** Runs the sweeps as a busy platform does: at the same time, and again. */
async function sweepAt(instant: number): Promise<void> {
  forum.setClock(new Date(instant));
  await Promise.all([forum.runJobs(), forum.runJobs()]);
  await forum.runJobs();
  await forum.quiet();
}

describe('a publication', () => {
  it('confirms the practice: the same on all rows, and public with the delegation, not with a person', async () => {
    const delegation = await forum.delegation('PH');
    forum.setClock(PUBLISHED);
    const key = await publishPractice(forum.strapi, { delegation, languages: ['en', 'fr'] });
    expect(await rowsOf(key)).toHaveLength(4);
    expect(await confirmedAt(key)).toEqual([Date.parse(PUBLISHED)]);
    const practice = await seen(key);
    expect(practice).toMatchObject({ lastConfirmedAt: PUBLISHED, freshness: 'green' });
    expect(practice.delegation.documentId).toBe(delegation);

    forum.setClock('2031-06-01T00:00:00Z');
    const practices = practicesOf(forum.strapi);
    await practices.update({ documentId: key, locale: 'en', data: practiceIn('en', 'Better') });
    expect(await confirmedAt(key)).toEqual([Date.parse(PUBLISHED)]);
    await practices.publish({ documentId: key, locale: 'en' });
    expect(await confirmedAt(key)).toEqual([Date.parse('2031-06-01T00:00:00Z')]);
  });

  onceOn('sqlite')('with the focal point’s word confirms, one by the Support Unit alone does not', async () => {
    const panel = new Panel(forum);
    forum.setClock(PUBLISHED);
    const key = await panel.draft(deskOf(CONTRIBUTOR));
    await step(forum, deskOf(CONTRIBUTOR), 'submit', key).expect(200);
    await step(forum, deskOf(FOCAL_POINT), 'clear', key).expect(200);
    await step(forum, support, 'publish', key).expect(200);
    expect(await confirmedAt(key)).toEqual([Date.parse(PUBLISHED)]);

    forum.setClock('2031-09-01T09:00:00Z');
    await panel.edit(support, key, { summary: 'The Support Unit corrects a misprint.' }).expect(200);
    await step(forum, support, 'publish', key, { reason: 'A misprint.' }).expect(200);
    expect((await seen(key)).summary).toContain('corrects a misprint');
    expect(await confirmedAt(key)).toEqual([Date.parse(PUBLISHED)]);
    const { next_at: nextAt } = await forum.row('forum_confirmations', { practice: key });
    expect(Number(new Date(nextAt))).toBe(YEAR_LATER);
    // Mauritius has a desk of its own below, on which nothing else is waited for.
    await practicesOf(forum.strapi).delete({ documentId: key, locale: '*' });
  });

  onceOn('postgres')(
    'for the first time without the delegation’s word leaves it unconfirmed, and the delegation is asked',
    async () => {
      const { organisation, officer } = await joinDelegation('RW', { officer: 'contributor' });
      const key = await draftPractice(forum.strapi, { title: 'Typed in for them', delegation: organisation });
      forum.setClock(PUBLISHED);
      await step(forum, support, 'publish', key, { reason: 'From a roundtable paper.' }).expect(200);
      expect(await confirmedAt(key)).toEqual([null]);
      expect(await seen(key)).toMatchObject({ lastConfirmedAt: null, freshness: null });
      const { body } = await forum.read(`confirmations?state=due&delegation=${organisation}`).expect(200);
      expect(body.data).toMatchObject([{ documentId: key, lastConfirmedAt: null, freshness: null }]);
      await sweepAt(Date.parse(PUBLISHED));
      const [letter, ...further] = await digestsTo(officer.email);
      expect(further).toEqual([]);
      await answer(tokenFor(letter as Letter, 'Typed in for them'), 'still-valid').expect(200);
      expect(await seen(key)).toMatchObject({ lastConfirmedAt: PUBLISHED, freshness: 'green' });
    },
  );

  onceOn('sqlite')(
    'of a practice without delegation confirms nothing, nor does one that takes the delegation away',
    async () => {
      const key = await publishPractice(forum.strapi);
      expect(await confirmedAt(key)).toEqual([null]);
      expect(await seen(key)).toMatchObject({ lastConfirmedAt: null, freshness: null });

      const owned = await publishPractice(forum.strapi, { delegation: await forum.delegation('PH') });
      await practicesOf(forum.strapi).update({ documentId: owned, locale: 'en', data: { delegation: null } });
      expect(await confirmedAt(owned)).not.toEqual([null]);
      await practicesOf(forum.strapi).publish({ documentId: owned, locale: 'en' });
      expect(await confirmedAt(owned)).toEqual([null]);
      expect(await forum.rows('forum_confirmations', { practice: owned })).toEqual([]);
    },
  );

  onceOn('postgres')(
    'that is taken back, or deleted, ends the questions; so does none that leaves another language',
    async () => {
      const delegation = await forum.delegation('PH');
      const practices = practicesOf(forum.strapi);
      const [one, other] = [
        await publishPractice(forum.strapi, { delegation, languages: ['en', 'fr'] }),
        await publishPractice(forum.strapi, { delegation }),
      ];
      const known = async (practice: string) => (await forum.rows('forum_confirmations', { practice })).length;
      await practices.unpublish({ documentId: one, locale: 'fr' });
      expect(await known(one)).toBe(1);
      await practices.unpublish({ documentId: one, locale: 'en' });
      await practices.delete({ documentId: other, locale: '*' });
      expect([await known(one), await known(other)]).toEqual([0, 0]);
    },
  );

  it('from before there were confirmations counts as the first one, at an update of the platform', async () => {
    const { followPublished } = ofFreshness();
    const delegation = await forum.delegation('PH');
    const [owned, ownerless] = [
      await publishPractice(forum.strapi, { delegation, languages: ['en', 'es'] }),
      await publishPractice(forum.strapi),
    ];
    const { connection } = forum.strapi.db;
    await connection('practices').where({ document_id: owned }).update({ last_confirmed_at: null });
    await connection('forum_confirmations').where({ practice: owned }).delete();
    const [published] = (await rowsOf(owned)).flatMap((row) => row.published_at ?? []);
    expect(await followPublished(forum.strapi)).toBe(1);
    expect(await confirmedAt(owned)).toEqual([Number(new Date(published))]);
    expect(await confirmedAt(ownerless)).toEqual([null]);
    expect(await forum.row('forum_confirmations', { practice: owned })).toMatchObject({ delegation, step: 0 });
    expect(await followPublished(forum.strapi)).toBe(0);
  });
});

describe('lastConfirmedAt', () => {
  const WISH = '2039-01-01T00:00:00.000Z';

  onceOn('postgres')('cannot be written: by no route of the panel, no write and no copy', async () => {
    forum.setClock(PUBLISHED);
    const delegation = await forum.delegation('PH');
    const created = await forum.platform.http
      .post(`${PANEL}?locale=en`)
      .set(support)
      .send({ ...practiceIn('en', 'Typed in'), scope: 'global', lastConfirmedAt: WISH })
      .expect(201);
    expect(await confirmedAt(created.body.data.documentId)).toEqual([null]);

    const key = await publishPractice(forum.strapi, { delegation });
    const published = [Date.parse(PUBLISHED)];
    forum.setClock('2031-07-01T00:00:00Z');
    const put = (query: string, data: object) =>
      forum.platform.http.put(`${PANEL}/${key}${query}`).set(support).send(data);
    await put('?locale=en', { ...practiceIn('en', 'Typed in'), lastConfirmedAt: WISH }).expect(200);
    expect(await confirmedAt(key)).toEqual(published);
    // A language that is new has what all have.
    await put('', { locale: 'fr', ...practiceIn('fr', 'Typed in'), lastConfirmedAt: WISH }).expect(200);
    await practicesOf(forum.strapi).update({
      documentId: key,
      locale: 'es',
      data: { ...practiceIn('es', 'Typed in'), lastConfirmedAt: WISH },
    });
    expect(new Set((await rowsOf(key)).map(({ locale }) => locale)).size).toBe(3);
    expect(await confirmedAt(key)).toEqual(published);
    await practicesOf(forum.strapi).update({ documentId: key, locale: 'en', data: { lastConfirmedAt: null } });
    expect(await confirmedAt(key)).toEqual(published);

    const copy = await practicesOf(forum.strapi).clone({ documentId: key, locale: 'en', data: { title: 'A copy' } });
    expect(await confirmedAt(copy.documentId)).toEqual([null]);

    await practicesOf(forum.strapi).update({
      documentId: key,
      locale: 'en',
      status: 'published',
      data: { lastConfirmedAt: WISH },
    });
    expect(await confirmedAt(key)).toEqual([Date.parse('2031-07-01T00:00:00Z')]);
  });

  it('leaves a draft that somebody is changing as it is: modified', async () => {
    const key = await publishPractice(forum.strapi, { delegation: await forum.delegation('MU') });
    await practicesOf(forum.strapi).update({ documentId: key, locale: 'en', data: practiceIn('en', 'A better text') });
    const before = (await rowsOf(key)).map((row) => row.updated_at);
    await confirm(key, FOCAL_POINT).expect(200);
    expect((await rowsOf(key)).map((row) => row.updated_at)).toEqual(before);
    const { body } = await forum.platform.http.get(`${PANEL}/${key}?locale=en`).set(support).expect(200);
    expect(body.data.status).toBe('modified');
  });
});

describe('freshness in public', () => {
  it('goes by the clock, can be filtered by, and asked for as a field', async () => {
    const [key] = await publishAt(PUBLISHED, ['Ageing'], await forum.delegation('PH'));
    const listed = async (freshness: string) =>
      (
        await forum
          .get(`/api/practices?freshness=${freshness}&filters[title][$startsWith]=Ageing&fields=freshness`)
          .expect(200)
      ).body;
    const ages = { green: '2032-03-10T08:59:59.999Z', yellow: '2032-03-10T09:00:00Z', red: '2033-03-10T09:00:00Z' };
    for (const [freshness, instant] of Object.entries({ ...ages, inactive: '2034-03-10T09:00:00Z' })) {
      forum.setClock(instant);
      expect((await seen(key as string)).freshness).toBe(freshness);
      for (const each of ['green', 'yellow', 'red', 'inactive']) {
        const { data, meta } = await listed(each);
        expect([each, meta.pagination.total]).toEqual([each, each === freshness ? 1 : 0]);
        if (each === freshness) expect(data[0]).toMatchObject({ freshness, lastConfirmedAt: PUBLISHED });
      }
    }
  });

  it.each(shareOf(['stale', 'GREEN', '', 'green&freshness=red']))(
    '"%s" is no freshness: 400 that names it',
    async (value) => {
      const { body } = await forum.get(`/api/practices?freshness=${value}`).expect(400);
      expect(body.error.message).toContain('freshness: must be one of green, yellow, red, inactive');
    },
  );

  onceOn('sqlite')('is no filter of a single practice, nor of what has none', async () => {
    const key = await publishPractice(forum.strapi);
    await forum.get(`/api/practices/${key}?freshness=green`).expect(400);
    await forum.get('/api/lessons?freshness=green').expect(400);
  });

  onceOn('postgres')('is not kept by a cache past the instant at which it changes', async () => {
    const [key] = await publishAt(PUBLISHED, ['Cached'], await forum.delegation('PH'));
    forum.setClock(new Date(YEAR_LATER - 3000));
    const { headers } = await forum.get(`/api/practices/${key}`).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=2, must-revalidate');
  });
});

describe('one year later', () => {
  it('asks the contributors and focal points by one mail each, then the others, then the Support Unit', async () => {
    const { organisation, contributor, focalPoint, alternate } = await joinDelegation('KE', {
      contributor: 'contributor',
      focalPoint: 'focal-point',
      alternate: 'friend',
    });
    const people = [contributor, focalPoint, alternate].map(({ email }) => email);
    const counts = async () => Promise.all(people.map(async (email) => (await digestsTo(email)).length));
    const atSupport = async () =>
      (await digestsTo(SUPPORT, TO_SUPPORT)).filter(({ text }) => text.includes('Lasting')).length;
    await publishAt(PUBLISHED, ['Lasting one', 'Lasting two'], organisation);
    // Due three weeks later: asked about together with the first two.
    await publishAt('2031-03-31T09:00:00Z', ['Lasting three'], organisation);

    await sweepAt(YEAR_LATER - 1);
    expect(await counts()).toEqual([0, 0, 0]);
    await sweepAt(YEAR_LATER);
    expect(await counts()).toEqual([1, 1, 0]);
    const [letter] = await digestsTo(focalPoint.email);
    for (const title of ['one', 'two', 'three']) expect(letter?.text).toContain(`– Lasting ${title} in en (`);
    expect(letter?.text.match(/\/account\/confirm-practice\?token=/g)).toHaveLength(3);
    expect(letter?.html.match(/\/account\/confirm-practice\?token=/g)).toHaveLength(3);
    for (const email of [contributor.email, alternate.email]) expect(letter?.source).not.toContain(email);

    await sweepAt(YEAR_LATER + 21 * DAY);
    await sweepAt(YEAR_LATER + 30 * DAY - 1);
    expect(await counts()).toEqual([1, 1, 0]);
    await sweepAt(YEAR_LATER + 30 * DAY);
    await sweepAt(YEAR_LATER + 31 * DAY);
    expect([await counts(), await atSupport()]).toEqual([[1, 1, 1], 0]);
    await sweepAt(YEAR_LATER + 60 * DAY);
    await sweepAt(YEAR_LATER + 61 * DAY);
    await sweepAt(YEAR_LATER + 300 * DAY);
    expect([await counts(), await atSupport()]).toEqual([[1, 1, 1], 1]);
    const toSupport = (await digestsTo(SUPPORT, TO_SUPPORT)).find(({ text }) => text.includes('Lasting'));
    expect(toSupport?.text).toContain('/admin/plugins/forum/confirmations');
    expect(toSupport?.source).not.toContain('token=');

    // Nothing was ever answered: it is asked again with the next year.
    await sweepAt(Date.parse('2033-03-10T09:00:00Z'));
    expect(await counts()).toEqual([2, 2, 1]);
  });

  onceOn('sqlite')('stops asking about what was answered, and goes on about the rest', async () => {
    const { organisation, contributor, alternate } = await joinDelegation('GH', {
      contributor: 'contributor',
      alternate: 'friend',
    });
    const [valid, ended, silent] = await publishAt(PUBLISHED, ['Valid', 'Over', 'Silent'], organisation);
    await sweepAt(YEAR_LATER);
    const letter = (await digestsTo(contributor.email))[0] as Letter;
    forum.setClock(new Date(YEAR_LATER + 5 * DAY));
    await answer(tokenFor(letter, 'Valid'), 'still-valid').expect(200);
    await answer(tokenFor(letter, 'Over'), 'ended').expect(200);
    expect(await confirmedAt(valid as string)).toEqual([YEAR_LATER + 5 * DAY]);
    for (const key of [ended, silent]) expect(await confirmedAt(key as string)).toEqual([Date.parse(PUBLISHED)]);

    await sweepAt(YEAR_LATER + 31 * DAY);
    const [toAlternate, ...further] = await digestsTo(alternate.email);
    expect(further).toEqual([]);
    expect(toAlternate?.text).toContain('– Silent');
    expect(toAlternate?.text).not.toMatch(/– (Valid|Over)/);
    await answer(tokenFor(toAlternate as Letter, 'Silent'), 'still-valid').expect(200);
    await sweepAt(YEAR_LATER + 120 * DAY);
    const toSupport = await digestsTo(SUPPORT, TO_SUPPORT);
    expect(toSupport.filter(({ text }) => /– (Valid|Over|Silent) in en/.test(text))).toEqual([]);
    // The silent one's year began with the answer; the others' with theirs.
    await sweepAt(YEAR_LATER + 5 * DAY + 365 * DAY);
    const second = (await digestsTo(contributor.email))[1];
    for (const title of ['Valid', 'Over']) expect(second?.text).toContain(`– ${title} in en`);
  });

  onceOn('postgres')(
    'asks the others, or the Support Unit, at once where there is nobody to ask before them',
    async () => {
      const { organisation, alternate } = await joinDelegation('LK', { alternate: 'friend' });
      const published = '2035-10-01T09:00:00Z';
      await publishAt(published, ['Without contributor'], organisation);
      await publishAt(published, ['Without anybody'], await forum.delegation('LS'));
      await sweepAt(Date.parse('2036-10-01T09:00:00Z'));
      expect((await digestsTo(alternate.email)).length).toBe(1);
      const text = (await digestsTo(SUPPORT, TO_SUPPORT)).map((letter) => letter.text).join();
      expect(text).toContain('– Without anybody in en (');
      expect(text).not.toContain('Without contributor');
    },
  );

  onceOn('sqlite')('asks on where those who were asked say that they are not in charge', async () => {
    const { organisation, one, two, alternate } = await joinDelegation('TZ', {
      one: 'contributor',
      two: 'contributor',
      alternate: 'friend',
    });
    const [key] = await publishAt(PUBLISHED, ['Passed on'], organisation);
    await sweepAt(YEAR_LATER);
    const passOn = async ({ email }: Member) =>
      answer(tokenFor((await digestsTo(email))[0] as Letter, 'Passed on'), 'not-in-charge').expect(200);
    const toAlternate = async () => (await digestsTo(alternate.email)).length;
    const toSupport = async () =>
      (await digestsTo(SUPPORT, TO_SUPPORT)).filter(({ text }) => text.includes('– Passed on')).length;
    await passOn(one);
    await sweepAt(YEAR_LATER + DAY);
    // The other one may still answer.
    expect(await toAlternate()).toBe(0);
    await passOn(two);
    await sweepAt(YEAR_LATER + 2 * DAY);
    expect([await toAlternate(), await toSupport()]).toEqual([1, 0]);
    await passOn(alternate);
    await sweepAt(YEAR_LATER + 3 * DAY);
    expect(await toSupport()).toBe(1);
    expect((await tasksOf(key as string)).map(({ kind }) => kind)).toEqual(['not-in-charge']);
    await sweepAt(YEAR_LATER + 200 * DAY);
    expect([await toAlternate(), await toSupport()]).toEqual([1, 1]);
  });

  onceOn('postgres')('drops what was confirmed, unpublished or given away before its line left', async () => {
    const { organisation, contributor } = await joinDelegation('BO', { contributor: 'contributor' });
    const [confirmed, hidden] = await publishAt(PUBLISHED, ['Confirmed', 'Hidden', 'Kept'], organisation);
    const { askDelegations } = ofFreshness();
    forum.setClock(new Date(YEAR_LATER));
    await askDelegations(forum.strapi);
    await confirm(confirmed as string, SUPPORT).expect(200);
    await practicesOf(forum.strapi).unpublish({ documentId: hidden, locale: '*' });
    await sweepAt(YEAR_LATER);
    const [letter] = await digestsTo(contributor.email);
    expect(letter?.text).toContain('– Kept');
    expect(letter?.text).not.toMatch(/– (Confirmed|Hidden)/);
  });

  onceOn('postgres')('a person of two delegations gets one mail, in their language', async () => {
    const { organisation, officer } = await joinDelegation('PE', { officer: 'contributor' });
    const second = await forum.delegation('EC');
    const { id: member } = await forum.row('forum_member_profiles', { email: officer.email });
    await forum.strapi.db
      .query('plugin::forum.member-profile')
      .update({ where: { id: member }, data: { locale: 'fr' } });
    const other = await forum.strapi.db
      .query('api::organisation.organisation')
      .findOne({ where: { documentId: second } });
    await forum.strapi.db.query('plugin::forum.mandate').create({
      data: {
        member,
        organisation: other.id,
        role: 'contributor',
        startedAt: new Date(),
        confirmedAt: new Date('2060-01-01'),
      },
    });
    await publishAt(PUBLISHED, ['Of Peru'], organisation);
    await publishAt(PUBLISHED, ['Of Ecuador'], second);
    await sweepAt(YEAR_LATER);
    const letters = await digestsTo(
      officer.email,
      'Les pratiques de votre délégation sont-elles toujours valables\u00a0?',
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toMatch(/– Of Ecuador in en \(.*Équateur\)[^]*– Of Peru in en \(.*Pérou\)/);
    const { pathname, search } = linkIn(letters[0] as Letter, 'confirm-practice');
    const page = await forum.get(pathname + search).expect(200);
    expect(page.text).toContain('<html lang="fr">');
  });
});

describe('a mailed link', () => {
  const title = 'Linked';
  let practice: string;

  type Asked = 'contributor' | 'focalPoint' | 'leaver' | 'suspended' | 'erased';

  /**
   * Publishes a practice, about which people are asked a year later.
   *
   * @param more who else than the first three is to be there
   * @returns the people and the tokens in their letters, by their names
   */
  async function asked(...more: Asked[]) {
    const names: Asked[] = ['contributor', 'focalPoint', 'leaver', ...more];
    const roles = names.map((name): [Asked, Role] => [name, name === 'focalPoint' ? 'focal-point' : 'contributor']);
    const { organisation, ...people } = await joinDelegation(
      CODES.pop() as string,
      Object.fromEntries(roles) as Record<Asked, Role>,
    );
    [practice] = (await publishAt(PUBLISHED, [title], organisation)) as [string];
    await sweepAt(YEAR_LATER);
    const tokens = {} as Record<Asked, string>;
    for (const name of names) {
      tokens[name] = tokenFor((await digestsTo(people[name].email))[0] as Letter, title);
    }
    return { people, tokens };
  }

  const CODES = ['UY', 'PY', 'CR', 'PA', 'HN', 'SV', 'GT', 'DO', 'CU', 'HT'];
  const show = (token: string) => forum.get(`/account/confirm-practice?token=${token}&locale=en`);

  onceOn('sqlite')('shows practice and delegation, changes nothing by being opened, and confirms once', async () => {
    const { people, tokens } = await asked();
    const { contributor: token } = tokens;
    for (const locale of ['en', 'fr', 'es']) {
      const { text } = await forum.get(`/account/confirm-practice?token=${token}&locale=${locale}`).expect(200);
      expect(text).toContain(`<html lang="${locale}">`);
      expect(text).toContain('Linked in en');
      expect(text.match(/<button /g)).toHaveLength(3);
    }
    await forum.press('confirm-practice', { token, answer: 'perhaps' }).expect(400);
    await forum.press('confirm-practice', { token }).expect(400);
    expect(await confirmedAt(practice)).toEqual([Date.parse(PUBLISHED)]);

    const done = await forum.press('confirm-practice', { token, answer: 'still-valid' }).expect(200);
    expect(done.text).toContain('Thank you, the practice is confirmed');
    expect(await confirmedAt(practice)).toEqual([YEAR_LATER]);
    expect(await seen(practice)).toMatchObject({
      freshness: 'green',
      lastConfirmedAt: new Date(YEAR_LATER).toISOString(),
    });
    const { document_id: key } = await forum.row('forum_member_profiles', { email: people.contributor.email });
    const entries = await forum.rows('forum_journal_entries', { subject_key: practice });
    expect(entries.map((entry) => [entry.event, entry.from_state, entry.to_state, entry.actor_key])).toEqual([
      ['confirm', 'yellow', 'green', key],
    ]);
    // Neither it nor anybody else's leads anywhere now.
    for (const each of Object.values(tokens)) {
      await show(each).expect(400);
      await answer(each, 'still-valid').expect(400);
    }
    expect(await forum.rows('forum_confirmation_links', { practice })).toEqual([]);
  });

  onceOn('postgres')(
    'that says it has ended changes nothing and opens one task; a colleague may still confirm',
    async () => {
      const { contributor, focalPoint, leaver } = (await asked()).tokens;
      const before = await rowsOf(practice);
      const done = await forum.press('confirm-practice', { token: contributor, answer: 'ended' }).expect(200);
      expect(done.text).toContain('A task has been opened for your delegation');
      await answer(leaver, 'ended').expect(200);
      expect(await rowsOf(practice)).toEqual(before);
      expect((await tasksOf(practice)).map(({ kind, done_at: doneAt }) => [kind, doneAt])).toEqual([['ended', null]]);
      expect((await journalOf(practice)).map(({ event, codes }) => [event, codes.answer])).toEqual([
        ['answer', 'ended'],
        ['answer', 'ended'],
      ]);
      await show(contributor).expect(400);
      await answer(focalPoint, 'still-valid').expect(200);
      expect(await confirmedAt(practice)).toEqual([YEAR_LATER]);
      expect(await tasksOf(practice)).toHaveLength(1);
    },
  );

  onceOn('sqlite')('dies with the mandate, with a suspension, with an erasure, and after 30 days', async () => {
    const { people, tokens } = await asked('suspended', 'erased');
    const { leaver, suspended, erased, contributor, focalPoint } = tokens;
    for (const token of [leaver, suspended, erased]) await show(token).expect(200);
    const { document_id: mandate } = await mandateOf(people.leaver);
    await forum.platform.http
      .post(`/forum/mandates/${mandate}/end`)
      .set(support)
      .send({ data: { reason: 'Moved on' } })
      .expect(200);
    await forum.decide(people.suspended.registration, 'suspend', { reason: 'x' }).expect(200);
    await forum.platform.http.delete('/api/forum/members/me').set(people.erased.headers).expect(204);
    for (const token of [leaver, suspended, erased]) {
      await show(token).expect(400);
      for (const given of ['still-valid', 'ended', 'not-in-charge']) await answer(token, given).expect(400);
    }
    forum.setClock(new Date(YEAR_LATER + 30 * DAY - 1));
    await show(contributor).expect(200);
    forum.setClock(new Date(YEAR_LATER + 30 * DAY));
    await show(contributor).expect(400);
    await answer(focalPoint, 'still-valid').expect(400);
    expect(await confirmedAt(practice)).toEqual([Date.parse(PUBLISHED)]);
    expect(await tasksOf(practice)).toEqual([]);
    expect(await journalOf(practice)).toEqual([]);
  });

  it('is answered once when it is pressed twice at once; two people at once leave one consistent whole', async () => {
    const { contributor, focalPoint, leaver } = (await asked()).tokens;
    const twice = await Promise.all([1, 2, 3].map(() => answer(leaver, 'not-in-charge')));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await tasksOf(practice)).toHaveLength(1);
    const both = await Promise.all([answer(contributor, 'still-valid'), answer(focalPoint, 'ended')]);
    const statuses = both.map(({ status }) => status);
    expect(statuses[0]).toBe(200);
    expect([200, 400]).toContain(statuses[1]);
    expect(await confirmedAt(practice)).toEqual([YEAR_LATER]);
    const kinds = (await tasksOf(practice)).map(({ kind }) => kind);
    expect(kinds).toEqual(statuses[1] === 200 ? ['not-in-charge', 'ended'] : ['not-in-charge']);
    const confirmation = await forum.row('forum_confirmations', { practice });
    expect([confirmation.step, confirmation.asked_at]).toEqual([0, null]);
    expect(Number(new Date(confirmation.next_at))).toBe(Date.parse('2033-03-10T09:00:00Z'));
  });

  onceOn('postgres')('is one and the same 400 when it is used, unknown, foreign or no token at all', async () => {
    const { contributor } = (await asked()).tokens;
    await answer(contributor, 'not-in-charge').expect(200);
    const applied = await forum.apply();
    const foreign = tokenIn(await forum.letters.take(applied, 'confirm-address'), 'confirm');
    const bad = [contributor, foreign, 'x', 'A'.repeat(43), '', 'é', { $ne: null }, ['x'], 7, null];
    const answers = await Promise.all(
      bad.map((token) => forum.post('confirmations', { token, answer: 'still-valid' })),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(400);
    expect(answers[0]?.body.error.name).toBe('InvalidToken');
    const pages = await Promise.all(
      bad
        .slice(0, 4)
        .map((token) => forum.press('confirm-practice', { token: token as string, answer: 'still-valid' })),
    );
    expect(new Set(pages.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const { body } = await forum.post('confirmations', { token: 'x', answer: 'yes', more: 1 }).expect(400);
    expect(body.error.details.errors.map(({ path }: { path: string[] }) => path[0])).toEqual(['answer', 'more']);
    expect(await confirmedAt(practice)).toEqual([Date.parse(PUBLISHED)]);
  });

  async function mandateOf({ email }: Member) {
    const { id } = await forum.row('forum_member_profiles', { email });
    const { mandate_id: mandate } = await forum.row('forum_mandates_member_lnk', { member_profile_id: id });
    return forum.row('forum_mandates', { id: mandate });
  }
});

describe('the panel', () => {
  const list = (query: string, officer: string) => forum.read(`confirmations${query}`, officer);
  interface List {
    data: { documentId: string }[];
  }
  const keysIn = ({ data }: List) => data.map(({ documentId }) => documentId);

  it('lists the practices of one’s delegations with their freshness, the oldest first, and confirms them', async () => {
    const mauritius = await forum.delegation('MU');
    const nigeria = await forum.delegation('NG');
    const [mine] = (await publishAt('2029-05-01T00:00:00Z', ['Of Mauritius'], mauritius)) as [string];
    const [foreign] = (await publishAt('2029-04-01T00:00:00Z', ['Of Nigeria'], nigeria)) as [string];
    forum.setClock('2031-06-01T00:00:00Z');
    const { body } = await list('?state=red&pageSize=100', FOCAL_POINT).expect(200);
    const found = body.data.find(({ documentId }: { documentId: string }) => documentId === mine);
    expect(found).toMatchObject({
      title: 'Of Mauritius in en',
      freshness: 'red',
      lastConfirmedAt: '2029-05-01T00:00:00.000Z',
      delegation: { documentId: mauritius },
      askedAt: null,
      step: 0,
      locales: ['en'],
    });
    expect(body.meta.counts.due).toBe(body.meta.counts.yellow + body.meta.counts.red + body.meta.counts.inactive);
    for (const query of ['?pageSize=100', '?state=due&pageSize=100', `?delegation=${nigeria}`]) {
      expect(keysIn((await list(query, CONTRIBUTOR).expect(200)).body)).not.toContain(foreign);
    }
    const all = keysIn((await list('?state=red&pageSize=100', SUPPORT).expect(200)).body);
    expect(all.indexOf(foreign)).toBeLessThan(all.indexOf(mine));
    expect(all.indexOf(foreign)).toBeGreaterThanOrEqual(0);

    for (const officer of [FOCAL_POINT, CONTRIBUTOR]) await confirm(foreign, officer).expect(404);
    await confirm(mine, CONTRIBUTOR, { lastConfirmedAt: '2039-01-01' }).expect(400);
    await confirm(mine, CONTRIBUTOR).expect(200);
    await confirm(foreign, SUPPORT).expect(200);
    for (const key of [mine, foreign]) expect((await seen(key)).freshness).toBe('green');
    expect(await journalOf(mine)).toMatchObject([{ event: 'confirm', actor: 'panel' }]);
    const draft = await draftPractice(forum.strapi, { delegation: mauritius });
    const ownerless = await publishPractice(forum.strapi);
    for (const key of [draft, ownerless, 'a'.repeat(24), 'no-key']) await confirm(key, SUPPORT).expect(404);
  });

  it('shows tasks to the delegation and the Support Unit, and closes each once', async () => {
    const mauritius = await forum.strapi.db
      .query('api::organisation.organisation')
      .findOne({ where: { documentId: await forum.delegation('MU') } });
    const nigeria = await forum.strapi.db
      .query('api::organisation.organisation')
      .findOne({ where: { documentId: await forum.delegation('NG') } });
    const practice = await publishPractice(forum.strapi, { title: 'Over', delegation: mauritius.documentId });
    const create = (delegation: number) =>
      forum.strapi.db
        .query('plugin::forum.task')
        .create({ data: { practice, delegation, kind: 'ended', at: new Date() } });
    const [mine, foreign] = [await create(mauritius.id), await create(nigeria.id)];
    const tasks = async (query: string, officer: string) =>
      (await forum.read(`tasks${query}`, officer).expect(200)).body;
    const has = (tasksShown: List, key: string) => keysIn(tasksShown).includes(key);
    const open = await tasks('?state=open', FOCAL_POINT);
    expect([has(open, mine.documentId), has(open, foreign.documentId)]).toEqual([true, false]);
    expect(open.data[0]).toMatchObject({ kind: 'ended', practice: { documentId: practice, title: 'Over in en' } });
    expect(has(await tasks('?state=open&pageSize=100', SUPPORT), foreign.documentId)).toBe(true);
    const ofNigeria = `?state=open&pageSize=100&delegation=${nigeria.documentId}`;
    const narrowed = await tasks(ofNigeria, SUPPORT);
    expect([has(narrowed, foreign.documentId), has(narrowed, mine.documentId)]).toEqual([true, false]);
    expect((await tasks(ofNigeria, FOCAL_POINT)).data).toEqual([]);

    const close = (key: string, officer: string) =>
      forum.platform.http.post(`/forum/tasks/${key}/done`).set(deskOf(officer)).send({ data: {} });
    await close(foreign.documentId, FOCAL_POINT).expect(404);
    const both = await Promise.all([close(mine.documentId, CONTRIBUTOR), close(mine.documentId, SUPPORT)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(has(await tasks('?state=open', FOCAL_POINT), mine.documentId)).toBe(false);
    const done = await tasks('?state=done', FOCAL_POINT);
    expect(has(done, mine.documentId)).toBe(true);
    expect(done.data[0].doneBy).not.toBeNull();
    expect((await journalOf(practice)).map(({ event }) => event)).toEqual(['close-task']);
  });

  it.each(
    shareOf([
      ['confirmations?state=stale', 'state'],
      ['confirmations?page=0', 'page'],
      ['confirmations?delegation=x', 'delegation'],
      ['confirmations?sort=x', 'sort'],
      ['tasks?state=closed', 'state'],
    ]),
  )('%s is 400 that names %s', async (path, field) => {
    const { body } = await forum.read(path).expect(400);
    expect(body.error.details.errors[0].path).toEqual([field]);
  });
});
