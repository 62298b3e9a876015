/** Node 20 has no Web Locks: these do one job of a name after the other, as the browser's do for all pages of an extension. */
const lastByName = new Map<string, Promise<unknown>>();

/** The part of `navigator.locks` that the extension uses. */
export const fakeLocks = {
  request<T>(name: string, job: () => Promise<T>): Promise<T> {
    const running = (lastByName.get(name) ?? Promise.resolve()).then(job);
    const done = running
      .catch(() => undefined) // its own caller is told
      .finally(() => lastByName.get(name) === done && lastByName.delete(name));
    lastByName.set(name, done);
    return running;
  },
};

Object.defineProperty(globalThis, 'navigator', { value: { locks: fakeLocks }, configurable: true, writable: true });
