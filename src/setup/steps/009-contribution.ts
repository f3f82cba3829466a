import type { Core } from '@strapi/strapi';
import type { SetupStep } from '../step';
import { permissionsOf } from './003-panel-roles';

const SUBJECTS = ['practice', 'call-for-action'];
const OWN = 'plugin::forum.own-delegation';
const OWN_OR_PUBLISHED = 'plugin::forum.own-delegation-or-published';
/** What a delegation's officers do not write: people's contact details, and what the forum alone writes. */
const WITHHELD = ['contacts', 'preparedBy', 'closesAt', 'closedAt', 'deadlineChanges'];

/** Pictures and documents: each officer works with what they have brought themselves. */
const FILES = ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update'];
const OWN_FILES = 'admin::is-creator';

const DESKS: Record<string, string[]> = {
  'support-unit': ['contributions.read', 'contributions.return', 'contributions.publish'],
  'focal-point': ['contributions.read', 'contributions.submit', 'contributions.clear', 'contributions.return'],
  'government-contributor': ['contributions.read', 'contributions.submit'],
};

/** Governments draft, request and clear what belongs to their delegation; the Support Unit publishes. */
export const contribution: SetupStep = {
  key: '009-contribution',
  async run(strapi) {
    for (const [code, actions] of Object.entries(DESKS)) {
      const role = await strapi.db.query('admin::role').findOne({ where: { code } });
      if (role === null) continue;
      const further = actions.map((action) => `plugin::forum.${action}`);
      const permissions = permissionsOf(strapi, { content: {}, actions: further });
      await strapi
        .service('admin::role')
        .addPermissions(role.id, code === 'support-unit' ? permissions : [...permissions, ...forDelegations(strapi)]);
    }
  },
};

function forDelegations(strapi: Core.Strapi) {
  const content = Object.fromEntries(
    SUBJECTS.map((type) => [
      type,
      ['create', 'read', 'update', 'delete'] as ('create' | 'read' | 'update' | 'delete')[],
    ]),
  );
  const entries = permissionsOf(strapi, { content, actions: [] }).map((permission) => {
    const { fields, ...properties } = permission.properties as { fields?: string[] };
    const written = fields?.filter((field) => !WITHHELD.includes(field.split('.')[0] as string));
    return {
      ...permission,
      conditions: conditionsOf(permission.action),
      properties: { ...properties, ...(written === undefined ? {} : { fields: written }) },
    };
  });
  const files = permissionsOf(strapi, { content: {}, actions: FILES }).map((permission) => ({
    ...permission,
    conditions: [OWN_FILES],
  }));
  return [...entries, ...files];
}

/** What is created belongs to nobody yet: the document layer sees to its owner. */
function conditionsOf(action: string): string[] {
  if (action.endsWith('.create')) return [];
  return [action.endsWith('.read') ? OWN_OR_PUBLISHED : OWN];
}
