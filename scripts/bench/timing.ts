/** Milliseconds that a tagger took. */
export interface Timing {
  /** The first text after the start, loading the weights included. */
  readonly firstMs: number;
  /** Each further text, in order. */
  readonly laterMs: readonly number[];
}

/** Tags all texts in order and times each, the loading of the weights with the first. */
export async function timeTexts(
  tag: (text: string) => unknown,
  [first = '', ...later]: readonly string[],
): Promise<Timing> {
  const firstMs = await timeOnce(() => tag(first));
  const laterMs: number[] = [];
  for (const text of later) laterMs.push(await timeOnce(() => tag(text)));
  return { firstMs, laterMs };
}

/** A clock in milliseconds, from any beginning. */
type Clock = () => number;

const wallMs: Clock = () => performance.now();

/** Milliseconds of one run. */
export async function timeOnce(work: () => unknown, nowMs: Clock = wallMs): Promise<number> {
  const startMs = nowMs();
  await work();
  return nowMs() - startMs;
}

/** The best of some runs: other work on the machine only ever slows one down. */
export async function timeBest(rounds: number, work: () => unknown, nowMs: Clock = wallMs): Promise<number> {
  let bestMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) bestMs = Math.min(bestMs, await timeOnce(work, nowMs));
  return bestMs;
}
