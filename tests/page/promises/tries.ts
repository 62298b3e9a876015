import { inject } from 'vitest';

/** Seed of the generators: the one of the environment, else any; it is printed with each failure. */
export const SEED = inject('seed') ?? Math.trunc(Date.now() % 2 ** 31);

/** Runs of a property: as the environment says, else what fits into `npm test`. */
export const runsOf = (short: number): number => inject('runs') ?? short;
