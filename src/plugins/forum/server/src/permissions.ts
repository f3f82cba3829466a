/** What the panel's roles may be given of the forum. */
import type { Core } from '@strapi/strapi';

const ACTIONS = [
  { uid: 'registrations.read', displayName: 'See registrations', subCategory: 'Registrations' },
  { uid: 'registrations.decide', displayName: 'Decide on registrations', subCategory: 'Registrations' },
  { uid: 'delegations.read', displayName: 'See delegations and mandates', subCategory: 'Delegations' },
  { uid: 'mandates.end', displayName: 'End mandates', subCategory: 'Delegations' },
  { uid: 'calls.all', displayName: 'Act for every delegation', subCategory: 'Calls' },
  { uid: 'deadlines.read', displayName: 'See deadlines', subCategory: 'Calls' },
  { uid: 'deadlines.change', displayName: 'Extend and close calls', subCategory: 'Calls' },
  { uid: 'deadlines.archive', displayName: 'Publish old calls as closed', subCategory: 'Calls' },
  { uid: 'responses.read', displayName: 'See responses', subCategory: 'Calls' },
  { uid: 'responses.answer', displayName: 'Accept and decline responses', subCategory: 'Calls' },
  { uid: 'contributions.read', displayName: 'See contributions', subCategory: 'Contributions' },
  { uid: 'contributions.submit', displayName: 'Request publication', subCategory: 'Contributions' },
  { uid: 'contributions.clear', displayName: 'Clear for the delegation', subCategory: 'Contributions' },
  { uid: 'contributions.return', displayName: 'Return contributions', subCategory: 'Contributions' },
  { uid: 'contributions.publish', displayName: 'Publish contributions', subCategory: 'Contributions' },
  { uid: 'imports.read', displayName: 'See imports', subCategory: 'Content' },
  { uid: 'imports.run', displayName: 'Import practices', subCategory: 'Content' },
  { uid: 'previews.make', displayName: 'Make preview links', subCategory: 'Content' },
  { uid: 'confirmations.read', displayName: 'See confirmations and tasks', subCategory: 'Practices' },
  { uid: 'confirmations.answer', displayName: 'Confirm practices and close tasks', subCategory: 'Practices' },
  { uid: 'outbox.read', displayName: 'See mails', subCategory: 'Mails' },
  { uid: 'outbox.resend', displayName: 'Send mails again', subCategory: 'Mails' },
];

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'forum' })));
}
