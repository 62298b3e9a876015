/**
 * The one place that fetches. Polite by construction: one request in flight, a budget, `Retry-After` honoured; and safe:
 * a time limit, a size limit, the expected type only, no cookies, no referrer, no redirects.
 */

import { SourceError } from '../source-error.ts';
import { type BudgetStore, createBudget } from './budget.ts';
import { enterRequest, type LedgerStore } from './ledger.ts';

const TIMEOUT_MS = 9_000;
const MAX_JSON_BYTES = 1_000_000;
/** Error codes of the Action API that say "later", sent with status 200. */
const CODES_OF_WAITING = new Set<unknown>(['ratelimited', 'maxlag']);

/** What the client needs of the world. */
export interface ClientPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly nowMs: () => number;
  /** False when the device itself knows that it has no network: then nothing is tried, so nothing has to be waited for. */
  readonly isOnline: () => boolean;
  readonly budgetStore: BudgetStore;
  /** Where the reader can see what was sent; without one nothing is written down. */
  readonly ledgerStore?: LedgerStore;
  /** "Sidelight/1.2.3 (…)": sent as Api-User-Agent, as Wikimedia asks of clients. */
  readonly userAgent: string;
}

/** Fetches from wikis. */
export interface WikiClient {
  /** Parsed JSON; `onSent` hears when the budget has let the request through, which is sent after that. Throws SourceError: offline, timeout, rate-limited (with `retryAtMs`), bad-response, storage, and what `onSent` throws. */
  getJson(url: string, onSent?: OnSent): Promise<unknown>;
  /** A file of one of the types, at most `maxBytes` long; it costs nothing of the budget. Throws SourceError as above. */
  getFile(url: string, limits: FileLimits): Promise<WikiFile>;
}

type OnSent = () => void | Promise<void>;

/** The client that everything shares. */
export interface SharedClient extends WikiClient {
  /** The same for one job: its requests are counted and queue with those of the others. */
  forJob(job: Job): WikiClient;
}

/** On whose behalf is asked. */
export interface Job {
  /** False for private windows: what they ask is not written down. */
  readonly isListed: boolean;
  /** Asked before each request: the reader may have gone, or have forbidden it. Then it fails as `internal`. */
  readonly isWanted: () => Promise<boolean>;
}

const ANY_JOB: Job = { isListed: true, isWanted: async () => true };

/** What a file may be. */
interface FileLimits {
  readonly types: readonly string[];
  readonly maxBytes: number;
}

/** Bytes and their media type, as the server gave it. */
export interface WikiFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Makes a client. Requests queue: only one is ever in flight, so all that asks wikis shares one client. */
export function createWikiClient(ports: ClientPorts): SharedClient {
  const budget = createBudget(ports.budgetStore, ports.nowMs);
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(request: () => Promise<T>): Promise<T> => {
    const answer = queue.then(request);
    queue = answer.catch(() => undefined); // its own caller is told
    return answer;
  };

  const forJob = (job: Job): WikiClient => ({
    getJson: (url, onSent = () => {}) => enqueue(() => getJson(url, { onSent, ...job })),
    getFile: (url, limits) => enqueue(() => getFile(url, { ...limits, ...job })),
  });

  async function getJson(url: string, { onSent, isListed, isWanted }: Job & { readonly onSent: OnSent }) {
    await assertWanted(isWanted);
    assertOnline(ports);
    await budget.spend();
    if (isListed) await writeDown(url, ports);
    await onSent();
    const response = await send(url, ports).catch(async (error: SourceError) => {
      throw error.code === 'offline' ? await budget.countOpaqueFailure(error) : error;
    });
    await budget.forgetOpaqueFailures();
    const retryAfter = response.headers.get('retry-after');
    if (response.status === 429 || response.status === 503) {
      await response.body?.cancel();
      throw await budget.refuse(retryAfter);
    }
    assertUsable(response, ['application/json']);
    const json = parseJson(new TextDecoder().decode(await readBody(response, MAX_JSON_BYTES)));
    if (isToldToWait(json)) throw await budget.refuse(retryAfter);
    return json;
  }

  async function getFile(url: string, { types, maxBytes, isListed, isWanted }: FileLimits & Job) {
    await assertWanted(isWanted);
    assertOnline(ports);
    if (isListed) await writeDown(url, ports);
    const response = await send(url, ports);
    assertUsable(response, types);
    return { bytes: await readBody(response, maxBytes), type: mediaType(response) };
  }

  return { ...forJob(ANY_JOB), forJob };
}

/** Nothing is sent that the reader could not see. */
async function writeDown(url: string, { ledgerStore, nowMs }: ClientPorts): Promise<void> {
  try {
    if (ledgerStore) await enterRequest(ledgerStore, url, nowMs());
  } catch (cause) {
    throw new SourceError('storage', 'The ledger of requests cannot be kept.', { cause });
  }
}

async function assertWanted(isWanted: Job['isWanted']): Promise<void> {
  if (!(await isWanted())) throw new SourceError('internal', 'Nobody wants this any more.');
}

function assertOnline({ isOnline }: ClientPorts): void {
  if (!isOnline()) throw new SourceError('offline', 'The device has no network.');
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

const mediaType = ({ headers }: Response) => (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

function assertUsable(response: Response, types: readonly string[]): void {
  if (!response.ok) throw new SourceError('bad-response', `The wiki answered with status ${response.status}.`);
  if (!types.includes(mediaType(response)))
    throw new SourceError('bad-response', `The wiki’s answer is none of ${types.join(', ')}.`);
}

/** The body, given up beyond `maxBytes`. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > maxBytes) {
        await reader.cancel();
        throw new SourceError('bad-response', `The wiki’s answer is larger than ${maxBytes} bytes.`);
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
  return bytes;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new SourceError('bad-response', 'The wiki’s answer is not whole JSON.', { cause });
  }
}

function isToldToWait(json: unknown): boolean {
  const error = (json as { readonly error?: { readonly code?: unknown } } | null)?.error;
  return CODES_OF_WAITING.has(error?.code);
}
