import { forumApi, toParams } from '../shared/api';
import type { Locale } from '../shared/locales';

export interface Subject {
  type: 'practice' | 'call-for-action';
  documentId: string;
}

export interface Preview {
  documentId: string;
  locale: Locale;
  madeAt: string;
  expiresAt: string;
}

const URL = '/forum/previews';

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    previews: build.query<Preview[], Subject>({
      query: (subject) => ({ url: URL, config: { params: toParams(subject) } }),
      transformResponse: ({ data }: { data: Preview[] }) => data,
      providesTags: ['ForumPreviews'],
    }),
    makePreview: build.mutation<Preview & { url: string }, Subject & { locale: Locale }>({
      query: (data) => ({ url: URL, method: 'POST', data: { data } }),
      transformResponse: ({ data }: { data: Preview & { url: string } }) => data,
      invalidatesTags: ['ForumPreviews'],
    }),
    endPreview: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `${URL}/${documentId}`, method: 'DELETE' }),
      invalidatesTags: ['ForumPreviews'],
    }),
  }),
});

export const { usePreviewsQuery, useMakePreviewMutation, useEndPreviewMutation } = api;
