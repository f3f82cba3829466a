import type { Call, CallAction, CallState } from './types';

interface Grants {
  mayChange: boolean;
  mayArchive: boolean;
}

type Subject = Pick<Call, 'isPublished' | 'mayChange' | 'mayPublishAsClosed' | 'closesAt'>;

/**
 * Whether no deadline has been set, as in a draft may be. Such a call is not rolling, although it has no end
 * either: that it is rolling is said by its deadline.
 */
export function lacksDeadline({ deadline, closesAt }: Pick<Call, 'deadline' | 'closesAt'>): boolean {
  return deadline === null && closesAt === null;
}

/**
 * What may be done with a call. The server checks again.
 *
 * @param state at this moment
 * @param grants what the role of the reader allows
 */
export function allowedActions(call: Subject, state: CallState, { mayChange, mayArchive }: Grants): CallAction[] {
  const isOurs = mayChange && call.mayChange && call.isPublished;
  const actions: [CallAction, boolean][] = [
    // What is rolling has no end that could be later; what is closed is open again with a later one.
    ['extend', isOurs && call.closesAt !== null],
    ['close', isOurs && state !== 'closed'],
    ['publish-as-closed', mayArchive && call.mayPublishAsClosed],
  ];
  return actions.filter(([, isAllowed]) => isAllowed).map(([action]) => action);
}
