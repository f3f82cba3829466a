/** What stands around the API: origins, headers, bodies, doors that must be shut, sessions. */
import { randomUUID } from 'node:crypto';
import { copyOfSeeded } from '../support/databases';
import { DEMO_PASSWORD } from '../support/environment';
import { Letters, newMailFolder, tokenIn } from '../support/letters';
import { databaseClient, logIn, startPlatform, type Platform } from '../support/platform';

const LISTED = 'https://www.pfp.example';
const TELLTALE = /select [`"]|\/node_modules|\/dist\/|\.js:\d|SQLITE|knex|"stack"|\\n +at \w+/i;

let platform: Platform;
let settings: Record<string, string>;
let letters: Letters;
beforeAll(async () => {
  const folder = newMailFolder();
  letters = new Letters(folder);
  settings = { ...(await copyOfSeeded(databaseClient)), MAIL_DIR: folder };
  platform = await startPlatform({ ...settings, CORS_ORIGINS: `${LISTED},https://second.pfp.example` });
});
afterAll(() => platform.stop());

const get = (path: string) => platform.http.get(path);

describe('origins', () => {
  it('that are listed may read, with credentials', async () => {
    for (const path of ['/api/practices?pagination[pageSize]=1', '/api/practices?nothing=1', '/api/nothing']) {
      const { headers } = await get(path).set('Origin', LISTED);
      expect(headers['access-control-allow-origin']).toBe(LISTED);
      expect(headers['access-control-allow-credentials']).toBe('true');
      expect(headers.vary).toMatch(/Origin/);
    }
  });

  it.each([
    'https://evil.example',
    'null',
    'https://www.pfp.example.evil.example',
    'http://www.pfp.example',
    'https://www.pfp.example:8443',
    'HTTPS://WWW.PFP.EXAMPLE',
    '*',
  ])('%s may not', async (origin) => {
    for (const path of ['/api/practices?pagination[pageSize]=1', '/api/practices?nothing=1', '/admin/init']) {
      const { headers } = await get(path).set('Origin', origin);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
    const preflight = await platform.http
      .options('/api/auth/local')
      .set('Origin', origin)
      .set('Access-Control-Request-Method', 'POST');
    expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('are not believed when none is given', async () => {
    const { headers } = await get('/api/platform');
    expect(headers['access-control-allow-origin'] ?? '').toBe('');
  });
});

describe('headers', () => {
  const everywhere = [
    '/api/practices',
    '/api/nothing',
    '/api/practices?nothing=1',
    '/admin',
    '/admin/init',
    '/_health',
    '/robots.txt',
    '/',
    '/favicon.ico',
  ];

  it.each(everywhere)('%s does not say what it runs on', async (path) => {
    const { headers, text } = await get(path);
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(x-powered-by|server)$/i)]),
    );
    expect(text ?? '').not.toMatch(/x-powered-by|x-strapi-version/i);
  });

  it('the health check answers 204 and does not say what it runs on', async () => {
    for (const path of ['/_health', '/_HEALTH/']) {
      const { headers } = await get(path).expect(204);
      expect(headers).not.toHaveProperty('strapi');
    }
  });

  it.each(['/api/practices', '/api/practices?nothing=1', '/admin'])('%s tells browsers to be careful', async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers['content-security-policy']).toContain("object-src 'none'");
  });
});

describe('bodies', () => {
  it('of 2 MB are refused as JSON, of 512 kB as a form', async () => {
    await platform.http
      .post('/api/auth/local')
      .send({ identifier: 'x'.repeat(2 * 1024 * 1024), password: 'x' })
      .expect(413);
    await platform.http
      .post('/api/auth/local')
      .type('form')
      .send({ identifier: 'x'.repeat(512 * 1024), password: 'x' })
      .expect(413);
  });

  it.each([
    ['application/json', '{"identifier":'],
    ['application/json', '"text"'],
    ['application/json', '{"__proto__":{"role":1}}'],
    ['application/json', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['application/json; charset=made-up', '{}'],
    ['multipart/form-data', 'no boundary'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\nno end',
    ],
    ['multipart/form-data; boundary=x', '--y--'],
    ['application/x-www-form-urlencoded', 'identifier[constructor][prototype]=1&%%%'],
    ['text/plain', 'x'],
  ])('%s %.40j are no way to a stack', async (type, body) => {
    for (const path of ['/api/auth/local', '/api/auth/forgot-password', '/api/upload', '/admin/login']) {
      const { status, text } = await platform.http.post(path).set('Content-Type', type).send(body);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect(text).not.toMatch(TELLTALE);
    }
  });
});

describe('doors that are shut', () => {
  it.each([
    ['POST', '/api/auth/local/register'],
    ['GET', '/api/connect/google'],
    ['GET', '/api/connect/google/redirect'],
    ['GET', '/api/auth/google/callback'],
    ['GET', '/api/auth/local/callback'],
    ['GET', '/api/auth/email-confirmation?confirmation=x'],
    ['POST', '/api/auth/send-email-confirmation'],
    ['GET', '/api/users'],
    ['GET', '/api/users/1'],
    ['GET', '/api/users/count'],
    ['POST', '/api/users'],
    ['PUT', '/api/users/1'],
    ['DELETE', '/api/users/1'],
    ['GET', '/api/users-permissions/roles'],
    ['GET', '/api/users-permissions/permissions'],
    ['GET', '/mcp'],
    ['POST', '/mcp'],
    ['GET', '/graphql'],
    ['GET', '/documentation'],
  ])('%s %s is not there', async (method, path) => {
    const response = await (method === 'GET'
      ? get(path)
      : platform.http[method.toLowerCase() as 'post'](path).send({ email: 'a@pfp.example' }));
    expect([404, 405]).toContain(response.status);
  });

  it('remote transfer is refused', async () => {
    for (const path of [
      '/admin/transfer/runner/push',
      '/admin/transfer/runner/pull',
      '/admin/transfer/runner/connect',
    ]) {
      const { status, text } = await get(path).set('Connection', 'Upgrade').set('Upgrade', 'websocket');
      // Without its route the panel's own page answers, as it does to any address below /admin.
      if (status === 200) expect(text).toMatch(/^<!doctype html>/i);
      else expect([401, 403, 404]).toContain(status);
    }
  });

  it('nobody can become the first administrator', async () => {
    const administrator = { email: 'first@pfp.example', password: 'Abcdef123456', firstname: 'First', lastname: 'One' };
    const { status } = await platform.http.post('/admin/register-admin').send(administrator);
    expect([400, 403]).toContain(status);
    const { status: invited } = await platform.http
      .post('/admin/register')
      .send({ registrationToken: 'x', userInfo: administrator });
    expect([400, 403]).toContain(invited);
    expect(await platform.strapi.db.query('admin::user').count({ where: { email: 'first@pfp.example' } })).toBe(0);
  });

  it('there are no API tokens and no transfer tokens', async () => {
    expect(await platform.strapi.db.query('admin::api-token').count()).toBe(0);
    expect(await platform.strapi.db.query('admin::transfer-token').count()).toBe(0);
    await get('/api/users/me')
      .set('Authorization', `Bearer ${'a'.repeat(256)}`)
      .expect(401);
  });

  it('content types cannot be changed, not even by the Super Admin', async () => {
    const { body } = await platform.http
      .post('/admin/login')
      .send({ email: 'support@pfp.example', password: DEMO_PASSWORD })
      .expect(200);
    const asSupport = { Authorization: `Bearer ${body.data.token}` };
    const { status } = await platform.http
      .post('/content-type-builder/content-types')
      .set(asSupport)
      .send({ contentType: {} });
    expect([403, 404, 405]).toContain(status);
    const anonymous = await platform.http.post('/content-type-builder/content-types').send({ contentType: {} });
    expect([401, 403, 404, 405]).toContain(anonymous.status);
  });
});

describe('the panel', () => {
  it('counts failed logins per address, however the path and the address are written', async () => {
    // Off in tests, which log in more often than people do.
    platform.strapi.config.set('admin.rateLimit.enabled', true);
    try {
      const statuses: number[] = [];
      const paths = ['/admin/login', '/admin/login/', '/Admin/Login', '/admin//login', '/ADMIN/LOGIN/'];
      for (let turn = 0; turn < 15; turn += 1) {
        const email = turn % 2 === 0 ? 'victim@pfp.example' : 'VICTIM@pfp.example';
        const { status } = await platform.http
          .post(paths[turn % paths.length] as string)
          .send({ email, password: `Wrong-${turn}` });
        statuses.push(status);
      }
      expect(statuses.filter((status) => status === 400).length).toBeLessThanOrEqual(5);
      expect(statuses).toContain(429);
    } finally {
      platform.strapi.config.set('admin.rateLimit.enabled', false);
    }
  });

  it('answers a known and an unknown address alike', async () => {
    const known = await platform.http.post('/admin/login').send({ email: 'admin@pfp.example', password: 'Wrong-1234' });
    const unknown = await platform.http
      .post('/admin/login')
      .send({ email: 'nobody@pfp.example', password: 'Wrong-1234' });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
  });
});

describe('accounts', () => {
  const LONG = `Aa1${'x'.repeat(70)}`;

  it('passwords of 73 bytes are refused, since bcrypt reads 72', async () => {
    expect(Buffer.byteLength(LONG)).toBe(73);
    await platform.http.post('/api/auth/forgot-password').send({ email: 'friend@pfp.example' }).expect(200);
    const code = tokenIn(await letters.take('friend@pfp.example', 'password-reset'), 'set-password');
    const reset = (password: string) =>
      platform.http.post('/api/auth/reset-password').send({ code, password, passwordConfirmation: password });
    expect((await reset(LONG).expect(400)).body.error.message).toMatch(/72 bytes|73 bytes/);
    const multibyte = `Aa1${'é'.repeat(35)}`;
    expect([multibyte.length, Buffer.byteLength(multibyte)]).toEqual([38, 73]);
    await reset(multibyte).expect(400);
    await reset(DEMO_PASSWORD).expect(200);
    await reset(DEMO_PASSWORD).expect(400);

    const asFriend = await logIn(platform, 'friend@pfp.example');
    const change = { currentPassword: DEMO_PASSWORD, password: LONG, passwordConfirmation: LONG };
    expect(
      (await platform.http.post('/api/auth/change-password').set(asFriend).send(change).expect(400)).body.error.message,
    ).toMatch(/72 bytes|73 bytes/);
  });

  it('a code that stands in the database as it was mailed opens nothing: only hashes are looked for', async () => {
    const users = platform.strapi.db.query('plugin::users-permissions.user');
    const code = randomUUID();
    await users.update({ where: { email: 'friend@pfp.example' }, data: { resetPasswordToken: code } });
    await platform.http
      .post('/api/auth/reset-password')
      .send({ code, password: 'a sentence of my own', passwordConfirmation: 'a sentence of my own' })
      .expect(400);
    await users.update({ where: { email: 'friend@pfp.example' }, data: { resetPasswordToken: null } });
  });

  it('the refresh token is in a cookie that no script reads, and not in the body', async () => {
    const { headers, body } = await platform.http
      .post('/api/auth/local')
      .send({ identifier: 'friend@pfp.example', password: DEMO_PASSWORD })
      .expect(200);
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/strapi_up_refresh=[^;]+.*; httponly/i);
    expect(cookie).toMatch(/samesite=lax/i);
    expect(cookie).not.toMatch(/; secure/i);
    expect(body).not.toHaveProperty('refreshToken');
    expect(JSON.stringify(body)).not.toMatch(/password|resetPasswordToken|confirmationToken/);
  });

  it('answer a known and an unknown address alike', async () => {
    const login = (identifier: string) =>
      platform.http.post('/api/auth/local').send({ identifier, password: 'Wrong-1234' });
    const [known, unknown] = [await login('friend@pfp.example'), await login('nobody-at-all@pfp.example')];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    const forgot = (email: string) => platform.http.post('/api/auth/forgot-password').send({ email });
    const [there, notThere] = [await forgot('friend@pfp.example'), await forgot('nobody-at-all@pfp.example')];
    expect([there.status, there.text]).toEqual([notThere.status, notThere.text]);
  });

  it('that are blocked are out at once, with a token that was good', async () => {
    const asFriend = await logIn(platform, 'friend@pfp.example');
    await get('/api/users/me').set(asFriend).expect(200);
    await platform.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { email: 'friend@pfp.example' }, data: { blocked: true } });
    await get('/api/users/me').set(asFriend).expect(401);
    await get('/api/practices').set(asFriend).expect(401);
    await platform.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { email: 'friend@pfp.example' }, data: { blocked: false } });
  });

  it('a token that was tampered with is no token', async () => {
    const { Authorization } = await logIn(platform, 'friend@pfp.example');
    const [header, payload] = Authorization.slice('Bearer '.length).split('.') as [string, string];
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const token of [`${header}.${payload}.`, `${none}.${payload}.`, `${none}.${payload}.x`]) {
      await get('/api/users/me').set('Authorization', `Bearer ${token}`).expect(401);
    }
  });
});

// Without a trusted hop the forwarded header is not believed, and the connection looks like plain http.
it.each(['0', '1'])('with an https address behind %s trusted hops cookies are secure', async (hops) => {
  await platform.stop();
  platform = await startPlatform({ ...settings, PUBLIC_URL: 'https://pfp.example', TRUSTED_PROXY_HOPS: hops });
  const overTls = { 'X-Forwarded-Proto': 'https' };
  const member = await platform.http
    .post('/api/auth/local')
    .set(overTls)
    .send({ identifier: 'friend@pfp.example', password: DEMO_PASSWORD })
    .expect(200);
  expect(String(member.headers['set-cookie'])).toMatch(/strapi_up_refresh=.*secure/i);
  const panel = await platform.http
    .post('/admin/login')
    .set(overTls)
    .send({ email: 'admin@pfp.example', password: DEMO_PASSWORD })
    .expect(200);
  expect(String(panel.headers['set-cookie'])).toMatch(/secure/i);
  expect(String(panel.headers['set-cookie'])).toMatch(/httponly/i);
  expect((await get('/api/practices')).headers['content-security-policy']).toContain('upgrade-insecure-requests');
});
