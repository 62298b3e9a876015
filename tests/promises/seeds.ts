/** How often a promise is tried, and from which seed: the environment says so to the soak, and to whoever replays a failure. */

/** Seed of the generators: `npm test` says the same of the same code each time, and the soak goes on from new ones. */
export const SEED = Number(process.env.SIDELIGHT_SEED ?? 2);

/** Runs of a property: `SIDELIGHT_RUNS`, else what fits into `npm test`. */
export const runsOf = (short: number): number => Number(process.env.SIDELIGHT_RUNS ?? short);
