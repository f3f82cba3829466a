import { forumApi, toParams } from '../shared/api';
import { PRACTICE } from './practice-type';
import type { ConfirmationsList, ConfirmationsQuery, TasksList } from './types';

const CONFIRMATIONS = '/forum/confirmations';
const TASKS = '/forum/tasks';
/** The most that the server gives at once: who has more open tasks closes some first. */
const MOST_TASKS = 100;

/** As the content-manager names it, which reads and writes the same entry. */
const entry = (documentId: string) => ({ type: 'Document' as const, id: `${PRACTICE}_${documentId}` });
const ENTRIES = { type: 'Document' as const, id: `${PRACTICE}_LIST` };

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    confirmations: build.query<ConfirmationsList, ConfirmationsQuery>({
      query: (query) => ({ url: CONFIRMATIONS, config: { params: toParams(query) } }),
      providesTags: ['ForumConfirmations'],
    }),
    openTasks: build.query<TasksList, string | undefined>({
      query: (delegation) => ({
        url: TASKS,
        config: { params: toParams({ state: 'open', delegation, pageSize: MOST_TASKS }) },
      }),
      providesTags: ['ForumConfirmations'],
    }),
    confirmPractice: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `${CONFIRMATIONS}/${documentId}/confirm`, method: 'POST', data: { data: {} } }),
      invalidatesTags: (_answer, _error, documentId) => ['ForumConfirmations', entry(documentId), ENTRIES],
    }),
    closeTask: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `${TASKS}/${documentId}/done`, method: 'POST', data: { data: {} } }),
      // Also after a refusal: somebody else may have closed it.
      invalidatesTags: ['ForumConfirmations'],
    }),
  }),
});

export const { useConfirmationsQuery, useOpenTasksQuery, useConfirmPracticeMutation, useCloseTaskMutation } = api;
