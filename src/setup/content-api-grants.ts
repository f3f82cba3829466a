/** Who may call what on the content API: the complete list. A test compares it with the database. */

const PUBLIC_TYPES = [
  'practice',
  'call-for-action',
  'policy-tool',
  'migration-profile',
  'country',
  'thematic-area',
  'organisation',
  'meeting',
  'event',
  'working-group',
  'lesson',
  'announcement',
];

const READ_PUBLIC = [
  ...PUBLIC_TYPES.flatMap((type) => [`api::${type}.${type}.find`, `api::${type}.${type}.findOne`]),
  'api::platform.platform.find',
];

const AUTH = 'plugin::users-permissions.auth';
const OWN_ACCOUNT = [
  `${AUTH}.logout`,
  `${AUTH}.getSessions`,
  `${AUTH}.revokeSession`,
  `${AUTH}.changePassword`,
  'plugin::users-permissions.user.me',
];

/** What distinguishes a registered Friend of the Forum: contacts may be populated. No route leads to them. */
const READ_RESTRICTED = ['api::contact.contact.find'];

/** The directory of people, and what is held about oneself. */
export const DIRECTORY = ['find', 'findOne', 'findMe', 'updateMe', 'eraseMe', 'exportMe'].map(
  (action) => `plugin::forum.member.${action}`,
);

/** Answers to calls, and which calls one follows. Who keeps a call is a matter of the mandate, not of the role. */
export const RESPONSES = [
  'submit',
  'find',
  'findOne',
  'see',
  'accept',
  'decline',
  'withdraw',
  'follow',
  'unfollow',
  'findFollows',
].map((action) => `plugin::forum.response.${action}`);

const FRIEND = [...READ_PUBLIC, ...OWN_ACCOUNT, ...READ_RESTRICTED, ...DIRECTORY, ...RESPONSES];

export const GRANTS = {
  public: [...READ_PUBLIC, `${AUTH}.callback`, `${AUTH}.forgotPassword`, `${AUTH}.resetPassword`, `${AUTH}.refresh`],
  authenticated: [...READ_PUBLIC, ...OWN_ACCOUNT],
  friend: FRIEND,
  contributor: FRIEND,
  'focal-point': FRIEND,
};

export type RoleType = keyof typeof GRANTS;

export const ROLE_NAMES: Record<RoleType, { name: string; description: string }> = {
  public: { name: 'Public', description: 'Everybody, without an account.' },
  authenticated: {
    name: 'Authenticated',
    description: 'An account that is no registered Friend: no more than the public.',
  },
  friend: { name: 'Friend', description: 'A registered Friend of the Forum: sees contact details.' },
  contributor: { name: 'Contributor', description: 'A registered Friend who drafts for a delegation.' },
  'focal-point': { name: 'Focal point', description: 'A registered Friend who clears for a delegation.' },
};

/** Grants that must never exist, whoever made them: each opens personal data or the media library. */
export function isForbidden(action: string): boolean {
  if (/^plugin::users-permissions\.(user|role|permissions)\./.test(action)) {
    return action !== 'plugin::users-permissions.user.me';
  }
  return /^plugin::(upload|content-manager|content-type-builder|email)\./.test(action);
}
