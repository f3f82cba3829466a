/** How fresh a practice is: its delegation confirms it once a year, and is asked to. */
import type { Core } from '@strapi/strapi';
import './mails';
import confirmation from './content-types/confirmation/schema.json';
import confirmationLink from './content-types/confirmation-link/schema.json';
import task from './content-types/task/schema.json';
import { registerLastConfirmed } from './keep-last-confirmed';
import { registerFreshness } from './present-freshness';

export { askDelegations } from './ask-delegations';
export { confirmationController, confirmationPanelController } from './confirmation.controller';
export { confirmationPanelRoutes, confirmationRoutes } from './confirmation.routes';
export { followPublished } from './follow-published';
export { translateFreshness } from './present-freshness';
export { sendPracticeDigests } from './send-practice-digests';

export const freshnessTypes = {
  confirmation: { schema: confirmation },
  'confirmation-link': { schema: confirmationLink },
  task: { schema: task },
};

export function registerPracticeFreshness(strapi: Core.Strapi): void {
  registerLastConfirmed(strapi);
  registerFreshness(strapi);
}
