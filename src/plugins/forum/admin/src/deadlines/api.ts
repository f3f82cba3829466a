import { forumApi, toParams } from '../shared/api';
import type { Locale } from '../shared/locales';
import type { ListQuery } from '../shared/paging';
import { CALL } from './call-type';
import type { Call, CallAction, CallSummary, Deadline, Deadlines, Reasons, ToldCalls } from './types';

interface ChangeRequest {
  documentId: string;
  action: CallAction;
  data: { deadline?: Deadline; reasons: Reasons };
}

const URL = '/forum/calls';

/** As the content-manager names it, which reads and writes the same entry. */
const entry = (documentId: string) => ({ type: 'Document' as const, id: `${CALL}_${documentId}` });
const ENTRIES = { type: 'Document' as const, id: `${CALL}_LIST` };

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    deadlines: build.query<Deadlines, { locale: Locale }>({
      query: (query) => ({ url: '/forum/deadlines', config: { params: toParams(query) } }),
      providesTags: ['ForumCalls'],
    }),
    toldCalls: build.query<ToldCalls, ListQuery & { locale: Locale }>({
      query: (query) => ({ url: '/forum/deadlines/told', config: { params: toParams(query) } }),
      providesTags: ['ForumCalls'],
    }),
    call: build.query<Call, { documentId: string; locale: Locale }>({
      query: ({ documentId, ...query }) => ({ url: `${URL}/${documentId}`, config: { params: toParams(query) } }),
      transformResponse: ({ data }: { data: Call }) => data,
      providesTags: (_call, _error, { documentId }) => ['ForumCalls', entry(documentId)],
    }),
    changeDeadline: build.mutation<unknown, ChangeRequest>({
      query: ({ documentId, action, data }) => ({
        url: `${URL}/${documentId}/${action}`,
        method: 'POST',
        data: { data },
      }),
      // Also after a refusal: somebody else may have changed it. Those who follow the call get a mail.
      invalidatesTags: (_call, _error, { documentId }) => [
        'ForumCalls',
        'ForumResponses',
        'ForumMails',
        entry(documentId),
        ENTRIES,
      ],
    }),
    callSummary: build.query<CallSummary, { locale: Locale }>({
      query: (query) => ({ url: '/forum/call-summary', config: { params: toParams(query) } }),
      transformResponse: ({ data }: { data: CallSummary }) => data,
      providesTags: ['ForumCalls'],
    }),
  }),
});

export const { useDeadlinesQuery, useToldCallsQuery, useCallQuery, useChangeDeadlineMutation, useCallSummaryQuery } =
  api;
