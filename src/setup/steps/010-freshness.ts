import type { Core } from '@strapi/strapi';
import { followPublished } from '../../plugins/forum/server/src/freshness';
import type { SetupStep } from '../step';
import { permissionsOf } from './003-panel-roles';
import { layOutForms } from './004-panel-forms';

const PRACTICE = 'api::practice.practice';
const NEW_FIELD = 'lastConfirmedAt';
const DESKS = ['support-unit', 'focal-point', 'government-contributor'];
const ACTIONS = ['confirmations.read', 'confirmations.answer'].map((action) => `plugin::forum.${action}`);

/** Practices are confirmed once a year: who may see and do it, and what was published before. */
export const freshness: SetupStep = {
  key: '010-freshness',
  async run(strapi) {
    for (const code of DESKS) {
      const role = await strapi.db.query('admin::role').findOne({ where: { code } });
      if (role === null) continue;
      const permissions = permissionsOf(strapi, { content: {}, actions: ACTIONS });
      await strapi.service('admin::role').addPermissions(role.id, permissions);
    }
    await grantNewField(strapi);
    await layOutForms(strapi, ({ uid }) => uid === PRACTICE);
    await followPublished(strapi);
  },
};

/** A permission names the fields that it is for, so that a new field is nobody's. Who may read practices gets it. */
async function grantNewField(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.db.query('admin::permission');
  for (const { id, properties } of await permissions.findMany({ where: { subject: PRACTICE } })) {
    const fields: string[] | undefined = properties?.fields;
    if (fields === undefined || fields.includes(NEW_FIELD)) continue;
    const data = { properties: { ...properties, fields: [...fields, NEW_FIELD] } };
    await permissions.update({ where: { id }, data });
  }
}
