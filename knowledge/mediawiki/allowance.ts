/**
 * What one article may cost. A wiki that answers thousands of readers should see few requests of each, so what is asked
 * beyond the pages themselves (lists of namesakes, searches) ends where an article usually ends, and nothing goes beyond
 * the limit.
 */

import { SourceError, type SourceErrorCode } from '../source-error.ts';
import type { WikiClient } from './client.ts';

/** Requests of an article's names at most: 8 is what an article may cost, and one is kept for its pictures' credits. */
const MAX_REQUESTS = 7;
/** Requests after which nothing optional is asked any more; half of all articles stay at or below it. */
const USUAL_REQUESTS = 4;

/**
 * Failures of a host that is tried no more. One cut line tried twice would count as two failures in a row, which the
 * budget takes for a refusal; and seven requests that hang would keep the reader waiting for a minute.
 */
const CODES_OF_SILENCE: ReadonlySet<SourceErrorCode> = new Set(['offline', 'timeout']);

/** A client for one article, which counts. */
export interface Allowance {
  /**
   * As `WikiClient.getJson`. The caller has checked that a request is left. A host that could not be reached, or did not
   * answer in time, is not tried again: its failure is thrown anew.
   */
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
  const failureByHost = new Map<string, SourceError>();

  async function getJson(url: string): Promise<unknown> {
    const { host } = new URL(url);
    const failure = failureByHost.get(host);
    if (failure) throw failure;
    try {
      return await client.getJson(url, () => {
        made++;
      });
    } catch (error) {
      if (error instanceof SourceError && CODES_OF_SILENCE.has(error.code)) failureByHost.set(host, error);
      throw error;
    }
  }

  return {
    getJson,
    isEnoughFor: (count) => made + count <= MAX_REQUESTS,
    isUsualWith: (count) => made + count <= USUAL_REQUESTS,
    requestCount: () => made,
  };
}
