import { z } from 'zod';
import { LOCALES } from '../../../../../content-api/locales';
import { described, state, tokenBody } from '../shared/described-route';
import { forPanel } from '../shared/panel-route';
import { SHAREABLE } from './membership.repository';
import { ROLES } from './roles';

const names = z.object({ en: z.string(), fr: z.string(), es: z.string() });

const member = z.object({
  documentId: z.string(),
  name: z.string(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  position: z.string().nullable(),
  delegation: z.object({ documentId: z.string(), type: z.string(), name: z.string(), names }).nullable(),
  country: z.object({ iso2: z.string(), name: z.string(), names }).nullable(),
  role: z.enum(ROLES).nullable(),
  languages: z.array(z.string()),
  email: z.email().optional().describe('Where the person shares it.'),
  phone: z.string().optional().describe('Where the person shares it.'),
  address: z.string().optional().describe('Where the person shares it.'),
});

const ownFields = {
  givenName: z.string().max(100).nullable(),
  familyName: z.string().max(100).nullable(),
  position: z.string().max(200).nullable(),
  dutyStation: z.string().max(200).nullable(),
  phone: z.string().max(40).nullable(),
  address: z.string().max(500).nullable(),
  languages: z.array(z.string()).max(10),
  locale: z.enum(LOCALES).describe('The language of the mails.'),
  shared: z.array(z.enum(SHAREABLE)).describe('What other members see.'),
};

const ownProfile = z.object({
  documentId: z.string(),
  email: z.email().nullable(),
  ...ownFields,
  state: z.enum(['active', 'suspended', 'former']),
  mandates: z.array(
    z.object({
      documentId: z.string(),
      role: z.enum(ROLES),
      position: z.string().nullable(),
      delegation: z.object({ documentId: z.string(), name: z.string() }).nullable(),
      from: z.string(),
      to: z.string().nullable(),
      confirmedAt: z.string(),
    }),
  ),
});

const own = (method: string, path: string, action: string, description: object = {}) => ({
  method,
  path,
  handler: `member.${action}`,
  ...description,
});

const listQuery = {
  page: z.string().optional(),
  pageSize: z.string().optional().describe('At most 100.'),
  search: z.string().optional().describe('In names and positions.'),
  delegation: z.string().optional().describe('documentId of the organisation.'),
  country: z.string().optional().describe('ISO 3166, two capitals.'),
  locale: z.enum(LOCALES).optional(),
};

/** `me` stands before `:documentId`: the first route that fits is taken. */
export const memberRoutes = [
  own('GET', '/members', 'find', described({ query: listQuery, list: member })),
  own('GET', '/members/me', 'findMe', described({ answer: ownProfile })),
  own('PUT', '/members/me', 'updateMe', described({ body: z.object(ownFields).partial(), answer: ownProfile })),
  own('DELETE', '/members/me', 'eraseMe'),
  own('GET', '/members/me/export', 'exportMe', described({ answer: z.record(z.string(), z.unknown()) })),
  own(
    'GET',
    '/members/:documentId',
    'findOne',
    described({ params: { documentId: z.string() }, query: { locale: listQuery.locale }, answer: member }),
  ),
  {
    method: 'POST',
    path: '/mandates/confirm',
    handler: 'member.confirmMandate',
    config: { auth: false },
    ...described({ body: tokenBody, answer: state('confirmed') }),
  },
];

export const delegationPanelRoutes = [
  forPanel('GET', '/delegations', 'delegation.find', 'plugin::forum.delegations.read'),
  forPanel('GET', '/delegations/:documentId', 'delegation.findOne', 'plugin::forum.delegations.read'),
  forPanel('POST', '/mandates/:documentId/end', 'delegation.endMandate', 'plugin::forum.mandates.end'),
];
