/** Asks the platform many questions quickly, and keeps what it answers. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  status: number;
  headers: string;
  body: string;
}

export interface Question {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

const AT_ONCE = 8;

export class Asker {
  asked = 0;
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });

  private constructor(
    private readonly port: number,
    private readonly server?: http.Server,
  ) {}

  /** Asks a platform that listens already. */
  static at(url: string): Asker {
    return new Asker(Number(new URL(url).port));
  }

  /** Serves a request listener on a port of its own. */
  static async serve(listener: http.RequestListener): Promise<Asker> {
    const server = http.createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Asker((server.address() as AddressInfo).port, server);
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.server !== undefined) await new Promise((resolve) => this.server?.close(resolve));
  }

  /** The path goes over the wire as it is given: a URL parser would tidy up what is being tried. */
  ask({ method = 'GET', path, headers = {}, body }: Question): Promise<Answer> {
    this.asked += 1;
    return new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port: this.port, agent: this.agent, method, path, headers },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.rawHeaders.join('\n'),
              body: Buffer.concat(parts).toString('utf8'),
            }),
          );
          response.on('error', reject);
        },
      );
      request.on('error', (error: NodeJS.ErrnoException) => {
        // The platform closed the idle connection at the moment at which it was taken: it has not seen the question.
        if (request.reusedSocket && error.code === 'ECONNRESET') resolve(this.ask({ method, path, headers, body }));
        else reject(error);
      });
      // Without a length the body would be chunked, and a method without a body would leave it on the wire.
      if (body !== undefined) request.setHeader('Content-Length', Buffer.byteLength(body));
      request.end(body);
    });
  }

  /** Asks for all, a few at a time, and hands each answer over. */
  async askAll<T extends Question>(questions: T[], judge: (question: T, answer: Answer) => void): Promise<void> {
    let next = 0;
    const ask = async () => {
      while (next < questions.length) {
        const question = questions[next++] as T;
        judge(question, await this.ask(question));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
  }
}

/** Writes parameters the way `qs` reads them: `filters[a][$eq]=1`. */
export function queryString(parameters: Record<string, unknown>): string {
  const pairs: string[] = [];
  const write = (name: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, nested] of Object.entries(value)) write(`${name}[${encodeURIComponent(key)}]`, nested);
    } else {
      pairs.push(`${name}=${encodeURIComponent(String(value))}`);
    }
  };
  for (const [name, value] of Object.entries(parameters)) write(encodeURIComponent(name), value);
  return pairs.join('&');
}
