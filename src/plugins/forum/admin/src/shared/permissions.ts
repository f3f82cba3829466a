/** As Strapi keeps a permission without a content type: a missing subject would match nothing. */
interface PanelPermission {
  action: string;
  subject: null;
}

const permission = (name: string): PanelPermission[] => [{ action: `plugin::forum.${name}`, subject: null }];

/** The actions that the forum's server registers for the roles of the panel. */
export const PERMISSIONS = {
  readRegistrations: permission('registrations.read'),
  decideRegistrations: permission('registrations.decide'),
  readDelegations: permission('delegations.read'),
  endMandates: permission('mandates.end'),
  readMails: permission('outbox.read'),
  resendMails: permission('outbox.resend'),
  readImports: permission('imports.read'),
  runImports: permission('imports.run'),
  makePreviews: permission('previews.make'),
  readDeadlines: permission('deadlines.read'),
  changeDeadlines: permission('deadlines.change'),
  archiveCalls: permission('deadlines.archive'),
  readResponses: permission('responses.read'),
  answerResponses: permission('responses.answer'),
  readConfirmations: permission('confirmations.read'),
  answerConfirmations: permission('confirmations.answer'),
  readContributions: permission('contributions.read'),
  submitContributions: permission('contributions.submit'),
  clearContributions: permission('contributions.clear'),
  returnContributions: permission('contributions.return'),
  publishContributions: permission('contributions.publish'),
};

export type PermissionName = keyof typeof PERMISSIONS;
