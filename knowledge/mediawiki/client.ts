/**
 * The one place that fetches. Polite by construction: one request in flight, at most ten a minute, `Retry-After`
 * honoured; and safe: a time limit, a size limit, JSON only, no cookies, no referrer.
 */

import { SourceError } from '../source-error.ts';

/** Requests allowed in any `BUDGET_WINDOW_MS`: Wikimedia's limit for clients it does not know. */
const REQUESTS_PER_WINDOW = 10;
const BUDGET_WINDOW_MS = 60_000;
const TIMEOUT_MS = 9_000;
const MAX_BODY_BYTES = 1_000_000;
/** Waiting time after a 429 or 503 that names none; also the default of Wikimedia's gateway. */
const DEFAULT_WAIT_MS = 60_000;
const MAX_WAIT_MS = 300_000;

/** Where the request budget outlives a sleeping worker. */
export interface BudgetStore {
  /** The stored budget as it was set; anything when nothing or something else is stored. */
  get(): Promise<unknown>;
  set(budget: Budget): Promise<void>;
}

/** When requests were made, and until when none may be made; milliseconds since the epoch. */
export interface Budget {
  readonly requestTimesMs: readonly number[];
  readonly waitUntilMs: number;
}

/** What the client needs of the world. */
export interface ClientPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly nowMs: () => number;
  readonly budgetStore: BudgetStore;
  /** "Sidelight/1.2.3 (…)": sent as Api-User-Agent, as Wikimedia asks of clients. */
  readonly userAgent: string;
}

/** Fetches JSON from a wiki. */
export interface WikiClient {
  /** Parsed JSON. Throws SourceError: offline, timeout, rate-limited (with `retryAtMs`), bad-response, storage. */
  getJson(url: string): Promise<unknown>;
  /** Requests made so far by this client. */
  requestCount(): number;
}

/** Makes a client. Requests queue: only one is ever in flight. */
export function createWikiClient(ports: ClientPorts): WikiClient {
  let count = 0;
  let queue: Promise<unknown> = Promise.resolve();

  async function getJson(url: string): Promise<unknown> {
    await spendBudget(ports);
    count++;
    const response = await send(url, ports);
    if (response.status === 429 || response.status === 503) throw await rememberWait(response, ports);
    if (!response.ok) throw new SourceError('bad-response', `The wiki answered with status ${response.status}.`);
    if (!/\bjson\b/.test(response.headers.get('content-type') ?? ''))
      throw new SourceError('bad-response', 'The wiki’s answer is not JSON.');
    return parseJson(await readBody(response));
  }

  return {
    getJson(url) {
      const answer = queue.then(() => getJson(url));
      queue = answer.catch(() => undefined);
      return answer;
    },
    requestCount: () => count,
  };
}

async function send(url: string, { fetch, userAgent }: ClientPorts): Promise<Response> {
  try {
    return await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: { 'Api-User-Agent': userAgent },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw toSourceError(cause);
  }
}

function toSourceError(cause: unknown): SourceError {
  const isTimeout = cause instanceof DOMException && (cause.name === 'TimeoutError' || cause.name === 'AbortError');
  if (isTimeout)
    return new SourceError('timeout', `The wiki did not answer within ${TIMEOUT_MS / 1000} seconds.`, { cause });
  return new SourceError('offline', 'The wiki cannot be reached.', { cause });
}

/** Body text, given up beyond `MAX_BODY_BYTES`. */
async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  if (!reader) return '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > MAX_BODY_BYTES) {
        await reader.cancel();
        throw new SourceError('bad-response', `The wiki’s answer is larger than ${MAX_BODY_BYTES} bytes.`);
      }
      chunks.push(part.value);
    }
  } catch (cause) {
    throw cause instanceof SourceError ? cause : toSourceError(cause);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return new TextDecoder().decode(bytes);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new SourceError('bad-response', 'The wiki’s answer is not whole JSON.', { cause });
  }
}

async function spendBudget({ budgetStore, nowMs }: ClientPorts): Promise<void> {
  const now = nowMs();
  const { requestTimesMs, waitUntilMs } = parseBudget(await kept(budgetStore.get()), now);
  const recent = requestTimesMs.filter((time) => time > now - BUDGET_WINDOW_MS && time <= now);
  const isSpent = recent.length >= REQUESTS_PER_WINDOW;
  const retryAtMs = Math.max(waitUntilMs, isSpent ? recent[0]! + BUDGET_WINDOW_MS : 0);
  if (retryAtMs > now) throw new SourceError('rate-limited', 'Too many requests for now.', { retryAtMs });
  await kept(budgetStore.set({ requestTimesMs: [...recent, now], waitUntilMs: 0 }));
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
function parseBudget(stored: unknown, now: number): Budget {
  const { requestTimesMs, waitUntilMs } = (stored ?? {}) as Partial<Record<keyof Budget, unknown>>;
  const times = Array.isArray(requestTimesMs) ? requestTimesMs.filter((time) => typeof time === 'number') : [];
  const isSane = typeof waitUntilMs === 'number' && waitUntilMs <= now + MAX_WAIT_MS;
  return { requestTimesMs: times, waitUntilMs: isSane ? waitUntilMs : 0 };
}

async function rememberWait(response: Response, { budgetStore, nowMs }: ClientPorts): Promise<SourceError> {
  await response.body?.cancel();
  const now = nowMs();
  const retryAtMs = now + readRetryAfter(response.headers.get('retry-after'), now);
  const { requestTimesMs } = parseBudget(await kept(budgetStore.get()), now);
  await kept(budgetStore.set({ requestTimesMs, waitUntilMs: retryAtMs }));
  return new SourceError('rate-limited', 'The wiki asked us to wait.', { retryAtMs });
}

/** `Retry-After` in milliseconds from now: seconds or an HTTP date, at most `MAX_WAIT_MS`; `DEFAULT_WAIT_MS` without one. */
export function readRetryAfter(header: string | null, nowMs: number): number {
  if (header === null) return DEFAULT_WAIT_MS;
  const waitMs = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? DEFAULT_WAIT_MS : Math.min(Math.max(waitMs, 0), MAX_WAIT_MS);
}
