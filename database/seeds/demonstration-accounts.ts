import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { MEMBERS, loadMembers } from './demonstration-members';

interface PanelAccount {
  email: string;
  firstname: string;
  lastname: string;
  role: string;
}

const PANEL_ACCOUNTS: PanelAccount[] = [
  { email: 'admin@pfp.example', firstname: 'Demonstration', lastname: 'Administrator', role: 'strapi-super-admin' },
  { email: 'support@pfp.example', firstname: 'Support Unit', lastname: 'One', role: 'support-unit' },
  { email: 'support2@pfp.example', firstname: 'Support Unit', lastname: 'Two', role: 'support-unit' },
  {
    email: 'contributor.mauritius@pfp.example',
    firstname: 'Contributor',
    lastname: 'Mauritius',
    role: 'government-contributor',
  },
  { email: 'focalpoint.mauritius@pfp.example', firstname: 'Focal point', lastname: 'Mauritius', role: 'focal-point' },
];

const LONGEST_PASSWORD = 72;

export const DEMONSTRATION_ACCOUNTS = [...new Set([...PANEL_ACCOUNTS.map(({ email }) => email), ...MEMBERS])];

/**
 * The password of all demonstration accounts: `DEMO_PASSWORD`, or a random one.
 *
 * @throws Error when `DEMO_PASSWORD` is no password that the panel would accept
 */
export function demonstrationPassword(asked = process.env.DEMO_PASSWORD): string {
  if (asked === undefined || asked === '') return `Pfp1-${randomBytes(9).toString('base64url')}`;
  const isSound = /[a-z]/.test(asked) && /[A-Z]/.test(asked) && /\d/.test(asked) && asked.length >= 8;
  if (!isSound || Buffer.byteLength(asked) > LONGEST_PASSWORD) {
    throw new Error(
      `DEMO_PASSWORD: must have at least 8 characters with a capital, a small letter and a digit, and at most ${LONGEST_PASSWORD} bytes`,
    );
  }
  return asked;
}

/** Creates the accounts; where a run was cut off after some, they get this run's password, which is printed. */
export async function loadAccounts(strapi: Core.Strapi, password: string): Promise<void> {
  for (const account of PANEL_ACCOUNTS) await ensurePanelAccount(strapi, account, password);
  await loadMembers(strapi, password);
}

async function ensurePanelAccount(strapi: Core.Strapi, account: PanelAccount, password: string): Promise<void> {
  const { email, firstname, lastname } = account;
  const users = strapi.service('admin::user');
  const existing = await strapi.db.query('admin::user').findOne({ where: { email } });
  if (existing !== null) {
    await users.updateById(existing.id, { password });
    return;
  }
  const role = await strapi.db.query('admin::role').findOne({ where: { code: account.role } });
  await users.create({
    email,
    firstname,
    lastname,
    password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
}
