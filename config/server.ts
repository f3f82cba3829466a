import { environment, publicUrl } from '../src/environment';

export default () => ({
  host: environment.HOST,
  port: environment.PORT,
  url: publicUrl(),
  // With 0 hops no forwarded header is believed; with n hops only the last n addresses are.
  proxy: {
    koa: environment.TRUSTED_PROXY_HOPS > 0,
    maxIpsCount: environment.TRUSTED_PROXY_HOPS,
  },
  app: { keys: (process.env.APP_KEYS ?? '').split(',').map((key) => key.trim()) },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  webhooks: { populateRelations: false },
  transfer: { remote: { enabled: false } },
  mcp: { enabled: false },
  openapi: { 'content-api': { access: 'public', cache: { enabled: false } } },
});
