import { forumApi, toParams } from '../shared/api';
import type { ListQuery } from '../shared/paging';
import type { Delegation, DelegationsList } from './types';

const URL = '/forum/delegations';

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    delegations: build.query<DelegationsList, ListQuery>({
      query: (query) => ({ url: URL, config: { params: toParams(query) } }),
      providesTags: ['ForumDelegations'],
    }),
    delegation: build.query<Delegation, string>({
      query: (documentId) => `${URL}/${documentId}`,
      transformResponse: ({ data }: { data: Delegation }) => data,
      providesTags: ['ForumDelegations'],
    }),
    endMandate: build.mutation<unknown, { documentId: string; reason: string }>({
      query: ({ documentId, reason }) => ({
        url: `/forum/mandates/${documentId}/end`,
        method: 'POST',
        data: { data: { reason } },
      }),
      // Ending a mandate writes mails and takes part in the history of a registration.
      invalidatesTags: ['ForumDelegations', 'ForumRegistrations', 'ForumMails'],
    }),
  }),
});

export const { useDelegationsQuery, useDelegationQuery, useEndMandateMutation } = api;
