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
  data: { decision: Decision; role?: Role; reply?: string };
}

const URL = '/forum/registrations';

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    registrations: build.query<RegistrationsPage, ListQuery & { sort: 'oldest' | 'newest' }>({
      query: (query) => ({ url: URL, config: { params: toParams(query) } }),
      providesTags: ['ForumRegistrations'],
    }),
    registration: build.query<Registration, string>({
      query: (documentId) => `${URL}/${documentId}`,
      transformResponse: ({ data }: { data: Registration }) => data,
      providesTags: ['ForumRegistrations'],
    }),
    decide: build.mutation<Registration | undefined, DecideRequest>({
      query: ({ documentId, decision, data }) => ({
        url: `${URL}/${documentId}/${decision}`,
        method: 'POST',
        data: { data },
      }),
      transformResponse: (body: { data?: Registration }) => body.data,
      // Also after a refusal: somebody else may have decided.
      invalidatesTags: ['ForumRegistrations', 'ForumSummary', 'ForumDelegations', 'ForumMails'],
    }),
    previewMail: build.mutation<MailPreviewData, PreviewRequest>({
      query: ({ documentId, data }) => ({ url: `${URL}/${documentId}/preview`, method: 'POST', data: { data } }),
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
  usePreviewMailMutation,
  useReplyTemplatesQuery,
  useWaitingSummaryQuery,
} = api;
