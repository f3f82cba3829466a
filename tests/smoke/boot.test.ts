/** The build as an operator runs it, in a plain Node process: jest's own module loader can hide what fails there. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOfSeeded } from '../support/databases';
import { DEMO_PASSWORD, ROOT, WORKSPACE } from '../support/environment';
import { freePort, runToEnd, startProcess, type RunningProcess } from '../support/process';

describe('npm start', () => {
  let server: RunningProcess;
  const mailFolder = path.join(WORKSPACE, 'smoke-mail');

  beforeAll(async () => {
    const settings = { ...(await copyOfSeeded('sqlite')), MAIL_DIR: mailFolder, LOG_LEVEL: 'info' };
    server = await startProcess(['scripts/start.mjs'], settings);
    await server.ready();
  });
  afterAll(() => server.end('SIGTERM'));

  const post = (url: string, body: object) =>
    fetch(`${server.url}${url}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('serves the content API with what the forum adds to it', async () => {
    const open = await fetch(`${server.url}/api/calls-for-action?callState=open`);
    expect(open.status).toBe(200);
    const { data } = (await open.json()) as { data: { callState: string }[] };
    expect(data.length).toBeGreaterThan(0);
    expect(data.every(({ callState }) => callState === 'open')).toBe(true);
  });

  it('serves the panel, with the forum in it', async () => {
    const panel = await fetch(`${server.url}/admin`);
    expect(panel.status).toBe(200);
    expect(await panel.text()).toContain('<div id="strapi">');
    const build = path.join(ROOT, 'dist', 'build');
    const texts = fs.readdirSync(build).filter((file) => /^(en|fr|es)-.*\.js$/.test(file));
    const ofTheForum = texts.filter((file) => fs.readFileSync(path.join(build, file), 'utf8').includes('"Forum"'));
    expect(ofTheForum.length).toBeGreaterThanOrEqual(2);
  });

  it('lets people log in over http on loopback, in production mode', async () => {
    expect((await post('/api/auth/local', { identifier: 'friend@pfp.example', password: DEMO_PASSWORD })).status).toBe(
      200,
    );
    expect((await post('/admin/login', { email: 'support@pfp.example', password: DEMO_PASSWORD })).status).toBe(200);
  });

  it('writes each mail as a file where there is no mail server', async () => {
    expect((await post('/api/auth/forgot-password', { email: 'friend@pfp.example' })).status).toBe(200);
    const written = () => (fs.existsSync(mailFolder) ? fs.readdirSync(mailFolder) : []);
    const isThere = () => written().some((file) => file.endsWith('.eml'));
    for (const until = Date.now() + 20_000; !isThere() && Date.now() < until;) await sleep(50);
    const mails = written().filter((file) => file.endsWith('.eml'));
    expect(mails).toHaveLength(1);
    expect(fs.readFileSync(path.join(mailFolder, mails[0] as string), 'utf8')).toContain('To: friend@pfp.example');
  });

  it('warns that the database is the demonstration', () => {
    expect(server.output()).toMatch(/demonstration content and accounts/);
  });

  it('says in one line that its port is taken', async () => {
    const port = new URL(server.url).port;
    const { code, output } = await runToEnd(['scripts/start.mjs'], { ...(await copyOfSeeded('sqlite')), PORT: port });
    expect(code).toBe(1);
    expect(output).toMatch(/The port \d+ is already used/);
  });

  it('answers what is under way when it is told to end', async () => {
    const facets = 'facets=type,country,theme,callState,year';
    const asked = Array.from({ length: 60 }, (_, index) =>
      fetch(`${server.url}/api/catalogue?search=migra&page=${index + 1}&pageSize=2&${facets}`),
    );
    const answers = Promise.allSettled(asked);
    await asked[0];
    expect(await server.end('SIGTERM')).toBe(0);
    const outcomes = (await answers).map((answer) =>
      answer.status === 'fulfilled' ? answer.value.status : answer.reason,
    );
    expect(new Set(outcomes)).toEqual(new Set([200]));
    await expect(fetch(`${server.url}/_health`)).rejects.toThrow();
  });
});

describe('npm start refuses', () => {
  it.each([
    ['a missing secret', { JWT_SECRET: '' }, /^JWT_SECRET: is missing$/],
    ['a placeholder', { APP_KEYS: 'toBeModified1,toBeModified2' }, /^APP_KEYS: is a placeholder/],
    ['a short secret', { ENCRYPTION_KEY: 'Zq7-short' }, /^ENCRYPTION_KEY: is shorter/],
    ['an unknown database', { DATABASE_CLIENT: 'oracle' }, /^DATABASE_CLIENT: must be one of/],
    ['a host with a port', { HOST: '0.0.0.0:80' }, /^HOST: must be/],
    ['a sender that is no address', { MAIL_FROM: 'Platform' }, /^MAIL_FROM: must be/],
    ['a malformed time zone', { PLATFORM_TIME_ZONE: 'Zurich' }, /^PLATFORM_TIME_ZONE: must be/],
  ])('%s, in one line that names it', async (_what, settings: Record<string, string>, line) => {
    const file = path.join(WORKSPACE, `refused-${await freePort()}.db`);
    const { code, output } = await runToEnd(['scripts/start.mjs'], { DATABASE_FILENAME: file, ...settings });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(line);
    expect(fs.existsSync(file)).toBe(false);
  });
});
