import { forumApi, toParams } from '../shared/api';
import type { ListQuery } from '../shared/paging';
import type {
  Decision,
  DecisionData,
  MailPreviewData,
  Registration,
  RegistrationsPage,
  ReplyTemplate,
  Role,
  WaitingSummary,
} from './types';

interface DecideRequest {
  documentId: string;
  decision: Decision;
  data: DecisionData;
}

interface PreviewRequest {
  documentId: string;
  data: { decision: Decision; role?: Role; reply?: string; organisation?: string | null };
}

export const REGISTRATIONS = '/forum/registrations';

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    registrations: build.query<RegistrationsPage, ListQuery & { sort: 'oldest' | 'newest' }>({
      query: (query) => ({ url: REGISTRATIONS, config: { params: toParams(query) } }),
      providesTags: ['ForumRegistrations'],
    }),
    registration: build.query<Registration, string>({
      query: (documentId) => `${REGISTRATIONS}/${documentId}`,
      transformResponse: ({ data }: { data: Registration }) => data,
      providesTags: ['ForumRegistrations'],
    }),
    decide: build.mutation<Registration | undefined, DecideRequest>({
      query: ({ documentId, decision, data }) => ({
        url: `${REGISTRATIONS}/${documentId}/${decision}`,
        method: 'POST',
        data: { data },
      }),
      transformResponse: (body: { data?: Registration }) => body.data,
      // Also after a refusal: somebody else may have decided.
      invalidatesTags: ['ForumRegistrations', 'ForumSummary', 'ForumDelegations', 'ForumMails'],
    }),
    inviteToPanel: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `${REGISTRATIONS}/${documentId}/invite`, method: 'POST', data: { data: {} } }),
      invalidatesTags: ['ForumRegistrations', 'ForumMails'],
    }),
    erasePerson: build.mutation<unknown, { documentId: string; reason: string }>({
      query: ({ documentId, reason }) => ({
        url: `${REGISTRATIONS}/${documentId}/erase`,
        method: 'POST',
        data: { data: { reason } },
      }),
      invalidatesTags: ['ForumRegistrations', 'ForumSummary', 'ForumDelegations', 'ForumMails'],
    }),
    previewMail: build.mutation<MailPreviewData, PreviewRequest>({
      query: ({ documentId, data }) => ({
        url: `${REGISTRATIONS}/${documentId}/preview`,
        method: 'POST',
        data: { data },
      }),
      transformResponse: ({ data }: { data: MailPreviewData }) => data,
    }),
    replyTemplates: build.query<ReplyTemplate[], { decision: Decision; locale: string }>({
      query: (query) => ({ url: '/forum/reply-templates', config: { params: toParams(query) } }),
      transformResponse: ({ data }: { data: ReplyTemplate[] }) => data,
    }),
    waitingSummary: build.query<WaitingSummary, void>({
      query: () => '/forum/summary',
      transformResponse: ({ data }: { data: WaitingSummary }) => data,
      providesTags: ['ForumSummary'],
    }),
  }),
});

export const {
  useRegistrationsQuery,
  useRegistrationQuery,
  useDecideMutation,
  useInviteToPanelMutation,
  useErasePersonMutation,
  usePreviewMailMutation,
  useReplyTemplatesQuery,
  useWaitingSummaryQuery,
} = api;
