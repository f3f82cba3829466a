import type { Answer, ResponseState } from './types';

/** In which states a response can be answered how; who answered may think better of it. */
const ANSWERABLE: Record<Answer, readonly ResponseState[]> = {
  accept: ['new', 'seen', 'declined'],
  decline: ['new', 'seen', 'accepted'],
};

export function mayBeAnswered(state: ResponseState, answer: Answer): boolean {
  return ANSWERABLE[answer].includes(state);
}
