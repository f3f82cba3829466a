import { SECRETS, findBadSecret, publicUrl, readEnvironment } from '../../src/environment';

const secrets = Object.fromEntries(SECRETS.map((name, index) => [name, `Zq7-long-and-random-${index}`]));

describe('the environment', () => {
  it('has a default for every setting', () => {
    expect(readEnvironment({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 1337,
      CORS_ORIGINS: [],
      TRUSTED_PROXY_HOPS: 0,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: '.tmp/data.db',
      MAIL_DIR: '.tmp/mail',
      PLATFORM_TIME_ZONE: 'Europe/Zurich',
      JOBS: 'on',
    });
  });

  it('takes an empty value for an unset one', () => {
    expect(readEnvironment({ PORT: '', DATABASE_FILENAME: '', SMTP_URL: ' ' })).toMatchObject({
      PORT: 1337,
      DATABASE_FILENAME: '.tmp/data.db',
    });
  });

  it.each([
    ['HOST', 'http://127.0.0.1'],
    ['HOST', '127.0.0.1:1337'],
    ['HOST', '300.1.1.1'],
    ['HOST', 'two words'],
    ['HOST', '-a.example'],
    ['HOST', '*'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'Platform <nobody>'],
    ['MAIL_FROM', 'Platform no-reply@pfp.example'],
    ['MAIL_FROM', 'a@pfp.example, b@pfp.example'],
    ['MAIL_FROM', 'Platform <a@pfp.example'],
    ['MAIL_FROM', 'Platform\r\nBcc: b@pfp.example <a@pfp.example>'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'pfp.example'],
    ['FRONTEND_URL', 'ftp://pfp.example'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://a.example/path'],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['DATABASE_CLIENT', 'mysql'],
    ['DATABASE_URL', 'mysql://localhost/pfp'],
    ['SMTP_URL', 'mail.example:25'],
    ['PLATFORM_TIME_ZONE', 'Mars/Olympus'],
    ['JOBS', 'maybe'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
  ])('refuses %s=%s with one line that names it', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: .+$`));
  });

  it.each([
    ['HOST', '0.0.0.0'],
    ['HOST', '::'],
    ['HOST', 'localhost'],
    ['HOST', 'pfp-1.internal.example'],
    ['MAIL_FROM', 'pfp@pfp.example'],
    ['MAIL_FROM', 'Plateforme de partenariats – équipe <no-reply@mail.pfp.example>'],
    ['MAIL_FROM', '"Platform, the Forum" <no-reply@pfp.example>'],
    ['MAIL_FROM', '<no-reply+forum@pfp.example>'],
  ])('takes %s=%s', (name, value) => {
    expect(readEnvironment({ [name]: value })).toMatchObject({ [name]: value });
  });

  it('wants to know where PostgreSQL is', () => {
    expect(() => readEnvironment({ DATABASE_CLIENT: 'postgres' })).toThrow(/^DATABASE_URL: /);
  });

  it('reads a list of origins', () => {
    const { CORS_ORIGINS } = readEnvironment({ CORS_ORIGINS: 'https://a.example, https://b.example:8443' });
    expect(CORS_ORIGINS).toEqual(['https://a.example', 'https://b.example:8443']);
  });

  it('knows its own address', () => {
    expect(publicUrl(readEnvironment({ PUBLIC_URL: 'https://pfp.example/' }))).toBe('https://pfp.example');
    expect(publicUrl(readEnvironment({ HOST: '::1', PORT: '1400' }))).toBe('http://[::1]:1400');
  });
});

describe('a secret', () => {
  it('that is sound passes', () => {
    expect(findBadSecret(secrets)).toBeUndefined();
  });

  it.each(
    SECRETS.flatMap((name) => [
      [name, undefined, 'is missing'],
      [name, 'tobemodified', 'is a placeholder'],
      [name, 'aaaaaaaaaaaaaaaaaaaaaaaa', 'is a placeholder'],
      [name, 'Zq7-short', 'is shorter'],
    ]),
  )('%s=%s %s', (name, value, problem) => {
    expect(findBadSecret({ ...secrets, [name as string]: value })).toMatch(new RegExp(`^${name}: ${problem}`));
  });

  it('counts each of the application keys', () => {
    expect(findBadSecret({ ...secrets, APP_KEYS: 'Zq7-long-and-random-1,short' })).toMatch(/^APP_KEYS: is shorter/);
  });
});
