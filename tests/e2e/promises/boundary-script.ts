/**
 * What stands before the background's own code in the copy of the build that is stopped at its boundaries: each call of
 * it to browser or network is announced to the test, and waits for its word. The test can then end the background there,
 * at the very call, as no clock could. Sent as text: it sees the globals of a background and nothing else.
 */

type Api = Record<string, Record<string, (...args: never[]) => unknown>>;
type Call = (...args: unknown[]) => unknown;

/** Runs in the background, before anything else there. */
export function announceCalls(gateUrl: string): void {
  const { fetch: plainFetch } = globalThis;
  const pass = (boundary: string) => plainFetch(`${gateUrl}${encodeURIComponent(boundary)}`).then(() => undefined);
  const api = ((globalThis as { browser?: Api }).browser ?? (globalThis as { chrome?: Api }).chrome) as Api;
  const { runtime } = api as unknown as { runtime: { readonly lastError?: unknown } };

  /** Chromium's calls take a callback from the polyfill, which reads `lastError` while it is called and no later. */
  function announce(owner: Record<string, unknown>, name: string, shown: string): void {
    const plain = owner[name] as Call;
    const announced: Call = async (...args) => {
      await pass(`before ${shown}`);
      const answer = args.at(-1);
      if (typeof answer !== 'function') {
        const value = await plain.apply(owner, args);
        await pass(`after ${shown}`);
        return value;
      }
      return plain.call(owner, ...args.slice(0, -1), (...values: unknown[]) => {
        if (runtime.lastError) answer(...values);
        else void pass(`after ${shown}`).then(() => answer(...values));
      });
    };
    Object.defineProperty(owner, name, { value: announced, configurable: true, writable: true });
  }

  for (const [part, names] of [
    ['tabs', ['get', 'sendMessage']],
    ['scripting', ['executeScript', 'insertCSS', 'removeCSS']],
  ] as const)
    for (const name of names) announce(api[part]!, name, `${part}.${name}`); // the manifest asks for both
  for (const area of ['local', 'session'] as const) {
    const store = (api.storage as unknown as Record<string, Record<string, unknown>>)[area]!; // every browser has both
    for (const name of ['get', 'set']) announce(store, name, `${area}.${name}`);
  }
  globalThis.fetch = async (...args: Parameters<typeof fetch>) => {
    if (String(args[0]).startsWith('https:')) await pass('before fetch');
    const response = await plainFetch(...args);
    if (String(args[0]).startsWith('https:')) await pass('after fetch');
    return response;
  };
}
