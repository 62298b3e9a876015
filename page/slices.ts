/** Long work as a generator that stops between small steps, so that it can be cut into slices between which the page lives. */

/** Work that yields between steps of well under a millisecond each, and gives its result in the end. */
export type Steps<T> = Generator<void, T>;

/** Longest slice, in milliseconds: a quarter of what counts as a long task, since the page has work of its own to do. */
const SLICE_MS = 12;

/** Does the work without a pause. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work in slices; null when the signal ends it before it is done. */
export async function runInSlices<T>(steps: Steps<T>, view: Window, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    const endMs = view.performance.now() + SLICE_MS;
    while (view.performance.now() < endMs) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((resume) => view.setTimeout(resume, 0));
  }
  return null;
}
