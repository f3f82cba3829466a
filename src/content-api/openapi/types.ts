/** The parts of an OpenAPI document that are looked at here. */

export interface Schema {
  $ref?: string;
  $schema?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  maximum?: number;
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
  required?: string[];
}

export interface Parameter {
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  schema?: Schema;
  style?: string;
  explode?: boolean;
  'x-strapi-serialize'?: string;
}

export type Content = Record<
  string,
  { schema: Schema; examples?: Record<string, { summary: string; value: unknown }> }
>;
export type Headers = Record<string, { description: string; schema: Schema }>;

export interface Response {
  $ref?: string;
  description?: string;
  headers?: Headers;
  content?: Content;
}

export interface Operation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses?: Record<string, Response>;
  security?: Record<string, string[]>[];
  tags?: string[];
}

export interface OpenApiDocument {
  info: { title: string; description?: string; version: string };
  servers?: { url: string; description?: string }[];
  components: { schemas?: Record<string, Schema>; responses?: Record<string, Response> };
  paths: Record<string, Record<string, Operation>>;
  [key: string]: unknown;
}
