import { PLUGIN_ID } from '../plugin-id';

/** Where the forum's pages are, from the root of the panel's router. */
export const HOME = `plugins/${PLUGIN_ID}`;

export const PATHS = {
  registrations: `/${HOME}/registrations`,
  registration: (documentId: string) => `/${HOME}/registrations/${documentId}`,
  delegations: `/${HOME}/delegations`,
  delegation: (documentId: string) => `/${HOME}/delegations/${documentId}`,
  mails: `/${HOME}/mails`,
  mail: (documentId: string) => `/${HOME}/mails/${documentId}`,
  deadlines: `/${HOME}/deadlines`,
  call: (documentId: string) => `/${HOME}/deadlines/${documentId}`,
  imports: `/${HOME}/imports`,
  import: (documentId: string) => `/${HOME}/imports/${documentId}`,
  confirmations: `/${HOME}/confirmations`,
  responses: `/${HOME}/responses`,
  countryDesk: `/${HOME}/country-desk`,
  contributions: `/${HOME}/contributions`,
  contribution: (type: string, documentId: string) => `/${HOME}/contributions/${type}/${documentId}`,
  response: (documentId: string) => `/${HOME}/responses/${documentId}`,
};
