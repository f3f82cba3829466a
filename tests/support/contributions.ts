/** Practices of delegations for the tests, written as officers write them: in the panel. */
import { Forum, type Headers } from './forum';

export const PRACTICE = 'api::practice.practice' as const;
export const CONTRIBUTOR = 'contributor.mauritius@pfp.example';
export const FOCAL_POINT = 'focalpoint.mauritius@pfp.example';

type Fields = Record<string, unknown>;
type Type = 'practice' | 'call-for-action';

export class Panel {
  constructor(
    private readonly forum: Forum,
    private readonly uid: string = PRACTICE,
  ) {}

  private get http() {
    return this.forum.platform.http;
  }

  private entries(headers: Headers, method: 'get' | 'post' | 'put' | 'delete', path = '') {
    return this.http[method](`/content-manager/collection-types/${this.uid}${path}`).set(headers);
  }

  create(headers: Headers, data: Fields = practice(), query = '') {
    return this.entries(headers, 'post', query).send(data);
  }

  async draft(headers: Headers, data: Fields = practice()): Promise<string> {
    const { status, body } = await this.create(headers, data);
    if (status !== 201) throw new Error(`A draft was answered ${status}: ${JSON.stringify(body)}`);
    return body.data.documentId;
  }

  edit(headers: Headers, documentId: string, data: Fields, query = '') {
    return this.entries(headers, 'put', `/${documentId}${query}`).send(data);
  }

  read(headers: Headers, path: string) {
    return this.entries(headers, 'get', path);
  }

  act(headers: Headers, path: string, body: object = {}) {
    return this.entries(headers, 'post', path).send(body);
  }

  remove(headers: Headers, documentId: string) {
    return this.entries(headers, 'delete', `/${documentId}`);
  }
}

let count = 0;

/** A practice that has all that publication needs. */
export function practice(changes: Fields = {}): Fields {
  count += 1;
  return {
    title: `Contribution ${count} ${Math.random().toString(36).slice(2)}`,
    summary: 'What the government does, for whom, and what came of it.',
    depth: 'snapshot',
    scope: 'global',
    ...changes,
  };
}

/** Takes a step of the way to publication. Awaiting it sends it. */
export function step(
  forum: Forum,
  headers: Headers,
  event: string,
  documentId: string,
  data: object = {},
  type: Type = 'practice',
) {
  return forum.platform.http.post(`/forum/contributions/${type}/${documentId}/${event}`).set(headers).send({ data });
}
