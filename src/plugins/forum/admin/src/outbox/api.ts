import { forumApi, toParams } from '../shared/api';
import type { ListQuery } from '../shared/paging';
import type { Mail, MailsList } from './types';

const URL = '/forum/outbox';

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    mails: build.query<MailsList, ListQuery>({
      query: (query) => ({ url: URL, config: { params: toParams(query) } }),
      providesTags: ['ForumMails'],
    }),
    mail: build.query<Mail, string>({
      query: (documentId) => `${URL}/${documentId}`,
      transformResponse: ({ data }: { data: Mail }) => data,
      providesTags: ['ForumMails'],
    }),
    resendMail: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `${URL}/${documentId}/resend`, method: 'POST', data: {} }),
      invalidatesTags: ['ForumMails', 'ForumSummary'],
    }),
  }),
});

export const { useMailsQuery, useMailQuery, useResendMailMutation } = api;
