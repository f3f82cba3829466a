/** Mails that must leave, exactly as often as they should. */
import message from './content-types/outbox-message/schema.json';

export { composeMasked, type Letter } from './compose-mail';
export { enqueueMail, hasMail, OUTBOX_MESSAGE, type MailOrder } from './enqueue-mail';
export { registerMailKinds } from './mail-kinds';
export type { MailTemplate } from './mail-texts';
export { outboxController, outboxPanelRoutes } from './outbox.controller';
export { blankOldMails, countFailed, eraseMails, eraseMailsTo, findMailsOf } from './read-outbox';
export { runOutbox } from './run-outbox';

export const outboxTypes = { 'outbox-message': { schema: message } };
