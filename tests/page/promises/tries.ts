import { inject } from 'vitest';

/** What `npm test` tries is the same each time; the soak tries others. */
const USUAL_SEED = 2;

/** Seed of the generators: the one of the environment, else the usual one; it is printed with each failure. */
export const SEED = inject('seed') ?? USUAL_SEED;

/** Runs of a property: as the environment says, else what fits into `npm test`. */
export const runsOf = (short: number): number => inject('runs') ?? short;
