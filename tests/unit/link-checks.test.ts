import dgram from 'node:dgram';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkLink } from '../../src/plugins/forum/server/src/link-checks/check-link';
import {
  outside,
  resolveName,
  type Outside,
  type Resolved,
} from '../../src/plugins/forum/server/src/link-checks/outside';
import { isPublicAddress } from '../../src/plugins/forum/server/src/link-checks/public-address';

describe('an address', () => {
  it.each([
    ['1.1.1.1', true],
    ['193.134.0.1', true],
    ['2606:4700:4700::1111', true],
    ['2a00:1450:400a::1', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['100.100.100.200', false],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['169.254.169.254', false],
    ['168.63.129.16', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['192.0.0.192', false],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::a00:1', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['ff02::1', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['localhost', false],
    ['', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});

describe('a link', () => {
  const visits: string[] = [];
  let server: http.Server;
  let port: number;
  /** What the server does, by path; the rest is not found. */
  const pages: Record<string, (request: http.IncomingMessage, response: http.ServerResponse) => void> = {
    '/there': (_request, response) => response.end('Hello'),
    '/gone': (_request, response) => response.writeHead(410).end(),
    '/robots': (_request, response) => response.writeHead(403).end(),
    '/busy': (_request, response) => response.writeHead(429).end(),
    '/broken': (_request, response) => response.writeHead(500).end(),
    '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end('Hello'),
    '/hop': (_request, response) => response.writeHead(301, { location: '/there' }).end(),
    '/hop-to-gone': (_request, response) => response.writeHead(302, { location: '/gone' }).end(),
    '/hop-inside': (_request, response) => response.writeHead(302, { location: 'http://inside.test/' }).end(),
    '/hop-to-file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
    '/endless': ({ method }, response) => {
      if (method === 'HEAD') {
        response.writeHead(405).end();
        return;
      }
      response.writeHead(200);
      const more = setInterval(() => response.write('more '.repeat(1000)), 1);
      response.on('close', () => clearInterval(more));
    },
    '/silent': () => undefined,
  };

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      visits.push(`${request.method} ${request.headers.host?.split(':')[0]}${request.url}`);
      const page = pages[request.url ?? ''];
      if (page === undefined) response.writeHead(404).end();
      else page(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  beforeEach(() => visits.splice(0));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Names of this test; only the server above may be connected to. */
  const names: Record<string, Resolved> = {
    'site.test': { addresses: ['127.0.0.1'] },
    'inside.test': { addresses: ['127.0.0.2'] },
    'both.test': { addresses: ['127.0.0.1', '10.0.0.1'] },
    'never.test': 'no-such-name',
  };
  const here: Outside = {
    resolve: (host) => Promise.resolve(names[host] ?? 'not-known'),
    mayConnect: (address, asked) => address === '127.0.0.1' && asked === port,
  };
  const never = new AbortController().signal;
  const check = (url: string, way: Outside = here) => checkLink(url, way, never);

  it.each([
    ['/there', 'reachable'],
    ['/no-head', 'reachable'],
    ['/hop', 'reachable'],
    ['/endless', 'reachable'],
    ['/gone', 'dead'],
    ['/never-was', 'dead'],
    ['/hop-to-gone', 'dead'],
    ['/robots', 'unknown'],
    ['/busy', 'unknown'],
    ['/broken', 'unknown'],
    ['/round', 'unknown'],
    ['/hop-to-file', 'unknown'],
  ])('to a page %s is %s', async (path, expected) => {
    expect(await check(`http://site.test:${port}${path}`)).toBe(expected);
  });

  it('to a name that does not exist is dead; of one that nobody knows nothing is said', async () => {
    expect(await check('http://never.test/')).toBe('dead');
    expect(await check('http://unknown.test/')).toBe('unknown');
  });

  it('asks for the head, and for the page only where that was refused', async () => {
    await check(`http://site.test:${port}/there`);
    await check(`http://site.test:${port}/gone`);
    expect(visits).toEqual(['HEAD site.test/there', 'HEAD site.test/gone', 'GET site.test/gone']);
  });

  it('follows three redirects and no more', async () => {
    await check(`http://site.test:${port}/round`);
    expect(visits).toHaveLength(4);
  });

  it('is not followed to an address that is not allowed, nor where one of several is not', async () => {
    expect(await check(`http://inside.test:${port}/there`)).toBe('unknown');
    expect(await check(`http://both.test:${port}/there`)).toBe('unknown');
    expect(visits).toEqual([]);
  });

  it('is not followed by a redirect to where it would not have been followed at first', async () => {
    expect(await check(`http://site.test:${port}/hop-inside`)).toBe('unknown');
    expect(visits).toEqual(['HEAD site.test/hop-inside']);
  });

  it.each(['ftp://site.test/', 'javascript:alert(1)', 'no link', ''])(
    'that is none, "%s", is not followed',
    async (url) => {
      expect(await check(url)).toBe('unknown');
    },
  );

  it.each(['user', 'user:secret', ':secret'])('with credentials in it, "%s", is not followed', async (credentials) => {
    expect(await check(`http://${credentials}@site.test:${port}/there`)).toBe('unknown');
    expect(visits).toEqual([]);
  });

  it('that nobody answers is given up', async () => {
    const ending = new AbortController();
    const visited = new Promise<void>((resolve) => server.once('request', () => resolve()));
    const answer = checkLink(`http://site.test:${port}/silent`, here, ending.signal);
    await visited;
    ending.abort();
    expect(await answer).toBe('unknown');
  });

  it('connects to the address that was allowed, however often the name is asked about', async () => {
    let asked = 0;
    const moving: Outside = {
      ...here,
      // What is called rebinding: a name that stands for something else the second time.
      resolve: () => Promise.resolve({ addresses: [asked++ === 0 ? '127.0.0.1' : '127.0.0.2'] }),
    };
    expect(await check(`http://site.test:${port}/gone`, moving)).toBe('dead');
    expect(asked).toBe(1);
  });

  describe('in production', () => {
    it.each([
      'http://127.0.0.1',
      'http://2130706433',
      'http://0x7f.1',
      'http://[::1]',
      'http://[::ffff:7f00:1]',
      'http://169.254.169.254',
      'http://localhost',
      'http://db',
      'http://wiki.internal',
    ])('%s is not followed', async (host) => {
      const url = new URL(host);
      url.port = String(port);
      expect(await check(`${url.href}there`, outside)).toBe('unknown');
      expect(visits).toEqual([]);
    });

    it('only the ports of the web are connected to', () => {
      expect([80, 443, 22, 8080, 0].map((each) => outside.mayConnect('1.1.1.1', each))).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]);
      expect(outside.mayConnect('127.0.0.1', 443)).toBe(false);
    });
  });
});

describe('a name', () => {
  const never = new AbortController().signal;
  /** What the name server says: addresses of sites and name servers of top-level domains; the rest does not exist. */
  let known: Record<string, 'A' | 'NS'> = {};
  const asked: string[] = [];
  let server: dgram.Socket;
  const TYPES = { A: 1, NS: 2 } as const;

  beforeAll(async () => {
    server = dgram.createSocket('udp4', (query, { port, address }) => {
      const labels: string[] = [];
      let end = 12;
      for (let length = query[end] ?? 0; length > 0; length = query[end] ?? 0) {
        labels.push(query.toString('latin1', end + 1, end + 1 + length));
        end += length + 1;
      }
      const type = query.readUInt16BE(end + 1);
      const name = labels.join('.');
      asked.push(name);
      const kind = known[name];
      const data = kind === 'A' ? Buffer.from([1, 1, 1, 1]) : Buffer.from([1, 97, 0xc0, 12]);
      const hasAnswer = kind !== undefined && TYPES[kind] === type;
      const head = Buffer.alloc(12);
      query.copy(head, 0, 0, 2);
      head.writeUInt16BE(kind === undefined ? 0x8183 : 0x8180, 2);
      head.writeUInt16BE(1, 4);
      head.writeUInt16BE(hasAnswer ? 1 : 0, 6);
      const answer = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length]);
      server.send(
        Buffer.concat([head, query.subarray(12, end + 5), ...(hasAnswer ? [answer, data] : [])]),
        port,
        address,
      );
    });
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  const resolve = (host: string) => resolveName(host, never, [`127.0.0.1:${server.address().port}`]);

  it('has the addresses that the name server tells', async () => {
    known = { 'www.site.org': 'A' };
    expect(await resolve('www.site.org')).toEqual({ addresses: ['1.1.1.1'] });
  });

  it('does not exist where a name server says so that knows the top-level domain', async () => {
    known = { org: 'NS' };
    expect(await resolve('www.gone.org')).toBe('no-such-name');
  });

  it('is not known where the name server knows nothing of the outside', async () => {
    known = {};
    expect(await resolve('www.gone.org')).toBe('not-known');
  });

  it('is not known where it exists and has no address', async () => {
    known = { org: 'NS', 'mail.site.org': 'NS' };
    expect(await resolve('mail.site.org')).toBe('not-known');
  });

  it('of the house is not even asked about', async () => {
    asked.splice(0);
    for (const host of ['db', 'wiki.internal', 'printer.local', 'localhost']) {
      expect(await resolve(host)).toBe('not-known');
    }
    expect(await resolve('gone.invalid')).toBe('no-such-name');
    expect(asked).toEqual([]);
  });
});
