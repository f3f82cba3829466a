import { environment, publicUrl } from '../src/environment';

const secure = publicUrl().startsWith('https:');

export default () => ({
  auth: {
    secret: process.env.ADMIN_JWT_SECRET,
    cookie: { secure },
    sessions: {
      accessTokenLifespan: 30 * 60,
      maxRefreshTokenLifespan: 30 * 24 * 60 * 60,
      idleRefreshTokenLifespan: 14 * 24 * 60 * 60,
      maxSessionLifespan: 24 * 60 * 60,
      idleSessionLifespan: 2 * 60 * 60,
    },
  },
  apiToken: { salt: process.env.API_TOKEN_SALT },
  transfer: { token: { salt: process.env.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: process.env.ENCRYPTION_KEY },
  rateLimit: { enabled: environment.NODE_ENV !== 'test' },
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  // Not merely unset: unset, every form invites the editor to read how to set it up.
  preview: { enabled: false },
  autoOpen: false,
});
