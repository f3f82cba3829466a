/** What registered Friends answer to calls for action, and which calls they follow. */
import './mails';
import follow from './content-types/follow/schema.json';
import response from './content-types/response/schema.json';

export { responseController, responsePanelController } from './response.controller';
export { responsePanelRoutes, responseRoutes } from './response.routes';

export const responseTypes = { response: { schema: response }, follow: { schema: follow } };
