/** How often a promise is tried, and from which seed: the environment says so to the soak, and to whoever replays a failure. */

/** Seed of the generators: `SIDELIGHT_SEED`, else any; it is printed with each failure. */
export const SEED = Number(process.env.SIDELIGHT_SEED ?? Math.trunc(Date.now() % 2 ** 31));

/** The same in real browsers, whose runs take too long to find out by chance which one fails: the same each time. */
export const STEADY_SEED = Number(process.env.SIDELIGHT_SEED ?? 2);

/** Runs of a property: `SIDELIGHT_RUNS`, else what fits into `npm test`. */
export const runsOf = (short: number): number => Number(process.env.SIDELIGHT_RUNS ?? short);
