import type { Core } from '@strapi/strapi';

/** Query parameters that are keys. */
const SECRET = /([?&](?:token|code|accessToken)=)[^&]*/gi;
/** A preview link carries its key in its path. */
const PREVIEW = /(\/forum\/preview\/)[^/?]+/gi;

/** Logs each request, as `strapi::logger` does, without the keys that mailed links carry. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const begun = Date.now();
    await next();
    logRequest(strapi, ctx, Date.now() - begun);
  };

/** @param time in milliseconds */
export function logRequest(
  strapi: Core.Strapi,
  { method, url, status }: { method: string; url: string; status: number },
  time: number,
): void {
  if (!strapi.log.isLevelEnabled('http')) return;
  const shown = url.replace(SECRET, '$1…').replace(PREVIEW, '$1…');
  strapi.log.http(`${method} ${shown} (${time} ms) ${status}`);
}
