import { environment } from '../src/environment';

const MEGABYTE = 1024 * 1024;

export default [
  'global::secure-cookies',
  'global::no-banner',
  'global::request-log',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'", 'https:'],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'frame-ancestors': ["'none'"],
          // Upgrading would break the panel on http://127.0.0.1, where every installation begins.
          upgradeInsecureRequests: environment.PUBLIC_URL?.startsWith('https:') ? [] : null,
        },
      },
      frameguard: { action: 'deny' },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: environment.CORS_ORIGINS,
      credentials: true,
      keepHeadersOnError: true,
      // What scripts of other origins may read, besides what every script may.
      expose: ['ETag', 'Link', 'Retry-After'],
    },
  },
  // Beyond its limit the parser makes an object of a list, and the filter would be lost without a word.
  { name: 'strapi::query', config: { arrayLimit: 2000 } },
  'global::malformed-body',
  'global::multipart-guard',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '256kb',
      textLimit: '256kb',
      formidable: { maxFileSize: 10 * MEGABYTE, maxFieldsSize: MEGABYTE },
    },
  },
  'global::upload-guard',
  'global::media-library-guard',
  'global::relation-picker-guard',
  'global::unstorable-body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
  'plugin::forum.answer-lifetime',
  'global::unsound-query',
  'global::content-api-guard',
  'plugin::forum.count-answers',
  'plugin::forum.call-state',
  'plugin::forum.freshness',
  'global::openapi-document',
];
