import { forumApi, toParams } from '../shared/api';
import type { Locale } from '../shared/locales';
import type { Answer, CallResponse, ResponsesList, ResponsesQuery } from './types';

interface AnswerRequest {
  documentId: string;
  answer: Answer;
  reply: string;
}

export const RESPONSES = '/forum/responses';

const api = forumApi.injectEndpoints({
  endpoints: (build) => ({
    responses: build.query<ResponsesList, ResponsesQuery>({
      query: (query) => ({ url: RESPONSES, config: { params: toParams(query) } }),
      providesTags: ['ForumResponses'],
    }),
    response: build.query<CallResponse, { documentId: string; locale: Locale }>({
      query: ({ documentId, ...query }) => ({ url: `${RESPONSES}/${documentId}`, config: { params: toParams(query) } }),
      transformResponse: ({ data }: { data: CallResponse }) => data,
      providesTags: ['ForumResponses'],
    }),
    seeResponse: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `${RESPONSES}/${documentId}/see`, method: 'POST', data: { data: {} } }),
      invalidatesTags: ['ForumResponses', 'ForumCalls'],
    }),
    answerResponse: build.mutation<unknown, AnswerRequest>({
      query: ({ documentId, answer, reply }) => ({
        url: `${RESPONSES}/${documentId}/${answer}`,
        method: 'POST',
        data: { data: reply === '' ? {} : { reply } },
      }),
      // Also after a refusal: somebody else may have answered, or the author withdrawn.
      invalidatesTags: ['ForumResponses', 'ForumCalls', 'ForumMails'],
    }),
  }),
});

export const { useResponsesQuery, useResponseQuery, useSeeResponseMutation, useAnswerResponseMutation } = api;
