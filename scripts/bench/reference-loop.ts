/**
 * Milliseconds of a fixed loop: a yardstick that is as slow as the machine is, wherever it runs. Plain sums like a
 * network's, 20 million of them. It must never change, and uses nothing outside itself, so that it can be sent to a browser
 * as source text.
 */
export function timeReferenceLoop(): number {
  const [size, repeats] = [2000, 10_000];
  const weights = Float32Array.from({ length: size }, (_, i) => ((i * 37) % 101) / 101);
  const startMs = performance.now();
  let sum = 0;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (let i = 0; i < size; i += 1) sum = Math.fround(sum + weights[i]! * weights[(i + repeat) % size]!);
  }
  return Number.isFinite(sum) ? performance.now() - startMs : 0; // the sum is used, or the loop might be left out
}
