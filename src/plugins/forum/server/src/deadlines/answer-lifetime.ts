import type { Core } from '@strapi/strapi';
import { cacheControl, notePublicUntil } from '../../../../../content-api/answer-lifetime';
import { clock } from '../shared/clock';

/** Notes an instant at which the present answer will no longer be right. @param instant null for never */
export function noteNextChange(instant: Date | null): void {
  if (instant === null) return;
  const state = strapi.requestContext.get()?.state as { forumNextChange?: number } | undefined;
  if (state === undefined) return;
  state.forumNextChange = Math.min(state.forumNextChange ?? Infinity, instant.getTime());
}

/**
 * Says how long others may keep an answer: a public one for seconds, and never past the next deadline on
 * which it depends; what somebody reads with an account, and a refusal, not at all. Listed in
 * `config/middlewares.ts`: it stands around all routes.
 */
export function limitAnswerLifetime(_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler {
  const prefix = `${strapi.config.get('api.rest.prefix', '/api')}/`.toLowerCase();
  return async (ctx, next) => {
    const isContentApi = ctx.path.toLowerCase().startsWith(prefix);
    if (isContentApi) {
      // Also where an error is thrown: the error middleware keeps what is set.
      ctx.set('Cache-Control', 'no-store');
      ctx.vary('Authorization');
      ctx.vary('Cookie');
    }
    await next();
    if (!isContentApi || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return;
    if (ctx.status !== 200 || ctx.get('Authorization') !== '' || ctx.get('Cookie') !== '') return;
    const until = (ctx.state.forumNextChange as number | undefined) ?? Infinity;
    ctx.set('Cache-Control', cacheControl(until, clock.now().getTime()));
    notePublicUntil(ctx.res, until);
  };
}
