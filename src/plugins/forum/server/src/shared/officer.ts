import type { Context } from 'koa';
import type { Actor } from '../journal';

/** Somebody who acts in the panel. */
export interface Officer {
  documentId: string;
  email: string;
  name: string;
}

/** The officer whose panel session it is. */
export function officerOf(ctx: Context): Officer {
  const { documentId, email, firstname, lastname } = ctx.state.user;
  return { documentId, email, name: [firstname, lastname].filter(Boolean).join(' ') || 'Support Unit' };
}

export function actorOf({ documentId: key, name }: Officer): Actor {
  return { kind: 'panel', key, name };
}

/** Who makes the present request in the panel, or undefined where it is nobody: a job, a seed. */
export function requestActor(): Actor | undefined {
  const ctx = strapi.requestContext.get() as Context | undefined;
  const auth = ctx?.state.auth as { strategy?: { name?: string } } | undefined;
  return ctx !== undefined && auth?.strategy?.name === 'admin' ? actorOf(officerOf(ctx)) : undefined;
}
