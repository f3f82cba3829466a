/**
 * What the forum tells other plugins of time: `strapi.plugin('forum').service('time')`. Whether a call is open
 * and how fresh a practice is are decided in one place.
 */
import { noteNextChange } from './deadlines/answer-lifetime';
import { CLOSING_SOON, callStateOf, nextChangeOf as nextChangeOfCall } from './deadlines/call-state';
import { presentChange } from './deadlines/deadline-change';
import { freshnessOf, nextChangeOf as nextChangeOfPractice } from './freshness/freshness';
import { clock } from './shared/clock';

export const offeredTime = () => ({
  now: () => clock.now(),
  closingSoon: CLOSING_SOON,
  callStateOf,
  freshnessOf,
  nextChangeOfCall,
  nextChangeOfPractice,
  noteNextChange,
  presentChange,
});
