/** What of the content API can be read by GET, taken from the loaded schemas and routes, so that a new type is covered by itself. */
import type { Core } from '@strapi/strapi';

export interface Attribute {
  type: string;
  target?: string;
  component?: string;
  private?: boolean;
  searchable?: boolean;
}

export interface Model {
  uid: string;
  kind?: 'collectionType' | 'singleType';
  info: { singularName: string; pluralName: string; displayName: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
  attributes: Record<string, Attribute>;
}

export interface Route {
  method: string;
  path: string;
  handler: string;
  /** Whether it asks for no role at all. */
  isOpen: boolean;
}

export interface Endpoint {
  model: Model;
  /** Below the prefix of the content API, with the id or slug of an entry where it is for one. */
  path: string;
  kind: 'list' | 'one' | 'single';
}

/** Every route of the content API, plugins' included. */
export async function contentApiRoutes(strapi: Core.Strapi): Promise<Route[]> {
  const byOwner = (await strapi.contentAPI.getRoutesMap()) as Record<
    string,
    { method: string; path: string; handler: unknown; config?: { auth?: unknown } }[]
  >;
  return Object.values(byOwner)
    .flat()
    .map(({ method, path, handler, config }) => ({
      method,
      path,
      handler: handlerName(handler),
      isOpen: config?.auth === false,
    }))
    .sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'));
}

/** A factory route names its handler; where it is a function, only its own name is known. */
function handlerName(handler: unknown): string {
  if (typeof handler === 'string') return handler;
  return `(function ${(handler as { name?: string }).name ?? ''})`;
}

/** The reading endpoints of content types: a list and one published entry of each, and single types. */
export async function readingEndpoints(strapi: Core.Strapi): Promise<Endpoint[]> {
  const routes = await contentApiRoutes(strapi);
  const endpoints: Endpoint[] = [];
  for (const model of Object.values(strapi.contentTypes) as unknown as Model[]) {
    const pathOf = (action: string) =>
      routes.find(({ handler, method }) => method === 'GET' && handler === `${model.uid}.${action}`)?.path;
    const list = pathOf('find');
    const one = pathOf('findOne');
    if (list !== undefined)
      endpoints.push({ model, path: list, kind: model.kind === 'singleType' ? 'single' : 'list' });
    if (one === undefined) continue;
    const entry = await strapi.documents(model.uid as never).findFirst({ status: 'published' } as never);
    if (entry === null) throw new Error(`${model.uid}: the seed has no entry to ask for`);
    endpoints.push({ model, path: one.replace(':id', (entry as { documentId: string }).documentId), kind: 'one' });
  }
  return endpoints;
}
