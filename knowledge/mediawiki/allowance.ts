/**
 * What one article may cost. A wiki that answers thousands of readers should see few requests of each, so what is asked
 * beyond the pages themselves (lists of namesakes, searches) ends where an article usually ends, and nothing goes beyond
 * the limit.
 */

import type { WikiClient } from './client.ts';

/** Requests of an article at most. */
const MAX_REQUESTS = 8;
/** Requests after which nothing optional is asked any more; half of all articles stay at or below it. */
const USUAL_REQUESTS = 4;

/** A client for one article, which counts. */
export interface Allowance {
  /** As `WikiClient.getJson`. The caller has checked that a request is left. */
  getJson(url: string): Promise<unknown>;
  /** Whether `count` more requests stay within the limit. */
  isEnoughFor(count: number): boolean;
  /** Whether `count` more requests stay within what an article usually costs. */
  isUsualWith(count: number): boolean;
  /** Requests made so far. */
  requestCount(): number;
}

/** Makes the allowance of one article. */
export function createAllowance(client: Pick<WikiClient, 'getJson'>): Allowance {
  let made = 0;
  return {
    getJson: (url) =>
      client.getJson(url, () => {
        made++;
      }),
    isEnoughFor: (count) => made + count <= MAX_REQUESTS,
    isUsualWith: (count) => made + count <= USUAL_REQUESTS,
    requestCount: () => made,
  };
}
