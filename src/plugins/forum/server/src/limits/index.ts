/** How often something may be asked for, counted in the database, so that it holds for all replicas. */
export { countOne, enforce, forget, giveBack, openLimits, type Limit } from './limits';
