import path from 'node:path';
import { environment, publicUrl } from '../src/environment';
import { mailTransport } from '../src/mail/transport';

const MEGABYTE = 1024 * 1024;

export default () => ({
  // Stands before `forum`, so that its roles exist when the forum's bootstrap runs.
  'users-permissions': {
    config: {
      jwtSecret: process.env.JWT_SECRET,
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
        // A secure cookie cannot be set over plain http: login would answer 500 on loopback.
        cookie: { secure: publicUrl().startsWith('https:'), sameSite: 'lax' },
      },
      register: { allowedFields: [] },
      // The limits of the forum stand before these routes: counted in the database, for all replicas.
      ratelimit: { enabled: false },
    },
  },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: mailTransport(environment),
      settings: { defaultFrom: environment.MAIL_FROM, defaultReplyTo: environment.MAIL_FROM },
    },
  },
  upload: {
    config: {
      sizeLimit: 10 * MEGABYTE,
      breakpoints: { large: 1000, small: 500 },
      security: {
        allowedTypes: [
          'image/jpeg',
          'image/png',
          'image/gif',
          'application/pdf',
          'application/msword',
          'application/vnd.openxmlformats-officedocument.*',
          'application/vnd.oasis.opendocument.*',
          'text/csv',
          'text/plain',
        ],
        deniedTypes: ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'application/javascript'],
      },
    },
  },
  // Before the forum: its middleware projects what the forum's have written.
  catalogue: { enabled: true, resolve: path.resolve(__dirname, '../src/plugins/catalogue') },
  forum: { enabled: true, resolve: path.resolve(__dirname, '../src/plugins/forum') },
});
