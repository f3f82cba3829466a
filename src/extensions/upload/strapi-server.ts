/**
 * Keeps those who may change only the files that they brought to these files. Strapi asks for that permission
 * file by file, but not where many are deleted or moved at once, nor for folders: whoever may change one file
 * of their own could delete the pictures of everybody.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const UPDATE = 'plugin::upload.assets.update';
const FILE = 'plugin::upload.file';

interface Ability {
  rulesFor: (action: string, subject: string) => { inverted: boolean; conditions?: unknown }[];
}

interface Context {
  request: { body?: { fileIds?: unknown; folderIds?: unknown } };
  state: { user: { id: number }; userAbility: Ability };
}

type Action = (ctx: Context) => Promise<unknown>;

interface Upload {
  controllers: Record<'admin-folder-file' | 'admin-folder', Record<string, Action>>;
}

declare const strapi: Core.Strapi;

export default (plugin: Upload): Upload => {
  const { 'admin-folder-file': several, 'admin-folder': folder } = plugin.controllers;
  const guarded =
    (action: Action | undefined): Action =>
    async (ctx) => {
      await refuseOthers(ctx);
      return action?.(ctx);
    };
  plugin.controllers['admin-folder-file'] = {
    ...several,
    deleteMany: guarded(several.deleteMany),
    moveMany: guarded(several.moveMany),
  };
  plugin.controllers['admin-folder'] = {
    ...folder,
    update: async (ctx) => {
      if (!mayChangeAll(ctx))
        throw new errors.ForbiddenError('Folders belong to everybody: the Support Unit changes them');
      return folder.update?.(ctx);
    },
  };
  return plugin;
};

/** @throws ForbiddenError for files that somebody else has brought, and for folders */
async function refuseOthers(ctx: Context): Promise<void> {
  if (mayChangeAll(ctx)) return;
  const { fileIds = [], folderIds = [] } = ctx.request.body ?? {};
  const files = [...new Set([fileIds].flat())];
  const own = await strapi.db
    .query(FILE)
    .count({ where: { id: { $in: files as number[] }, createdBy: { id: ctx.state.user.id } } });
  if (own < files.length || [folderIds].flat().length > 0) {
    throw new errors.ForbiddenError('Only files that you have brought yourself are yours to move or delete');
  }
}

/** Whether somebody has the permission without a condition. */
function mayChangeAll({ state: { userAbility } }: Context): boolean {
  return userAbility.rulesFor(UPDATE, FILE).some(({ inverted, conditions }) => !inverted && !conditions);
}
