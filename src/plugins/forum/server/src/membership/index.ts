/** People, delegations, mandates and the directory. */
import './mails';
import mandate from './content-types/mandate/schema.json';
import memberProfile from './content-types/member-profile/schema.json';
import reading from './content-types/reading/schema.json';
import settings from './content-types/settings/schema.json';

export { askForConfirmation } from './ask-for-confirmation';
export { countAnswers, registerContactReadings } from './count-answers';
export { delegationController } from './delegation.controller';
export { memberController } from './member.controller';
export { delegationPanelRoutes, memberRoutes } from './member.routes';

export const membershipTypes = {
  mandate: { schema: mandate },
  'member-profile': { schema: memberProfile },
  reading: { schema: reading },
  settings: { schema: settings },
};
