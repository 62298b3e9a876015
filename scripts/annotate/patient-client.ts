/** A wiki of others is asked as rarely as the extension would, however many articles there are: the command waits instead. */
import type { WikiClient } from '../../knowledge/mediawiki/client.ts';
import { SourceError } from '../../knowledge/source-error.ts';

/** What waiting needs of the world. */
export interface WaitPorts {
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Times that one request is tried anew: a wiki that refuses so often does not want to be asked. */
const MAX_WAITS = 5;

/** A client that waits where it may not ask yet, and asks then. Throws what the client throws, in the end that, too. */
export function waitForTurns(
  client: Pick<WikiClient, 'getJson'>,
  { nowMs, wait }: WaitPorts,
): Pick<WikiClient, 'getJson'> {
  return {
    async getJson(url, onSent) {
      for (let waits = 0; ; waits++) {
        try {
          return await client.getJson(url, onSent);
        } catch (error) {
          if (!(error instanceof SourceError) || error.retryAtMs === null || waits >= MAX_WAITS) throw error;
          await wait(Math.max(0, error.retryAtMs - nowMs()));
        }
      }
    },
  };
}

/** Is the wiki on this machine, so that nobody else waits for it? */
export function isOwnWiki(apiUrl: string): boolean {
  const { hostname } = new URL(apiUrl);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
