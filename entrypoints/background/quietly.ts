/**
 * A listener to the browser's events. Nobody waits for what it does, so a failure of the browser's own storage or tabs
 * ends here: the next event, or the reader's next click, finds things as they then are. Gives when it is done.
 */
export function quietly<Args extends readonly unknown[]>(
  follow: (...args: Args) => Promise<unknown>,
): (...args: Args) => Promise<unknown> {
  return (...args) => follow(...args).catch(() => undefined); // as said above
}
