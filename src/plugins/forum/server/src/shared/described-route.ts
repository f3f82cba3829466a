/** What the OpenAPI document says of a route. The checks themselves are in the use cases. */
import { z } from 'zod';

const json = (schema: z.ZodType) => ({ 'application/json': schema });

interface Description {
  /** The `data` of the body. */
  body?: z.ZodType;
  params?: Record<string, z.ZodType>;
  query?: Record<string, z.ZodType>;
  /** The `data` of the answer. */
  answer?: z.ZodType;
  /** A list, with pagination. */
  list?: z.ZodType;
  /** What its `meta` has besides. */
  meta?: Record<string, z.ZodType>;
}

const pagination = z.object({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() });

/** @returns the part of a route's definition from which the OpenAPI document is generated */
export function described({ body, params, query, answer, list, meta = {} }: Description) {
  const request = {
    ...(body === undefined ? {} : { body: json(z.object({ data: body })) }),
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
  };
  const response =
    list === undefined
      ? answer && z.object({ data: answer })
      : z.object({ data: z.array(list), meta: z.object({ pagination, ...meta }) });
  return { ...(Object.keys(request).length > 0 ? { request } : {}), ...(response === undefined ? {} : { response }) };
}

export const state = (...states: [string, ...string[]]) => z.object({ state: z.enum(states) });
export const tokenBody = z.object({ token: z.string().describe('From the link in the mail.') });
