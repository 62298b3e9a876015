import { inject } from 'vitest';

/** Runs of a property: as the environment says, else what fits into `npm test`. */
export const runsOf = (short: number): number => inject('runs') ?? short;
