import type { Core } from '@strapi/strapi';
import type { SetupStep } from '../step';
import { RESPONSES } from '../content-api-grants';
import { grantToMembers } from '../grant-to-members';
import { permissionsOf } from './003-panel-roles';
import { layOutForms } from './004-panel-forms';

const CALL = 'api::call-for-action.call-for-action';
/** What a call has had since this step. */
const NEW_FIELDS = ['outcomeFigures', 'outcomeLinks', 'becamePractices'];

/** What each role of the panel may do about deadlines and responses; mandates decide about which calls. */
const DESKS: Record<string, string[]> = {
  'support-unit': [
    'calls.all',
    'deadlines.read',
    'deadlines.change',
    'deadlines.archive',
    'responses.read',
    'responses.answer',
  ],
  'focal-point': ['deadlines.read', 'deadlines.change', 'responses.read', 'responses.answer'],
  'government-contributor': ['deadlines.read', 'responses.read'],
};

/** Deadlines, responses and outcomes: members answer calls, delegations and the Support Unit keep them. */
export const calls: SetupStep = {
  key: '008-calls',
  async run(strapi) {
    await grantToMembers(strapi, RESPONSES);
    for (const [code, actions] of Object.entries(DESKS)) {
      const role = await strapi.db.query('admin::role').findOne({ where: { code } });
      if (role === null) continue;
      const further = actions.map((action) => `plugin::forum.${action}`);
      await strapi
        .service('admin::role')
        .addPermissions(role.id, permissionsOf(strapi, { content: {}, actions: further }));
    }
    await grantNewFields(strapi);
    await layOutForms(strapi, ({ uid }) => uid === CALL);
  },
};

/** A permission names the fields that it is for, so that a new field is nobody's. Who may edit the outcome gets them. */
async function grantNewFields(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.db.query('admin::permission');
  for (const { id, properties } of await permissions.findMany({ where: { subject: CALL } })) {
    const fields: string[] | undefined = properties?.fields;
    if (!fields?.includes('outcome')) continue;
    const nested = permissionsOf(strapi, { content: { 'call-for-action': ['read'] }, actions: [] })[0]?.properties as {
      fields: string[];
    };
    const added = nested.fields.filter((field) => NEW_FIELDS.includes(field.split('.')[0] as string));
    const all = [...new Set([...fields, ...added])];
    await permissions.update({ where: { id }, data: { properties: { ...properties, fields: all } } });
  }
}
