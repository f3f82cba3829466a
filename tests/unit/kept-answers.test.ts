import zlib from 'node:zlib';
import {
  KeptAnswers,
  encode,
  lastModified,
  makeAnswer,
} from '../../src/plugins/catalogue/server/src/answers/kept-answers';
import { wordsOfChange, wordsOfEntry, wordsOfList } from '../../src/plugins/catalogue/server/src/shared/made-of';
import { encodingFor, keyOf } from '../../src/plugins/catalogue/server/src/answers/request-key';

const answer = (size: number, until = Infinity, madeOf?: string[]) =>
  makeAnswer([], Buffer.alloc(size, 'x'), { since: 0, until, modified: 0, madeOf });
const KB = 1024;

describe('the memory', () => {
  it('holds no more than it may, and lets go of what was longest not asked for', () => {
    const kept = new KeptAnswers(100 * KB);
    for (let number = 0; number < 8; number += 1) kept.set(`/${number}`, answer(6 * KB), 0);
    expect(kept.get('/0', 0)).toBeDefined();
    for (let number = 8; number < 40; number += 1) {
      kept.set(`/${number}`, answer(6 * KB), 0);
      if (number % 3 === 0) expect(kept.get('/0', 0)).toBeDefined();
      expect(kept.bytes).toBeLessThanOrEqual(100 * KB);
    }
    expect(kept.get('/1', 0)).toBeUndefined();
    expect(kept.get('/39', 0)).toBeDefined();
  });

  it('takes nothing that would fill an eighth of it, and nothing at all where it is 0', () => {
    const kept = new KeptAnswers(100 * KB);
    kept.set('/large', answer(9 * KB), 0);
    expect([kept.get('/large', 0), kept.bytes]).toEqual([undefined, 0]);
    const none = new KeptAnswers(0);
    none.set('/small', answer(1), 0);
    expect(none.get('/small', 0)).toBeUndefined();
  });

  it('counts the same address once', () => {
    const kept = new KeptAnswers(100 * KB);
    kept.set('/a', answer(KB), 0);
    const once = kept.bytes;
    kept.set('/a', answer(KB), 0);
    expect(kept.bytes).toBe(once);
  });

  it('forgets at a change, and takes nothing whose making began before it', () => {
    const kept = new KeptAnswers(100 * KB);
    kept.set('/a', answer(KB), kept.generation);
    const before = kept.generation;
    kept.forget(new Set(['entries']));
    expect([kept.get('/a', 0), kept.bytes]).toEqual([undefined, 0]);
    kept.set('/a', answer(KB), before);
    expect(kept.get('/a', 0)).toBeUndefined();
  });

  it('forgets what is made of what has changed, and keeps the rest', () => {
    const kept = new KeptAnswers(100 * KB);
    const keep = (generation: number) => {
      kept.set('/ke', answer(KB, Infinity, ['country:KE']), generation);
      kept.set('/all', answer(KB, Infinity, ['entries']), generation);
    };
    const there = () => ['/ke', '/all'].filter((key) => kept.get(key, 0) !== undefined);
    keep(0);
    const { bytes } = kept;
    kept.forget(new Set(['entries', 'country:GH']));
    expect(there()).toEqual(['/ke']);
    expect(kept.bytes).toBeLessThan(bytes);
    kept.forget(new Set());
    expect(there()).toEqual(['/ke']);

    // The same for what was being made meanwhile, however long ago that began.
    keep(0);
    expect(there()).toEqual(['/ke']);
    for (let count = 0; count < 2000; count += 1) kept.forget(new Set(['country:GH']));
    expect(there()).toEqual(['/ke']);
    keep(kept.generation - 1);
    expect(there()).toEqual(['/ke', '/all']);
    kept.forget(undefined);
    expect([there(), kept.bytes]).toEqual([[], 0]);
    keep(kept.generation - 1);
    expect(there()).toEqual([]);
    keep(0);
    expect(there()).toEqual([]);
  });

  it('gives nothing out from the instant on until which it is right', () => {
    const kept = new KeptAnswers(100 * KB);
    kept.set('/a', answer(KB, 1000), 0);
    expect(kept.get('/a', 999)).toBeDefined();
    kept.set('/b', answer(KB, 1000), 0);
    expect(kept.get('/b', -1)).toBeUndefined();
    expect(kept.get('/a', 1000)).toBeUndefined();
    expect(kept.bytes).toBe(0);
  });
});

it('compresses once, and not what is too small for it', () => {
  const large = answer(20 * KB);
  const { bytes, encoding } = encode(large, 'br');
  expect([encoding, zlib.brotliDecompressSync(bytes).equals(large.body)]).toEqual(['br', true]);
  expect(encode(large, 'br').bytes).toBe(bytes);
  expect(zlib.gunzipSync(encode(large, 'gzip').bytes).equals(large.body)).toBe(true);
  expect(encode(answer(100), 'br').encoding).toBe('identity');
});

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0, GZIP;q=0', 'identity'],
  ['brotli', 'identity'],
])('of Accept-Encoding %j it takes %s', (accepted, expected) => {
  expect(encodingFor(accepted)).toBe(expected);
});

describe('requests with the same answer', () => {
  const key = (headers: object, url = '/api/practices', method = 'GET') =>
    keyOf({ method, url, headers } as never, '/api/', new Set(['https://www.example.org']));

  it('are those to the same address, whoever asks, from an origin that CORS does not know', () => {
    expect(key({ origin: 'https://a.example' })).toBe(key({ 'user-agent': 'x' }));
    expect(key({}, '/api/practices', 'HEAD')).toBe(key({}));
    expect(key({ origin: 'https://www.example.org' })).not.toBe(key({}));
    expect(key({}, '/api/practices?locale=fr')).not.toBe(key({}));
  });

  it.each([
    ['with a token', { authorization: 'Bearer x' }],
    ['with an empty token', { authorization: '' }],
    ['with a cookie', { cookie: 'a=b' }],
    ['with a body', { 'content-length': '2' }],
    ['with a body of unknown length', { 'transfer-encoding': 'chunked' }],
    ['for a part', { range: 'bytes=0-1' }],
  ])('are none %s', (_what, headers) => expect(key(headers)).toBeUndefined());

  it('are none that write, are not for the content API, or are too long', () => {
    expect(key({}, '/api/practices', 'POST')).toBeUndefined();
    expect(key({}, '/admin')).toBeUndefined();
    expect(key({}, `/api/practices?${'x'.repeat(5000)}`)).toBeUndefined();
  });
});

describe('the date of an answer', () => {
  const at = (time: string) => Date.parse(`2026-11-26T${time}Z`);

  it('is the second in which it was made', () => {
    expect(lastModified(at('10:00:30.900'), at('09:00:00.000'))).toBe(at('10:00:30.000'));
  });

  it('lies after whatever another replica, which knew nothing of a change yet, may have given out', () => {
    const change = at('10:00:00.500');
    expect(lastModified(at('10:00:00.600'), change)).toBe(at('10:00:06.000'));
    for (const stale of ['10:00:00.999', '10:00:05.499'].map(at)) {
      expect(lastModified(at('10:00:00.600'), change)).toBeGreaterThan(lastModified(stale, at('09:00:00.000')));
    }
    expect(lastModified(at('10:00:07.200'), change)).toBe(at('10:00:07.000'));
  });
});

describe('what an answer is made of', () => {
  const kenyan = { type: 'practice', documentId: 'd', slug: 's', terms: [{ facet: 'country', value: 'KE' }] };
  const isMadeWrong = (words: string[], parts = [kenyan]) => words.some((word) => wordsOfChange(parts)?.has(word));

  it.each([
    [{}, true],
    [{ country: ['KE', 'GH'] }, true],
    [{ country: ['GH'] }, false],
    [{ country: ['GH'], type: ['practice' as const] }, false],
    [{ type: ['practice' as const] }, true],
    [{ type: ['policy-tool' as const] }, false],
    [{ theme: ['remittances'] }, false],
    // Its counts are also of those of other countries.
    [{ country: ['GH'], facets: ['country' as const] }, true],
    [{ country: ['GH'], theme: ['remittances'], facets: ['country' as const] }, false],
    [{ country: ['GH'], facets: ['type' as const] }, false],
    // How well a text fits depends on all others.
    [{ country: ['GH'], search: 'water' }, true],
  ])('a list of %j is made wrong by a practice of Kenya: %s', (asked, expected) => {
    expect(isMadeWrong(wordsOfList(asked))).toBe(expected);
  });

  it('a list that counts countries shows their names', () => {
    expect(wordsOfList({ type: ['practice'], facets: ['country'] })).toContain('names');
    expect(wordsOfList({ type: ['practice'], facets: ['year'] })).not.toContain('names');
  });

  it('an entry is made wrong by what may be shown at its address, and by what may be related to it', () => {
    const entry = (key: string, country: string) =>
      wordsOfEntry('practice', [key, 'other'], [{ facet: 'country', value: country }]);
    expect(isMadeWrong(entry('s', 'GH'))).toBe(true);
    expect(isMadeWrong(entry('d', 'GH'))).toBe(true);
    expect(isMadeWrong(entry('e', 'KE'))).toBe(true);
    expect(isMadeWrong(entry('e', 'GH'))).toBe(false);
  });

  it('a change to a thousand entries is one to everything', () => {
    const parts = Array.from({ length: 1000 }, (_, number) => ({ ...kenyan, slug: String(number) }));
    expect(wordsOfChange(parts)).toBeUndefined();
  });
});
