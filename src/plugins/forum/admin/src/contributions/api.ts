import { forumApi, toParams } from '../shared/api';
import type { Locale } from '../shared/locales';
import type { ListQuery } from '../shared/paging';
import { uidOf } from './subjects';
import type {
  Contribution,
  ContributionCounts,
  ContributionsList,
  CountryDesk,
  StepName,
  SubjectReference,
} from './types';

interface StepRequest extends SubjectReference {
  step: StepName;
  data: { note?: string; reason?: string; seen?: string };
}

const URL = '/forum/contributions';

const pathOf = ({ type, documentId }: SubjectReference) => `${URL}/${type}/${documentId}`;

/** As the content-manager names it, which reads and writes the same entry. */
const entry = ({ type, documentId }: SubjectReference) => ({
  type: 'Document' as const,
  id: `${uidOf(type)}_${documentId}`,
});
const listOf = ({ type }: SubjectReference) => ({ type: 'Document' as const, id: `${uidOf(type)}_LIST` });

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    contributions: build.query<ContributionsList, ListQuery & { locale: Locale }>({
      query: (query) => ({ url: URL, config: { params: toParams(query) } }),
      providesTags: ['ForumContributions'],
    }),
    contribution: build.query<Contribution, SubjectReference & { locale: Locale }>({
      query: ({ locale, ...reference }) => ({ url: pathOf(reference), config: { params: { locale } } }),
      transformResponse: ({ data }: { data: Contribution }) => data,
      providesTags: (_data, _error, reference) => ['ForumContributions', entry(reference)],
    }),
    takeStep: build.mutation<unknown, StepRequest>({
      query: ({ step, data, ...reference }) => ({
        url: `${pathOf(reference)}/${step === 'publish-without-clearance' ? 'publish' : step}`,
        method: 'POST',
        data: { data },
      }),
      // Also after a refusal: somebody else may have been faster.
      invalidatesTags: (_data, _error, { type, documentId }) => [
        'ForumContributions',
        'ForumCalls',
        'ForumMails',
        entry({ type, documentId }),
        listOf({ type, documentId }),
      ],
    }),
    countryDesk: build.query<CountryDesk, { locale: Locale }>({
      query: (query) => ({ url: '/forum/country-desk', config: { params: toParams(query) } }),
      transformResponse: ({ data }: { data: CountryDesk }) => data,
      providesTags: ['ForumContributions', 'ForumCalls'],
    }),
    contributionCounts: build.query<ContributionCounts, void>({
      query: () => '/forum/contribution-summary',
      transformResponse: ({ data }: { data: ContributionCounts }) => data,
      providesTags: ['ForumContributions'],
    }),
  }),
});

export const {
  useContributionsQuery,
  useContributionQuery,
  useTakeStepMutation,
  useCountryDeskQuery,
  useContributionCountsQuery,
} = api;
