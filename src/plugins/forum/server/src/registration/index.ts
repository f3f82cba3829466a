/** A person asks to become a registered Friend of the Forum, and the Support Unit decides. */
import './mails';
import registration from './content-types/registration/schema.json';
import replyTemplate from './content-types/reply-template/schema.json';
import vouching from './content-types/vouching/schema.json';

export { eraseOldRegistrations, expireRegistrations } from './expire-registrations';
export { registrationController, registrationPanelController } from './registration.controller';
export { registrationPanelRoutes, registrationRoutes } from './registration.routes';

export const registrationTypes = {
  registration: { schema: registration },
  'reply-template': { schema: replyTemplate },
  vouching: { schema: vouching },
};
