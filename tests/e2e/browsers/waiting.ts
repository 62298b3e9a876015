import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
/** Generous, because two browsers share two cores; a story that works takes a fraction of it. */
const DEFAULT_TIMEOUT_MS = 15_000;

/**
 * Polls until `read` gives something other than null, undefined or false, and gives that. `what` says in words what is
 * awaited; the error names it together with the last value read or the last error thrown.
 */
export async function waitFor<T>(
  what: string,
  read: () => Promise<T | null | undefined | false>,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const { value, error } = await attempt(read);
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > deadline) {
      const last = error === undefined ? `last seen: ${value}` : `last error: ${error}`;
      throw new Error(`waited ${timeoutMs} ms in vain for ${what}; ${last}`, { cause: error });
    }
    await sleep(POLL_MS);
  }
}

/** A page that is navigating, or a popup that is opening, refuses scripts for a moment: that counts as not yet. */
async function attempt<T>(read: () => Promise<T>): Promise<{ value?: T; error?: unknown }> {
  try {
    return { value: await read() };
  } catch (error) {
    return { error };
  }
}
