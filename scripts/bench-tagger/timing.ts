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
  const timeText = async (text: string) => {
    const startMs = performance.now();
    await tag(text);
    return performance.now() - startMs;
  };
  const firstMs = await timeText(first);
  const laterMs: number[] = [];
  for (const text of later) laterMs.push(await timeText(text));
  return { firstMs, laterMs };
}

/** The middle value; of an even number, the upper of the two. NaN for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
