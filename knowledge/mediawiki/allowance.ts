/**
 * What one article may cost. A wiki that answers thousands of readers should see few requests of each, so what is asked
 * beyond the pages themselves (lists of namesakes, searches) ends where an article usually ends, and nothing goes beyond
 * the limit. The count and the answers can be kept where they outlive a background that is stopped: whoever goes on then
 * gets the same answers without asking, so decides as before, and a request that was under way stays counted.
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

/** What an article has cost so far, and what came of it. */
export interface SpentAllowance {
  /** Requests that were sent, answered or not. */
  readonly sent: number;
  /** Answers with the addresses that were asked. */
  readonly answers: readonly (readonly [url: string, json: unknown])[];
}

/** Of an article that was not asked about yet. */
export const NOTHING_SPENT: SpentAllowance = { sent: 0, answers: [] };

/** Where it outlives a background that is stopped. */
export interface KeptAllowance {
  readonly before: SpentAllowance;
  /** Throws SourceError `storage`. */
  save(spent: SpentAllowance): Promise<void>;
}

const KEPT_NOWHERE: KeptAllowance = { before: NOTHING_SPENT, save: async () => undefined };

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
  /** Requests made so far, those among them whose answer was kept. */
  requestCount(): number;
}

/** Makes the allowance of one article. No request is sent that could not be counted. */
export function createAllowance(client: Pick<WikiClient, 'getJson'>, kept: KeptAllowance = KEPT_NOWHERE): Allowance {
  const answerByUrl = new Map(kept.before.answers);
  /** Sent before a stop, and never answered. */
  const lost = kept.before.sent - answerByUrl.size;
  let sent = kept.before.sent;
  let made = 0;
  const failureByHost = new Map<string, SourceError>();
  const save = () => kept.save({ sent, answers: [...answerByUrl] });

  async function ask(url: string): Promise<unknown> {
    const json = await client.getJson(url, async () => {
      made = Math.max(made, answerByUrl.size) + 1; // what the cache has answered this time was paid for as well
      sent++;
      await save();
    });
    answerByUrl.set(url, json);
    await save().catch(() => undefined); // after a stop it is asked once more, and counted
    return json;
  }

  async function getJson(url: string): Promise<unknown> {
    if (answerByUrl.has(url)) {
      made++;
      return answerByUrl.get(url);
    }
    const { host } = new URL(url);
    const failure = failureByHost.get(host);
    if (failure) throw failure;
    try {
      return await ask(url);
    } catch (error) {
      if (error instanceof SourceError && CODES_OF_SILENCE.has(error.code)) failureByHost.set(host, error);
      throw error;
    }
  }

  return {
    getJson,
    isEnoughFor: (count) => lost + made + count <= MAX_REQUESTS,
    isUsualWith: (count) => made + count <= USUAL_REQUESTS,
    requestCount: () => made,
  };
}
