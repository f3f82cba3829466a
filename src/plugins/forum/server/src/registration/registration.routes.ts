import { forPanel } from '../shared/panel-route';

const DECIDE = 'plugin::forum.registrations.decide';
const READ = 'plugin::forum.registrations.read';

/** Everybody may apply, and who holds a mailed token may do what it is for: nobody logs in for it. */
const open = (path: string, action: string) => ({
  method: 'POST',
  path,
  handler: `registration.${action}`,
  config: { auth: false },
});

export const registrationRoutes = [
  open('/registrations', 'submit'),
  open('/registrations/confirm', 'confirm'),
  open('/registrations/resend', 'resend'),
  open('/registrations/answer', 'answer'),
  open('/registrations/withdraw', 'withdraw'),
  open('/vouchings', 'vouch'),
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
];
