import type { Core } from '@strapi/strapi';
import { LOCALES } from '../../content-api/locales';
import { REPLY_TEMPLATES } from '../../plugins/forum/server/src/registration/reply-templates';
import type { SetupStep } from '../step';
import { DIRECTORY } from '../content-api-grants';
import { grantToMembers } from '../grant-to-members';
import { permissionsOf } from './003-panel-roles';
import { layOutForms } from './004-panel-forms';

const REPLY_TEMPLATE = 'plugin::forum.reply-template' as const;
const SETTINGS = 'plugin::forum.settings' as const;
const ACTIONS = [
  'registrations.read',
  'registrations.decide',
  'delegations.read',
  'mandates.end',
  'outbox.read',
  'outbox.resend',
].map((action) => `plugin::forum.${action}`);

/** What the registration needs: the directory for members, the desk for the Support Unit, texts to reply with. */
export const forum: SetupStep = {
  key: '007-forum',
  async run(strapi) {
    await grantToMembers(strapi, DIRECTORY);
    await grantDesk(strapi);
    await layOutForms(strapi, ({ uid }) => uid === REPLY_TEMPLATE || uid === SETTINGS);
    await writeReplyTemplates(strapi);
    await strapi.db.query(SETTINGS).create({ data: {} });
  },
};

async function grantDesk(strapi: Core.Strapi): Promise<void> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'support-unit' } });
  const content = {
    [REPLY_TEMPLATE]: ['create' as const, 'read' as const, 'update' as const, 'delete' as const],
    [SETTINGS]: ['read' as const, 'update' as const],
  };
  await strapi.service('admin::role').addPermissions(role.id, permissionsOf(strapi, { content, actions: ACTIONS }));
}

async function writeReplyTemplates(strapi: Core.Strapi): Promise<void> {
  const query = strapi.db.query(REPLY_TEMPLATE);
  for (const language of LOCALES) {
    for (const [decision, texts] of Object.entries(REPLY_TEMPLATES[language])) {
      for (const { name, text } of texts) await query.create({ data: { decision, language, name, text } });
    }
  }
}
