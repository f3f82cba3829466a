/**
 * A stock Strapi project: what `create-strapi-app` gives, with this platform's content types in it and
 * nothing else of this platform. Plain JavaScript, so that it needs no build of its own.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/lib/project.mjs';
import { STOCK_PROJECT } from './workspace.mjs';

const API = path.join(ROOT, 'src', 'api');
const COMPONENTS = path.join(ROOT, 'src', 'components');

/** The settings of a new project of this Strapi version, apart from the database file. */
const CONFIG = {
  admin: `({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
})`,
  api: `{
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
}`,
  database: `({ env }) => ({
  connection:
    env('DATABASE_CLIENT') === 'postgres'
      ? { client: 'postgres', connection: { connectionString: env('DATABASE_URL') }, pool: { min: 2, max: 10 } }
      : { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true },
})`,
  // Not in a new project, which logs every request: the same level on both sides, so that logs are not measured.
  logger: `({ env }) => ({ level: env('LOG_LEVEL') })`,
  middlewares: `[
  'strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy',
  'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public',
]`,
  plugins: `{
  'users-permissions': { config: { jwtManagement: 'refresh', sessions: { httpOnly: true } } },
}`,
  server: `({ env }) => ({
  host: env('HOST'),
  port: env.int('PORT'),
  app: { keys: env.array('APP_KEYS') },
  webhooks: { populateRelations: false },
})`,
};

/** Writes the project anew. */
export function writeStockProject() {
  fs.rmSync(STOCK_PROJECT, { recursive: true, force: true });
  fs.mkdirSync(path.join(STOCK_PROJECT, 'public', 'uploads'), { recursive: true });
  fs.mkdirSync(path.join(STOCK_PROJECT, 'database', 'migrations'), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(STOCK_PROJECT, 'node_modules'), 'dir');
  writePackage();
  for (const [name, value] of Object.entries(CONFIG)) write(['config', `${name}.js`], `module.exports = ${value};\n`);
  write(['src', 'index.js'], 'module.exports = { register() {}, bootstrap() {} };\n');
  writeContentTypes();
}

/** Strapi loads the plugins that are named among the dependencies. */
function writePackage() {
  const { dependencies } = readJson(path.join(ROOT, 'package.json'));
  const wanted = [
    '@strapi/strapi',
    '@strapi/plugin-users-permissions',
    'better-sqlite3',
    'pg',
    'react',
    'react-dom',
    'react-router-dom',
    'styled-components',
  ];
  write(['package.json'], {
    name: 'stock',
    private: true,
    version: '0.0.0',
    dependencies: Object.fromEntries(wanted.map((name) => [name, dependencies[name]])),
  });
}

function writeContentTypes() {
  for (const { category, name } of listFiles(COMPONENTS)) {
    write(['src', 'components', category, name], simplify(readJson(path.join(COMPONENTS, category, name))));
  }
  for (const api of fs.readdirSync(API)) {
    const types = path.join(API, api, 'content-types');
    if (!fs.existsSync(types)) continue;
    for (const type of fs.readdirSync(types)) {
      write(
        ['src', 'api', api, 'content-types', type, 'schema.json'],
        simplify(readJson(path.join(types, type, 'schema.json'))),
      );
      for (const [folder, kind] of [
        ['controllers', 'Controller'],
        ['routes', 'Router'],
        ['services', 'Service'],
      ]) {
        write(
          ['src', 'api', api, folder, `${type}.js`],
          `const { factories } = require('@strapi/strapi');\n\nmodule.exports = factories.createCore${kind}('api::${api}.${type}');\n`,
        );
      }
    }
  }
}

/**
 * A schema without what this platform added to it: indexes, field kinds of its own (json underneath),
 * and relations to its own plugins.
 */
function simplify({ indexes: _indexes, ...schema }) {
  const attributes = Object.entries(schema.attributes)
    .filter(
      ([, { target }]) =>
        target === undefined ||
        !target.startsWith('plugin::') ||
        /^plugin::(upload|users-permissions|i18n)\./.test(target),
    )
    .map(([name, { customField, options, ...attribute }]) => [
      name,
      customField === undefined ? { ...attribute, ...(options && { options }) } : { ...attribute, type: 'json' },
    ]);
  return { ...schema, attributes: Object.fromEntries(attributes) };
}

function listFiles(folder) {
  return fs
    .readdirSync(folder)
    .flatMap((category) => fs.readdirSync(path.join(folder, category)).map((name) => ({ category, name })));
}

function write(segments, content) {
  const file = path.join(STOCK_PROJECT, ...segments);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
