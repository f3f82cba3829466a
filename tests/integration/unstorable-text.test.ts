/** Characters that PostgreSQL cannot store are the sender's mistake, on both databases alike. */
import { logInToPanel, startPlatform, type Platform } from '../support/platform';

const SUMMARY = 'Who does what, and where: two sentences that say it.';
const PANEL = '/content-manager/collection-types/api::practice.practice';

let platform: Platform;
let asSupport: { Authorization: string };
beforeAll(async () => {
  platform = await startPlatform();
  asSupport = await logInToPanel(platform, 'support@pfp.example');
});
afterAll(() => platform.stop());

const RULE = 'must not contain the character U+0000';

it.each([
  ['/api/auth/local', { identifier: 'a\u0000', password: 'x' }, 'identifier'],
  ['/api/auth/local', { identifier: 'a@pfp.example', password: 'x\u0000' }, 'password'],
  ['/api/auth/forgot-password', { email: '\u0000@pfp.example' }, 'email'],
  ['/api/auth/reset-password', { code: '\u0000', password: 'Abcdef123', passwordConfirmation: 'Abcdef123' }, 'code'],
  ['/admin/login', { email: 'a\u0000@pfp.example', password: 'x' }, 'email'],
  ['/admin/forgot-password', { email: 'a\u0000@pfp.example' }, 'email'],
  ['/no/such/path', { a: { b: ['c', '\u0000'] } }, 'a.b.1'],
])('POST %s %j is a 400 that names %s', async (path, body, field) => {
  const answer = await platform.http.post(path).send(body).expect(400);
  expect(answer.body.error).toMatchObject({ name: 'ValidationError', message: `${field}: ${RULE}` });
  expect(answer.body.error.details.errors[0].path).toEqual(field.split('.'));
});

it('a form is refused as well as JSON', async () => {
  const { body } = await platform.http.post('/api/auth/local').type('form').send('identifier=a%00&password=x');
  expect(body.error).toMatchObject({ status: 400, message: `identifier: ${RULE}` });
});

it.each([
  ['title', { title: 'A practice\u0000', summary: SUMMARY }],
  ['tags.0', { title: 'A practice', summary: SUMMARY, tags: ['one\u0000'] }],
  ['links.0.label', { title: 'A practice', summary: SUMMARY, links: [{ label: '\u0000', url: 'https://a.example' }] }],
])('the panel refuses it in %s', async (field, data) => {
  const { body } = await platform.http.post(PANEL).set(asSupport).send(data).expect(400);
  expect(body.error.message).toBe(`${field}: ${RULE}`);
});

it('half of a surrogate pair is refused, and a whole one is text', async () => {
  const send = (tag: string) =>
    platform.http
      .post(PANEL)
      .set(asSupport)
      .send({ title: 'Signs', summary: SUMMARY, tags: [tag] });
  expect((await send('one \ud83d').expect(400)).body.error.message).toMatch(/^tags\.0: .*surrogate/);
  expect((await send('one \ud83d\ude00').expect(201)).body.data.tags).toEqual(['one \ud83d\ude00']);
});

it("an uploaded file's name is refused", async () => {
  const { body } = await platform.http
    .post('/upload')
    .set(asSupport)
    .field('fileInfo', JSON.stringify({ name: 'note.txt', alternativeText: 'a\u0000' }))
    .attach('files', Buffer.from('Some text'), { filename: 'note.txt', contentType: 'text/plain' })
    .expect(400);
  expect(body.error.message).toBe(`fileInfo: ${RULE}`);
});

it('what a seed or an import writes goes without it', async () => {
  const practice = await platform.strapi.documents('api::practice.practice').create({
    data: { title: 'A prac\u0000tice\u0000', summary: SUMMARY, tags: ['one\u0000', 'two'] } as never,
  });
  expect(practice).toMatchObject({ title: 'A practice', tags: ['one', 'two'] });
});
