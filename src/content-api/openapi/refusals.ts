/** What the OpenAPI document says of refusals: one shape, and which statuses an operation can have. */
import type { Core } from '@strapi/strapi';
import { ERRORS, type ErrorStatus, type Told } from './operations';
import type { Operation, Response, Schema } from './types';

export const ERROR: Schema = {
  type: 'object',
  description: 'What every refusal is.',
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      properties: {
        status: { type: 'integer' },
        name: { type: 'string', description: 'Such as ValidationError, NotFoundError or CallClosed.' },
        message: { type: 'string', description: 'Names the parameter or field, and the rule.' },
        details: {
          type: 'object',
          properties: {
            errors: {
              type: 'array',
              description: 'Each wrong field or parameter.',
              items: {
                type: 'object',
                properties: {
                  path: { type: 'array', items: { type: 'string' } },
                  message: { type: 'string' },
                  name: { type: 'string' },
                },
                required: ['path', 'message', 'name'],
              },
            },
          },
          additionalProperties: true,
        },
      },
      required: ['status', 'name', 'message'],
    },
  },
  required: ['data', 'error'],
};

/** The refusals, by the names that operations refer to. */
export const REFUSALS: Record<string, Response> = Object.fromEntries(
  Object.values(ERRORS).map(({ name, description }) => [
    name,
    {
      description,
      ...(name === ERRORS[429].name
        ? { headers: { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer' } } } }
        : {}),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  ]),
);

/** Says what an operation is for, who may ask, and what it refuses: Strapi says the same five statuses of all. */
export function tell(key: string, operation: Operation, told: Told, isWithoutAuthentication: boolean): void {
  const { summary, description, isOpen, errors = [] } = told;
  operation.summary = summary;
  if (description !== undefined) operation.description = description;
  if (isWithoutAuthentication) operation.security = [];
  else if (isOpen) operation.security = [{}, { bearerAuth: [] }];

  const refused: ErrorStatus[] = [
    400,
    ...(isWithoutAuthentication ? [] : ([401, 403] as const)),
    ...(key.includes('{') ? ([404] as const) : []),
    ...(/^(POST|PUT)/.test(key) ? ([413, 415] as const) : []),
    ...errors,
    500,
  ];
  operation.responses = {
    ...Object.fromEntries(Object.entries(operation.responses ?? {}).filter(([status]) => Number(status) < 400)),
    ...Object.fromEntries(refused.map((status) => [status, { $ref: `#/components/responses/${ERRORS[status].name}` }])),
  };
}

interface Route {
  method: string;
  path: string;
  config?: { auth?: unknown; prefix?: string };
}

/** Routes that look at no token, as method and path: whatever is sent along, they answer neither 401 nor 403 by it. */
export function routesWithoutAuthentication(strapi: Core.Strapi): Set<string> {
  const routers = Object.values(strapi.plugins).flatMap(({ routes }) =>
    Object.values(routes as Record<string, { type?: string; prefix?: string; routes: Route[] }>),
  );
  return new Set(
    routers
      .filter(({ type }) => type === 'content-api')
      .flatMap(({ prefix = '', routes }) =>
        routes
          .filter(({ config }) => config?.auth === false)
          .map(({ method, path, config }) => {
            const whole = `${config?.prefix ?? prefix}${path}`.replace(/\/$/, '').replace(/:(\w+)/g, '{$1}');
            return `${method} ${whole}`;
          }),
      ),
  );
}
