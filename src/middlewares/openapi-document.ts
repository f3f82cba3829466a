import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { presentOpenApi, serversOf } from '../content-api/openapi/document';
import type { OpenApiDocument } from '../content-api/openapi/types';

/**
 * Serves the OpenAPI document that the build has written. Where there is none, Strapi generates it on the first
 * request, which takes ten seconds in which the process answers nobody else.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const address = `${strapi.config.get('api.rest.prefix', '/api')}/openapi.json`.toLowerCase();
  const url = strapi.config.get<string>('server.url');
  let document = readBuilt(strapi, url);
  return async (ctx, next) => {
    // The router takes other capitals, a slash at the end and HEAD as well.
    const asked = ctx.path.toLowerCase().replace(/\/$/, '');
    if (asked !== address || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    if (document === undefined) {
      await next();
      if (ctx.status !== 200) return;
      document = presentOpenApi(strapi, ctx.body as OpenApiDocument, url);
    }
    ctx.body = document;
  };
};

function readBuilt(strapi: Core.Strapi, url: string): OpenApiDocument | undefined {
  // `strapi develop` compiles changed types into the same folder, which the document of the build does not tell of.
  if (strapi.config.get('autoReload')) return undefined;
  const file = path.join(strapi.dirs.dist.root, 'openapi.json');
  if (!fs.existsSync(file)) return undefined;
  const document = JSON.parse(fs.readFileSync(file, 'utf8')) as OpenApiDocument;
  return { ...document, servers: serversOf(url) };
}
