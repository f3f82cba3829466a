import { forumApi, toParams } from '../shared/api';
import type { Locale } from '../shared/locales';
import { sendFile } from './send-file';
import type { ImportAction } from './import-rules';
import type { ImportsList, PracticeImport } from './types';

export const IMPORTS = '/forum/imports';

/** As the content-manager names it. */
const PRACTICES = { type: 'Document' as const, id: 'api::practice.practice_LIST' };

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    imports: build.query<ImportsList, { page: number; pageSize: number }>({
      query: (query) => ({ url: IMPORTS, config: { params: toParams(query) } }),
      providesTags: ['ForumImports'],
    }),
    import: build.query<PracticeImport, { documentId: string; locale: Locale }>({
      query: ({ documentId, locale }) => ({ url: `${IMPORTS}/${documentId}`, config: { params: { locale } } }),
      transformResponse: ({ data }: { data: PracticeImport }) => data,
      providesTags: ['ForumImports'],
    }),
    uploadImport: build.mutation<PracticeImport, { file: File; delegation: string; locale: Locale }>({
      async queryFn({ file, delegation, locale }, { getState }, _options, baseQuery) {
        // The panel's client renews a session that has run out; a file that is sent past it cannot.
        const asked = await baseQuery(`${IMPORTS}?pageSize=1`);
        if (asked.error) return { error: asked.error as never };
        const { token } = (getState() as { admin_app: { token: string | null } }).admin_app;
        const params = new URLSearchParams({ name: file.name, locale, ...(delegation === '' ? {} : { delegation }) });
        return (await sendFile({ url: `${IMPORTS}?${params}`, file, token })) as { data: PracticeImport };
      },
      invalidatesTags: ['ForumImports'],
    }),
    startImport: build.mutation<unknown, { documentId: string; action: ImportAction; locale: Locale }>({
      query: ({ documentId, action, locale }) => ({
        url: `${IMPORTS}/${documentId}/run?locale=${locale}`,
        method: 'POST',
        data: { data: { dryRun: action === 'check' } },
      }),
      // Also after a refusal: somebody else may have begun it.
      invalidatesTags: ['ForumImports', PRACTICES],
    }),
  }),
});

export const { useImportsQuery, useImportQuery, useUploadImportMutation, useStartImportMutation } = api;
