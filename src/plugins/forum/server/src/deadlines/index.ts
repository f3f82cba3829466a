/** When a call for action closes: its instant at every write, its state at every read, and what follows. */
import type { Core } from '@strapi/strapi';
import milestone from './content-types/milestone/schema.json';
import notice from './content-types/notice/schema.json';
import { registerCallState } from './present-call';
import { registerPublication } from './publish-call';
import { registerClosesAt } from './set-closes-at';

export { limitAnswerLifetime } from './answer-lifetime';
export { callController } from './call.controller';
export { callPanelRoutes } from './call.routes';
export { followTimeZone } from './follow-time-zone';
export { translateCallState } from './present-call';
export { reachMilestones } from './reach-milestones';
export { sendDigests } from './send-digests';

export const deadlineTypes = { milestone: { schema: milestone }, notice: { schema: notice } };

export function registerDeadlines(strapi: Core.Strapi): void {
  registerClosesAt(strapi);
  registerPublication(strapi);
  registerCallState(strapi);
}
