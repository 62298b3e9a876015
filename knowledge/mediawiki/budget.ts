/**
 * When the next request may be made. The budget is one for all wikis and all tabs, and lies in a store that outlives a
 * sleeping background: at most ten requests in any minute, none while a wiki has asked to wait.
 *
 * A refusal at the edge of a network may carry no CORS headers; it then looks like a cable that was pulled. One such
 * failure is taken for what it looks like, a second one in a row for "too many requests".
 */

import { SourceError } from '../source-error.ts';

/** Requests allowed in any `BUDGET_WINDOW_MS`: Wikimedia's limit for clients it does not know. */
const REQUESTS_PER_WINDOW = 10;
const BUDGET_WINDOW_MS = 60_000;
/** Waiting time after a refusal that names none; also the default of Wikimedia's gateway. */
const DEFAULT_WAIT_MS = 60_000;
const MAX_WAIT_MS = 300_000;
const OPAQUE_FAILURES_OF_A_REFUSAL = 2;

/** Where the request budget outlives a sleeping worker. */
export interface BudgetStore {
  /** The stored budget as it was set; anything when nothing or something else is stored. */
  get(): Promise<unknown>;
  set(budget: StoredBudget): Promise<void>;
}

/** When requests were made, and until when none may be made; milliseconds since the epoch. */
export interface StoredBudget {
  readonly requestTimesMs: readonly number[];
  readonly waitUntilMs: number;
  /** Failures in a row that told neither status nor reason. */
  readonly opaqueFailures: number;
}

export interface Budget {
  /** Counts a request that is about to be made. Throws SourceError `rate-limited` when it may not be, `storage` when it cannot be counted. */
  spend(): Promise<void>;
  /** The wiki refused: nobody asks before the time its `Retry-After` names. Gives the error to throw. */
  refuse(retryAfter: string | null): Promise<SourceError>;
  /** A request failed without telling why. Gives `failure`, or a refusal when it was not the first in a row. */
  countOpaqueFailure(failure: SourceError): Promise<SourceError>;
  /** An answer came, so the line is open. */
  forgetOpaqueFailures(): Promise<void>;
}

/** Makes a budget over a store. Calls must not overlap: the client's queue sees to that. */
export function createBudget(store: BudgetStore, nowMs: () => number): Budget {
  const load = async () => parseBudget(await kept(store.get()), nowMs());
  const save = (budget: StoredBudget) => kept(store.set(budget));

  async function refuse(retryAfter: string | null): Promise<SourceError> {
    const retryAtMs = nowMs() + readRetryAfter(retryAfter, nowMs());
    await save({ ...(await load()), waitUntilMs: retryAtMs, opaqueFailures: 0 });
    return new SourceError('rate-limited', 'The wiki asked us to wait.', { retryAtMs });
  }

  return {
    async spend() {
      const now = nowMs();
      const budget = await load();
      const recent = budget.requestTimesMs.filter((time) => time > now - BUDGET_WINDOW_MS && time <= now);
      const isSpent = recent.length >= REQUESTS_PER_WINDOW;
      const retryAtMs = Math.max(budget.waitUntilMs, isSpent ? recent[0]! + BUDGET_WINDOW_MS : 0);
      if (retryAtMs > now) throw new SourceError('rate-limited', 'Too many requests for now.', { retryAtMs });
      await save({ ...budget, requestTimesMs: [...recent, now], waitUntilMs: 0 });
    },
    refuse,
    async countOpaqueFailure(failure) {
      const budget = await load();
      const opaqueFailures = budget.opaqueFailures + 1;
      if (opaqueFailures >= OPAQUE_FAILURES_OF_A_REFUSAL) return refuse(null);
      await save({ ...budget, opaqueFailures });
      return failure;
    },
    async forgetOpaqueFailures() {
      const budget = await load();
      if (budget.opaqueFailures > 0) await save({ ...budget, opaqueFailures: 0 });
    },
  };
}

/** A store's answer; its failure is ours, since nobody may ask a wiki without counting. */
async function kept<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new SourceError('storage', 'The request budget cannot be kept.', { cause });
  }
}

/** A stored wait that lies further ahead than any wait we would set is the mark of a changed clock, and is dropped. */
function parseBudget(stored: unknown, now: number): StoredBudget {
  const { requestTimesMs, waitUntilMs, opaqueFailures } = (stored ?? {}) as Partial<
    Record<keyof StoredBudget, unknown>
  >;
  const times = Array.isArray(requestTimesMs) ? requestTimesMs.filter((time) => typeof time === 'number') : [];
  const isSane = typeof waitUntilMs === 'number' && waitUntilMs <= now + MAX_WAIT_MS;
  return {
    requestTimesMs: times,
    waitUntilMs: isSane ? waitUntilMs : 0,
    opaqueFailures: opaqueFailures === 1 ? 1 : 0,
  };
}

/** `Retry-After` in milliseconds from now: seconds or an HTTP date, at most `MAX_WAIT_MS`; `DEFAULT_WAIT_MS` without one. */
export function readRetryAfter(header: string | null, nowMs: number): number {
  if (header === null) return DEFAULT_WAIT_MS;
  const waitMs = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? DEFAULT_WAIT_MS : Math.min(Math.max(waitMs, 0), MAX_WAIT_MS);
}
