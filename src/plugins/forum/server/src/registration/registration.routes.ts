import { z } from 'zod';
import { LOCALES } from '../../../../../content-api/locales';
import { ROLES } from '../membership/roles';
import { described, state, tokenBody } from '../shared/described-route';
import { forPanel } from '../shared/panel-route';

const DECIDE = 'plugin::forum.registrations.decide';
const READ = 'plugin::forum.registrations.read';

const application = z.object({
  email: z.email(),
  givenName: z.string().max(100),
  familyName: z.string().max(100),
  position: z.string().max(200),
  organisation: z.string().optional().describe('documentId of a listed organisation; or the next three.'),
  organisationName: z.string().max(255).optional(),
  organisationType: z
    .string()
    .optional()
    .describe('national-government or international-organisation; others are refused.'),
  country: z.string().optional().describe('ISO 3166, two capitals.'),
  dutyStation: z.string().max(200).nullish(),
  phone: z.string().max(40).nullish(),
  languages: z.array(z.string()).max(10).nullish().describe('Language codes.'),
  requestedRole: z.enum(ROLES),
  motivation: z.string().max(4000).nullish(),
  locale: z.enum(LOCALES).describe('The language of the mails.'),
  consent: z.literal(true),
});

/** Everybody may apply, and who holds a mailed token may do what it is for: nobody logs in for it. */
const open = (path: string, action: string, description: object) => ({
  method: 'POST',
  path,
  handler: `registration.${action}`,
  config: { auth: false },
  ...description,
});

const received = state('awaiting-confirmation');

export const registrationRoutes = [
  open('/registrations', 'submit', described({ body: application, answer: received })),
  open('/registrations/confirm', 'confirm', described({ body: tokenBody, answer: state('awaiting-review') })),
  open('/registrations/resend', 'resend', described({ body: z.object({ email: z.email() }), answer: received })),
  open(
    '/registrations/answer',
    'answer',
    described({ body: tokenBody.extend({ message: z.string().max(4000) }), answer: state('awaiting-review') }),
  ),
  open('/registrations/withdraw', 'withdraw', described({ body: tokenBody, answer: state('withdrawn') })),
  open(
    '/vouchings',
    'vouch',
    described({ body: tokenBody.extend({ answer: z.enum(['yes', 'no']) }), answer: state('answered') }),
  ),
];

const one = (path = '') => `/registrations/:documentId${path}`;

export const registrationPanelRoutes = [
  forPanel('GET', '/summary', 'registration-panel.summary', READ),
  forPanel('GET', '/reply-templates', 'registration-panel.replyTemplates', READ),
  forPanel('GET', '/registrations', 'registration-panel.find', READ),
  forPanel('GET', one(), 'registration-panel.findOne', READ),
  forPanel('POST', one('/preview'), 'registration-panel.preview', DECIDE),
  forPanel('POST', one('/approve'), 'registration-panel.approve', DECIDE),
  forPanel('POST', one('/reject'), 'registration-panel.reject', DECIDE),
  forPanel('POST', one('/request-information'), 'registration-panel.requestInformation', DECIDE),
  forPanel('POST', one('/suspend'), 'registration-panel.suspend', DECIDE),
  forPanel('POST', one('/reinstate'), 'registration-panel.reinstate', DECIDE),
  forPanel('POST', one('/invite'), 'registration-panel.invite', DECIDE),
  forPanel('GET', one('/export'), 'registration-panel.export', DECIDE),
  forPanel('POST', one('/erase'), 'registration-panel.erase', DECIDE),
];
