/** What the Support Unit sees at its desk: the queue, hints, previews and templates of mails, delegations. */
import { randomBytes } from 'node:crypto';
import type { Hint } from '../../src/plugins/forum/server/src/registration/hint';
import { onceOn, shareOf } from '../support/databases';
import { Forum, REGISTRATIONS } from '../support/forum';

let forum: Forum;
beforeAll(async () => {
  forum = await Forum.start();
  await forum.desk();
});
afterAll(() => forum.stop());

describe('the desk', () => {
  it('lists the queue: states with exact counts, oldest first, search, pages', async () => {
    const word = `Zq${randomBytes(5).toString('hex')}`;
    const keys: string[] = [];
    for (let index = 0; index < 5; index += 1) keys.push((await forum.applyAndConfirm({ familyName: word })).key);
    await forum.decide(keys[4] as string, 'reject', { reason: 'x' }).expect(200);
    for (const [index, key] of keys.entries())
      await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', 10 - index);

    const list = async (query: string) => (await forum.read(`registrations?${query}`).expect(200)).body;
    const all = await list(`search=${word.toLowerCase()}`);
    expect(all.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual(keys);
    expect(all.data[0]).toMatchObject({ waitingDays: 10, familyName: word, state: 'awaiting-review', locale: 'en' });
    expect(
      (await list(`search=${word}&sort=newest`)).data.map(({ documentId }: { documentId: string }) => documentId),
    ).toEqual([...keys].reverse());
    const waiting = await list(`search=${word}&state=awaiting-review&pageSize=3&page=2`);
    expect(waiting.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([keys[3]]);
    expect(waiting.meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 4 });
    expect(
      (await list(`search=${word}&state=rejected`)).data.map(({ documentId }: { documentId: string }) => documentId),
    ).toEqual([keys[4]]);

    const rows: { state: string }[] = await forum.rows(REGISTRATIONS);
    for (const [state, count] of Object.entries(all.meta.counts)) {
      expect([state, rows.filter((row) => row.state === state).length]).toEqual([state, count]);
    }
    const total = Object.values<number>(all.meta.counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(rows.length);
    for (const found of ['Government of Kenya', 'desk officer', 'kenya']) {
      expect((await list(`search=${encodeURIComponent(found)}`)).meta.pagination.total).toBeGreaterThan(0);
    }
    expect((await list('search=%25')).meta.pagination.total).toBe(0);
    for (const bad of [
      'state=open',
      'page=0',
      'pageSize=101',
      'sort=name',
      'filters[email]=a',
      'search[a]=1',
      'page=x',
    ]) {
      await forum.read(`registrations?${bad}`).expect(400);
    }
  });

  it('says what waits, on the home page', async () => {
    const { key } = await forum.applyAndConfirm();
    await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', 400);
    const { data } = (await forum.read('summary').expect(200)).body;
    const rows: { state: string; document_id: string }[] = await forum.rows(REGISTRATIONS);
    expect(data.awaitingReview).toBe(rows.filter(({ state }) => state === 'awaiting-review').length);
    expect(data.informationRequested).toBe(rows.filter(({ state }) => state === 'information-requested').length);
    expect(Date.now() - new Date(data.oldestSince).getTime()).toBeGreaterThan(399 * 86_400_000);
    await forum.decide(key, 'reject', { reason: 'Forgotten' }).expect(200);
  });

  onceOn('sqlite')('gives hints: domain, namesakes, size of the delegation', async () => {
    const familyName = `Same${randomBytes(4).toString('hex')}`;
    const hintsOf = async (changes: object) => {
      const { key } = await forum.applyAndConfirm({ familyName, ...changes });
      return (await forum.detail(key)).hints as Hint[];
    };
    const known = await hintsOf({
      organisation: await forum.organisation({ slug: 'iom' }),
      email: forum.address('a', 'iom.int'),
    });
    expect(known.map(({ code }) => code)).toEqual(['known-domain', 'delegation-members']);
    const foreign = await hintsOf({ email: forum.address('b', 'iom.int') });
    expect(foreign[0]).toMatchObject({ code: 'foreign-domain', values: { domain: 'iom.int' } });
    expect(foreign).toContainEqual(expect.objectContaining({ code: 'same-name', values: { count: 1 } }));
    expect((await hintsOf({ email: forum.address('c', 'gmail.com') }))[0]).toMatchObject({ code: 'free-mail' });
    expect((await hintsOf({ email: forum.address('d', 'mailinator.com') }))[0]).toMatchObject({
      code: 'disposable-mail',
    });
    const members = await hintsOf({ organisation: await forum.delegation('PH') });
    expect(members).toContainEqual({ code: 'delegation-members', tone: 'neutral', values: { count: 1 } });
  });

  onceOn('postgres')('counts a namesake who applied and became a member as one person', async () => {
    const familyName = `Twin${randomBytes(4).toString('hex')}`;
    await forum.join({ familyName });
    const { key } = await forum.applyAndConfirm({ familyName });
    expect((await forum.detail(key)).hints).toContainEqual(
      expect.objectContaining({ code: 'same-name', values: { count: 1 } }),
    );
  });

  it('finds an application by a full name, and by its delegation’s name in each language', async () => {
    const familyName = `Wanted${randomBytes(4).toString('hex')}`;
    const { key } = await forum.applyAndConfirm({ givenName: 'Border', familyName });
    const documentId = await forum.delegation('KE');
    const { nameFr, nameEs } = await forum.strapi.db
      .query('api::organisation.organisation')
      .findOne({ where: { documentId } });
    const found = async (search: string) => {
      const { data } = (await forum.read(`registrations?search=${encodeURIComponent(search)}`).expect(200)).body;
      return data.map((row: { documentId: string }) => row.documentId);
    };
    for (const search of [
      `Border ${familyName}`,
      `${familyName}  border`,
      `${nameFr} ${familyName}`,
      `${nameEs} ${familyName}`,
    ]) {
      expect([search, await found(search)]).toEqual([search, expect.arrayContaining([key])]);
    }
    expect(await found(`Ada ${familyName}`)).toEqual([]);
  });

  onceOn('sqlite')('previews the mail in the applicant’s language, links masked, and sends nothing', async () => {
    const { key } = await forum.applyAndConfirm({ locale: 'es' });
    await forum.quiet();
    const before = await forum.counts();
    const { data } = (
      await forum
        .decide(key, 'preview', { decision: 'approve', role: 'contributor', reply: 'Bienvenida <b>' })
        .expect(200)
    ).body;
    expect(data).toMatchObject({ locale: 'es', subject: 'Le damos la bienvenida a la Plataforma para las Alianzas' });
    expect(data.text).toContain('Bienvenida <b>');
    expect(data.html).toContain('Bienvenida &lt;b&gt;');
    expect(data.text).toMatch(/set-password\?code=…/);
    for (const decision of ['reject', 'request-information', 'suspend', 'reinstate']) {
      await forum.decide(key, 'preview', { decision, reply: 'x' }).expect(200);
    }
    for (const bad of [{}, { decision: 'erase' }, { decision: 'approve', to: 'x' }]) {
      await forum.decide(key, 'preview', bad).expect(400);
    }
    expect(await forum.counts()).toEqual(before);
  });

  onceOn('postgres')('previews the mail with the organisation that is chosen in place of a typed-in one', async () => {
    const organisationName = 'Bureau of somewhere';
    const { key } = await forum.applyAndConfirm({
      organisationName,
      organisationType: 'national-government',
      country: 'KE',
    });
    const textOf = async (data: object) =>
      (await forum.decide(key, 'preview', { decision: 'approve', ...data }).expect(200)).body.data.text;
    expect(await textOf({})).toContain(organisationName);
    expect(await textOf({ organisation: null })).toContain(organisationName);
    const chosen = await textOf({ organisation: await forum.delegation('KE') });
    expect(chosen).toContain('Government of Kenya');
    expect(chosen).not.toContain(organisationName);
    await forum.decide(key, 'preview', { decision: 'approve', organisation: 'a'.repeat(24) }).expect(400);
  });

  it.each(shareOf(['en', 'fr', 'es']))('has templates to reply with, in %s', async (locale) => {
    const texts = new Set<string>();
    for (const decision of ['approve', 'reject', 'request-information', 'suspend', 'reinstate']) {
      const { data } = (await forum.read(`reply-templates?decision=${decision}&locale=${locale}`).expect(200)).body;
      expect(data.length).toBeGreaterThan(0);
      for (const { name, text } of data) {
        expect(name.length).toBeGreaterThan(2);
        texts.add(text);
      }
    }
    expect(texts.size).toBeGreaterThanOrEqual(5);
    await forum.read('reply-templates?decision=erase').expect(400);
    await forum.read('reply-templates?locale=de').expect(400);
  });

  onceOn('sqlite')(
    'edits its templates in the panel: each keeps its language, and new ones may be in any',
    async () => {
      const path = '/content-manager/collection-types/plugin::forum.reply-template';
      const headers = await forum.desk();
      const { documentId } = (await forum.read('reply-templates?decision=reject&locale=es').expect(200)).body.data[0];
      const texts = { name: 'Cambiada', decision: 'reject', text: 'Texto cambiado' };
      await forum.platform.http.put(`${path}/${documentId}`).set(headers).send(texts).expect(200);
      const created = { name: 'Nouvelle', decision: 'reject', text: 'Texte nouveau', language: 'fr' };
      await forum.platform.http.post(path).set(headers).send(created).expect(201);
      for (const [locale, name] of [
        ['es', 'Cambiada'],
        ['fr', 'Nouvelle'],
      ]) {
        const { data } = (await forum.read(`reply-templates?decision=reject&locale=${locale}`).expect(200)).body;
        expect(data).toContainEqual(expect.objectContaining({ name }));
      }
    },
  );

  it('lists delegations, those with members first, and who held what before', async () => {
    const { data, meta } = (await forum.read('delegations?pageSize=100').expect(200)).body;
    const firstWithout = data.findIndex(({ members }: { members: number }) => members === 0);
    expect(firstWithout).toBeGreaterThan(0);
    expect(data.slice(firstWithout).every(({ members }: { members: number }) => members === 0)).toBe(true);
    expect(meta.pagination.total).toBeGreaterThan(190);
    const found = (await forum.read('delegations?search=mauritius').expect(200)).body.data;
    expect(found).toEqual([expect.objectContaining({ name: 'Government of Mauritius', focalPoints: 1 })]);
    await forum.read(`delegations/${'a'.repeat(24)}`).expect(404);
  });
});
