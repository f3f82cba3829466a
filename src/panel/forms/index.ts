/**
 * How the forms and lists of the panel are laid out: one file per content type.
 * Fields stand in the order in which an officer works: what, who, when, themes, details, files, contacts.
 * No import from Strapi, since the server and the panel both read this folder.
 */
import { practice } from './practice';
import { callForAction } from './call-for-action';
import { policyTool } from './policy-tool';
import { migrationProfile } from './migration-profile';
import { meeting } from './meeting';
import { event } from './event';
import { workingGroup } from './working-group';
import { lesson } from './lesson';
import { announcement } from './announcement';
import { platform } from './platform';
import { contact } from './contact';
import { organisation } from './organisation';
import { country } from './country';
import { thematicArea } from './thematic-area';
import { mailDomain } from './mail-domain';
import { replyTemplate } from './reply-template';
import { settings } from './settings';
import type { TypeForm } from './types';

export { COMPONENT_FORMS } from './components';
export type * from './types';

/** By the singular name of the type, which its uid repeats. */
export const TYPE_FORMS: Record<string, TypeForm> = {
  practice,
  'call-for-action': callForAction,
  'policy-tool': policyTool,
  'migration-profile': migrationProfile,
  meeting,
  event,
  'working-group': workingGroup,
  lesson,
  announcement,
  platform,
  contact,
  organisation,
  country,
  'thematic-area': thematicArea,
  'mail-domain': mailDomain,
  'reply-template': replyTemplate,
  settings,
};
