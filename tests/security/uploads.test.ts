/** What may be laid into the media library, and what may be an entry's picture. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import request from 'supertest';
import { copyOfSeeded } from '../support/databases';
import { WORKSPACE } from '../support/environment';
import { databaseClient, logIn, logInToPanel, startPlatform, type Platform } from '../support/platform';
import { startProcess, type RunningProcess } from '../support/process';

type Headers = { Authorization: string };

let platform: Platform;
let asSupport: Headers;
beforeAll(async () => {
  platform = await startPlatform();
  asSupport = await logInToPanel(platform, 'support@pfp.example');
});
afterAll(() => platform.stop());

/** A square PNG of noise, which nothing makes smaller: three bytes a pixel. */
function png(size = 8): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, checksum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = randomBytes(size * (1 + size * 3));
  for (let row = 0; row < size; row += 1) pixels[row * (1 + size * 3)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

async function upload(content: Buffer, filename: string, contentType: string, info: object = {}) {
  return platform.http
    .post('/upload')
    .set(asSupport)
    .field('fileInfo', JSON.stringify({ name: filename, ...info }))
    .attach('files', content, { filename, contentType });
}

const filesNamed = (name: string) =>
  platform.strapi.db.query('plugin::upload.file').count({ where: { name: { $startsWith: name } } });

const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const HTML = '<!doctype html><html><body><script>alert(document.cookie)</script></body></html>';
const ELF = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(512, 7)]);
const EXE = Buffer.concat([Buffer.from('MZ', 'latin1'), Buffer.alloc(512, 7)]);

it.each([
  ['an SVG', Buffer.from(SVG), 'drawing.svg', 'image/svg+xml'],
  ['an SVG that says it is a PNG', Buffer.from(SVG), 'drawing.png', 'image/png'],
  ['a page', Buffer.from(HTML), 'page.html', 'text/html'],
  ['a page renamed to a PNG', Buffer.from(HTML), 'page.png', 'image/png'],
  ['a page that says it is text', Buffer.from(HTML), 'page-as-text.html', 'text/plain'],
  ['a Linux program renamed to a PDF', ELF, 'linux.pdf', 'application/pdf'],
  ['a Windows program renamed to a PDF', EXE, 'windows.pdf', 'application/pdf'],
  ['a script', Buffer.from('alert(1)'), 'script.js', 'application/javascript'],
])('%s is refused, and the answer names the file', async (_what, content, filename, contentType) => {
  const { status, body } = await upload(content, filename, contentType);
  expect([filename, status]).toEqual([filename, 400]);
  expect(JSON.stringify(body.error)).toContain(filename);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|"stack"|\/tmp\//);
  expect(await filesNamed(filename)).toBe(0);
});

it('a file of 11 MB is refused as too large', async () => {
  const { status } = await upload(png(2000), 'huge.png', 'image/png');
  expect([400, 413]).toContain(status);
  expect(await filesNamed('huge')).toBe(0);
});

describe("a practice's picture", () => {
  async function uploaded(content: Buffer, filename: string, info: object): Promise<number> {
    const { status, body } = await upload(content, filename, 'image/png', info);
    expect([filename, status]).toEqual([filename, 201]);
    return body[0].id;
  }

  const draftWith = (image: number) =>
    platform.http
      .post('/content-manager/collection-types/api::practice.practice')
      .set(asSupport)
      .send({ title: `Practice with picture ${image}`, summary: 'A practice that exists to carry a picture.', image });

  it('is accepted with an alternative text', async () => {
    const image = await uploaded(png(), 'good.png', { alternativeText: 'Eight grey pixels' });
    await draftWith(image).expect(201);
  });

  it('is refused without an alternative text', async () => {
    const image = await uploaded(png(), 'unspoken.png', { alternativeText: '' });
    const { body } = await draftWith(image).expect(400);
    expect(body.error.message).toMatch(/^image: .*alternative text/);
    expect(body.error.details.errors[0].path).toEqual(['image']);
  });

  it('is refused at 3 MB', async () => {
    const image = await uploaded(png(1024), 'large.png', { alternativeText: 'Much noise' });
    const { body } = await draftWith(image).expect(400);
    expect(body.error.message).toMatch(/^image: must be at most 2 MB/);
  });
});

it('nobody uploads over the content API', async () => {
  const send = (headers: object) =>
    platform.http
      .post('/api/upload')
      .set(headers as Headers)
      .attach('files', png(), { filename: 'outside.png', contentType: 'image/png' });
  for (const headers of [{}, await logIn(platform, 'friend@pfp.example')]) {
    expect((await send(headers)).status).toBe(415);
    expect([403, 404, 405]).toContain((await platform.http.get('/api/upload/files').set(headers)).status);
    expect([403, 404, 405]).toContain((await platform.http.delete('/api/upload/files/1').set(headers)).status);
  }
  expect(await filesNamed('outside')).toBe(0);
});

it.each([
  ['put', '/upload/folders/abc', { name: 'moved', parent: 1 }, 404],
  ['put', '/upload/folders/99999999999', { name: 'moved', parent: 1 }, 404],
  ['get', '/upload/files/abc', undefined, 404],
  ['post', '/upload/folders', { name: 'made', parent: 'abc' }, 400],
  ['post', '/upload/folders', { name: 'made', parent: 1.5 }, 400],
  ['post', '/upload/actions/bulk-move', { fileIds: ['abc'], destinationFolderId: null }, 400],
  ['post', '/upload/actions/bulk-move', { fileIds: [1], destinationFolderId: 'abc' }, 400],
  ['post', '/upload/actions/bulk-delete', { folderIds: [1, '2x'] }, 400],
  ['post', '/upload?id=abc', { fileInfo: {} }, 400],
] as const)('a key that is no number is refused: %s %s %j', async (method, url, body, status) => {
  const folders = () => platform.strapi.db.query('plugin::upload.folder').count();
  const before = await folders();
  const answer = platform.http[method](url).set(asSupport);
  expect((await (body === undefined ? answer : answer.send(body))).status).toBe(status);
  expect(await folders()).toBe(before);
});

it('a file whose folder is no number is refused, in the field of the form too', async () => {
  const { status, body } = await upload(png(), 'outside.png', 'image/png', { folder: 'abc' });
  expect([status, body.error.details.errors[0].path]).toEqual([400, ['fileInfo', 'folder']]);
  expect(await filesNamed('outside')).toBe(0);
});

it('nobody uploads to the panel without its session, nor with one of the content API', async () => {
  const send = (headers: object) =>
    platform.http
      .post('/upload')
      .set(headers as Headers)
      .attach('files', png(), { filename: 'outside.png', contentType: 'image/png' });
  expect((await send({})).status).toBe(401);
  expect((await send(await logIn(platform, 'friend@pfp.example'))).status).toBe(401);
  expect(await filesNamed('outside')).toBe(0);
});

describe('the temp folder', () => {
  const folder = path.join(WORKSPACE, `uploads-${databaseClient}`);
  let server: RunningProcess;
  let session: Headers;
  beforeAll(async () => {
    fs.mkdirSync(folder, { recursive: true });
    // A process of its own, whose temp folder nobody else uses.
    server = await startProcess(['scripts/serve.mjs'], { ...(await copyOfSeeded(databaseClient)), TMPDIR: folder });
    await server.ready();
    session = await logInToPanel({ ...platform, http: request(server.url) }, 'support@pfp.example');
  });
  afterAll(() => server.end('SIGTERM'));

  async function send(url: string, headers: object, ...parts: [field: string, content: Buffer, filename: string][]) {
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ name: 'sent.png', alternativeText: 'Noise' }));
    for (const [field, content, filename] of parts) form.append(field, new Blob([new Uint8Array(content)]), filename);
    return fetch(`${server.url}${url}`, { method: 'POST', body: form, headers: headers as Record<string, string> });
  }

  it.each(['/', '/api/practices', '/api/upload', '/api/auth/local', '/admin/login', '/uploads/x', '/no/such/path'])(
    'gets nothing of what a stranger sends to %s',
    async (url) => {
      const response = await send(url, {}, ['files', png(), 'a.png'], ['other', png(), 'b.png']);
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ data: null, error: { status: 415 } });
      expect(fs.readdirSync(folder)).toEqual([]);
    },
  );

  it('keeps nothing of an upload that is refused', async () => {
    const good: [string, Buffer, string] = ['files', png(), 'a.png'];
    const beside: [string, Buffer, string] = ['other', png(), 'b.png'];
    expect((await send('/upload', {}, good, beside)).status).toBe(401);
    expect((await send('/upload', session, good, ['files', Buffer.from(HTML), 'page.png'], beside)).status).toBe(400);
    expect((await send('/upload/nowhere', session, good)).status).toBe(405);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('keeps nothing of an upload that is accepted', async () => {
    const sent = await send('/upload', session, ['files', png(), 'kept.png'], ['other', png(), 'b.png']);
    expect(sent.status).toBe(201);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
