import type { Core } from '@strapi/strapi';
import { LOCALES } from '../../content-api/locales';
import type { SetupStep } from '../step';

type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish';

interface PanelRole {
  code: string;
  name: string;
  description: string;
  /** What the role may do with each content type; types that are not named are out of reach. */
  content: Record<string, Verb[]>;
  /** Further actions of the panel. */
  actions: string[];
}

const EDIT: Verb[] = ['create', 'read', 'update', 'delete', 'publish'];
const KEEP: Verb[] = ['create', 'read', 'update', 'delete'];

const MEDIA_LIBRARY = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];

export const PANEL_ROLES: PanelRole[] = [
  {
    code: 'support-unit',
    name: 'Support Unit',
    description: 'Vets, translates and publishes all content.',
    content: {
      practice: EDIT,
      'call-for-action': EDIT,
      'policy-tool': EDIT,
      'migration-profile': EDIT,
      meeting: EDIT,
      event: EDIT,
      'working-group': EDIT,
      lesson: EDIT,
      announcement: EDIT,
      platform: ['create', 'read', 'update', 'publish'],
      organisation: KEEP,
      'thematic-area': KEEP,
      contact: KEEP,
      'mail-domain': KEEP,
      // The list of states follows the United Nations; nobody adds to it in passing.
      country: ['read', 'update'],
    },
    actions: MEDIA_LIBRARY,
  },
  {
    code: 'government-contributor',
    name: 'Government Contributor',
    description: 'Drafts practices and calls of the own delegation.',
    content: { country: ['read'], 'thematic-area': ['read'], organisation: ['read'] },
    actions: [],
  },
  {
    code: 'focal-point',
    name: 'Focal Point',
    description: 'Clears the practices and calls of the own delegation.',
    content: { country: ['read'], 'thematic-area': ['read'], organisation: ['read'] },
    actions: [],
  },
];

/** Roles that Strapi brings along and that nobody here has: a role without holders is a way in. */
const UNUSED_ROLES = ['strapi-editor', 'strapi-author'];

/** The roles of the panel, with exactly what each needs. */
export const panelRoles: SetupStep = {
  key: '003-panel-roles',
  async run(strapi) {
    const service = strapi.service('admin::role');
    for (const role of PANEL_ROLES) {
      const { code, name, description } = role;
      const stored =
        (await strapi.db.query('admin::role').findOne({ where: { code } })) ??
        (await service.create({ code, name, description }));
      await service.assignPermissions(stored.id, permissionsOf(strapi, role));
    }
    for (const code of UNUSED_ROLES) {
      const role = await strapi.db.query('admin::role').findOne({ where: { code }, populate: { users: true } });
      if (role !== null && role.users.length === 0) await service.deleteByIds([role.id]);
    }
  },
};

/**
 * @param role what it may do; a type is named by its singular name, or by its uid where it is a plugin's
 * @returns the permissions in the panel's own form
 */
export function permissionsOf(strapi: Core.Strapi, role: Pick<PanelRole, 'content' | 'actions'>) {
  const contentTypes = strapi.service('admin::content-type');
  const explorer = strapi.service('admin::permission').actionProvider;
  const content = Object.entries(role.content).flatMap(([type, verbs]) => {
    const subject = type.includes('::') ? type : `api::${type}.${type}`;
    return verbs.map((verb) => {
      const action = `plugin::content-manager.explorer.${verb}`;
      const { options = {} } = explorer.get(action);
      const applied: string[] = options.applyToProperties ?? [];
      const isLocalized = strapi
        .plugin('i18n')
        .service('content-types')
        .isLocalizedContentType(strapi.getModel(subject as never));
      return {
        action,
        subject,
        conditions: [],
        properties: {
          ...(applied.includes('fields')
            ? {
                fields: contentTypes.getNestedFields(strapi.getModel(subject as never), {
                  components: strapi.components,
                }),
              }
            : {}),
          ...(applied.includes('locales') && isLocalized ? { locales: [...LOCALES] } : {}),
        },
      };
    });
  });
  const further = role.actions.map((action) => ({ action, subject: null, conditions: [], properties: {} }));
  return [...content, ...further];
}
