/**
 * Makes Strapi's OpenAPI document say what this platform really answers: only the routes that
 * somebody may call, without the parameters that are refused, with the attributes that are computed
 * and without those that never leave the server.
 */
import type { Core, UID } from '@strapi/strapi';
import { transformUidToValidOpenApiName } from '@strapi/utils';
import { describeField } from '../../panel/labels';
import { VOCABULARIES, type VocabularyName } from '../../vocabularies';
import { LOCALES } from '../locales';
import { modelOf, type Attribute, type Model } from '../models';
import { presentAnswer } from './answers';
import { OPERATIONS, tellOfType } from './operations';
import { ERROR, REFUSALS, routesWithoutAuthentication, tell } from './refusals';
import type { OpenApiDocument, Operation, Parameter, Schema } from './types';
import { hasNames } from '../taxonomy-names';

/** Routes of Strapi's plugins that no role may call (`src/setup/content-api-grants.ts`). */
const CLOSED_ROUTES = /^\/(content-type-builder|email|upload|i18n)(\/|$)/;
const REFUSED_PARAMETERS = ['status', 'publicationFilter', 'hasPublishedVersion'];
const NEVER_SENT = ['id', 'nameFr', 'nameEs', 'localizations'];

const PLATFORM = 'api::platform.platform';

const listOfEntries = (uid: string, description: string): Schema => ({
  type: 'array',
  items: { $ref: `#/components/schemas/${transformUidToValidOpenApiName(uid as UID.ContentType)}` },
  description,
});

/** What the home page's controller adds to its entry. */
const HOME_PAGE_LISTS: Record<string, Schema> = {
  latestPractices: listOfEntries('api::practice.practice', 'The six newest practices'),
  callsClosingNext: listOfEntries(
    'api::call-for-action.call-for-action',
    'Up to six calls that are open and have an end, the nearest first',
  ),
};

const CLOSING: Schema = {
  type: ['object', 'null'],
  properties: {
    date: { type: ['string', 'null'], format: 'date' },
    precision: { type: 'string', enum: ['day', 'month', 'rolling'] },
    closesAt: { type: ['string', 'null'], format: 'date-time' },
  },
};

/** Stored as JSON, with the reason in all languages; an answer has it in one. */
const DEADLINE_CHANGES: Schema = {
  type: 'array',
  description: 'What has become of the deadline since the call was published, oldest first.',
  items: {
    type: 'object',
    properties: {
      at: { type: 'string', format: 'date-time' },
      kind: { type: 'string', enum: ['extension', 'closing', 'correction', 'archive'] },
      from: CLOSING,
      to: CLOSING,
      reason: {
        type: ['string', 'null'],
        description: 'In the language asked for, else in one in which it was given.',
      },
      reasonLocale: { type: ['string', 'null'], enum: [...LOCALES, null] },
    },
  },
};

const PAGE_SIZES = ['pagination[pageSize]', 'pagination[limit]'];

const number: Schema = { type: 'integer' };
const LIST_META: Schema = {
  type: 'object',
  properties: {
    pagination: {
      type: 'object',
      description: 'Of what was asked for: page and pageSize, or start and limit.',
      properties: {
        page: number,
        pageSize: number,
        pageCount: number,
        start: number,
        limit: number,
        total: { ...number, description: 'Missing where withCount is false.' },
      },
    },
  },
  required: ['pagination'],
};

const DOCUMENT_ID: Schema = { type: 'string', pattern: '^[a-z][a-z0-9]{23}$', description: 'The only id of an entry.' };
const LOCALE: Parameter = {
  name: 'locale',
  in: 'query',
  description: 'The language of the answer.',
  required: false,
  schema: { type: 'string', enum: [...LOCALES], default: LOCALES[0] },
};

/**
 * @param generated what Strapi generates from routes and schemas; it is changed and returned
 * @param url where the platform is reached
 */
export function presentOpenApi(strapi: Core.Strapi, generated: OpenApiDocument, url: string): OpenApiDocument {
  delete generated['x-powered-by'];
  delete generated['x-strapi-version'];
  generated.info.title = 'Platform for Partnerships';
  generated.info.description =
    'Practices, calls for action, policy tools and migration profiles of the Global Forum on Migration and Development.';
  generated.servers = serversOf(url);

  const models = new Map<string, Model>(
    [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)].map((model) => [
      transformUidToValidOpenApiName(model.uid),
      model as unknown as Model,
    ]),
  );
  for (const [name, schema] of Object.entries(generated.components.schemas ?? {})) {
    const model = models.get(name);
    if (model !== undefined) presentSchema(model, schema);
  }
  for (const path of Object.keys(generated.paths)) {
    if (CLOSED_ROUTES.test(path)) delete generated.paths[path];
  }
  generated.components.schemas = { ...generated.components.schemas, Error: ERROR };
  generated.components.responses = REFUSALS;
  const open = routesWithoutAuthentication(strapi);
  for (const [path, operations] of Object.entries(generated.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const key = `${method.toUpperCase()} ${path}`;
      presentOperation(strapi, generated, path, operation);
      presentParameters(strapi, operation);
      presentAnswer(key, operation);
      const told = tellOfType(strapi, path, operation) ?? OPERATIONS[key] ?? { summary: key };
      tell(key, operation, told, open.has(key));
    }
  }
  return generated;
}

/** @param url where the platform is reached */
export function serversOf(url: string): OpenApiDocument['servers'] {
  return [{ url: `${url}/api` }];
}

function presentOperation(strapi: Core.Strapi, document: OpenApiDocument, path: string, operation: Operation): void {
  const kept = (operation.parameters ?? []).filter(
    ({ name }) => !REFUSED_PARAMETERS.includes(name) && name !== 'locale',
  );
  const type = operation.tags?.[0] ?? '';
  const uid = `api::${type}.${type}` as UID.ContentType;
  if (strapi.contentTypes[uid] === undefined) return;

  for (const parameter of kept) {
    if (parameter.in !== 'path') continue;
    parameter.description = 'documentId or slug';
    parameter.schema = { type: 'string' };
  }
  operation.parameters = [...kept, LOCALE];

  const schema = operation.responses?.['200']?.content?.['application/json']?.schema;
  const name = transformUidToValidOpenApiName(uid);
  const data = schema?.properties?.data;
  if (data === undefined) return;
  document.components.schemas ??= {};
  // Strapi repeats the whole entry in each answer; one definition serves all.
  if (document.components.schemas[name] === undefined) {
    const own = data.items ?? data;
    presentSchema(modelOf(strapi, uid), own);
    document.components.schemas[name] = own;
  }
  if (uid === PLATFORM) Object.assign(document.components.schemas[name]?.properties ?? {}, HOME_PAGE_LISTS);
  const reference = { $ref: `#/components/schemas/${name}` };
  Object.assign(schema as Schema, {
    properties: {
      data: data.items ? { type: 'array', items: reference } : reference,
      meta: data.items ? LIST_META : { type: 'object' },
    },
    required: ['data', 'meta'],
  });
}

/** Lists are repeated; what Strapi reads by rules of its own keeps its mark. */
function presentParameters(strapi: Core.Strapi, operation: Operation): void {
  const maximum = strapi.config.get('api.rest.maxLimit', 100) as number;
  for (const parameter of operation.parameters ?? []) {
    const { schema } = parameter;
    if (schema && PAGE_SIZES.includes(parameter.name)) schema.maximum = maximum;
    const kinds = [schema?.type, ...(schema?.anyOf ?? []).map(({ type }) => type)].flat();
    if (parameter.in !== 'query' || !kinds.includes('array') || kinds.includes('object')) continue;
    Object.assign(parameter, { style: 'form', explode: true });
    delete parameter['x-strapi-serialize'];
  }
}

function presentSchema(model: Model, schema: Schema): void {
  const { properties } = schema;
  if (properties === undefined) return;
  delete schema.$schema;
  const { attributes } = model;
  const named = hasNames(model);
  for (const name of NEVER_SENT) delete properties[name];
  if ('documentId' in properties) properties.documentId = DOCUMENT_ID;
  schema.required = (schema.required ?? []).filter((name) => name in properties);

  for (const [name, property] of Object.entries(properties)) {
    const attribute = attributes[name];
    if (attribute === undefined) continue;
    // A slug is made for every entry that has none, so that it is in every answer.
    const isNullable = attribute.type !== 'uid' && !schema.required.includes(name);
    properties[name] = describe(model.uid, name, attribute, property, isNullable);
  }
  if (named) {
    properties.name = { type: 'string', description: 'In the language asked for.' };
    const text = { type: 'string' };
    properties.names = { type: 'object', properties: { en: text, fr: text, es: text }, required: [...LOCALES] };
  }
  if ('lastConfirmedAt' in properties) {
    properties.freshness = {
      type: ['string', 'null'],
      enum: ['green', 'yellow', 'red', 'inactive', null],
      description:
        'Computed at the moment of the request: confirmed within a year, over one, over two, over three years ago; null where no delegation owns the practice.',
    };
  }
  if ('closesAt' in properties && 'deadline' in properties) {
    properties.callState = {
      type: 'string',
      enum: ['open', 'closing-soon', 'closed'],
      description: 'Computed at the moment of the request; closing-soon during the last 14 days.',
    };
    properties.deadlineChanges = DEADLINE_CHANGES;
    properties.outcomeAwaitedSince = {
      type: ['string', 'null'],
      format: 'date-time',
      description: 'Since when a closed call has told nothing of what came of it.',
    };
  }
}

function describe(uid: string, name: string, attribute: Attribute, property: Schema, nullable: boolean): Schema {
  const label = describeField('en', uid.startsWith('api::') ? (uid.split('.').at(-1) as string) : uid, name);
  const description = label && [label.label, label.hint].filter(Boolean).join('. ');
  const { description: _generic, default: _default, ...shape } = property;
  const listed = listOf(attribute);
  const result: Schema = listed ?? shape;
  if (nullable && typeof result.type === 'string' && result.type !== 'array') result.type = [result.type, 'null'];
  if (nullable && Array.isArray(result.type) && result.enum && !result.enum.includes(null))
    result.enum = [...result.enum, null];
  if (nullable && result.$ref)
    return { anyOf: [{ $ref: result.$ref }, { type: 'null' }], ...(description ? { description } : {}) };
  return { ...result, ...(description ? { description } : {}) };
}

/** Our own kinds of fields are JSON to Strapi; they are lists of known things. */
function listOf({ customField, options }: Attribute): Schema | undefined {
  if (customField === 'global::tags') return { type: 'array', items: { type: 'string' } };
  if (customField !== 'global::vocabulary' || options?.vocabulary === undefined) return undefined;
  const values = VOCABULARIES[options.vocabulary as VocabularyName].map(({ value }) => value);
  return { type: 'array', items: { type: typeof values[0], enum: values } };
}
