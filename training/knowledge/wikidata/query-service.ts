/**
 * Asks a SPARQL endpoint as its operators want to be asked: one request at a time, a pause between two, who asks in the
 * User-Agent, and when it refuses, nothing before the time that it names.
 */

/** What the service is asked with; tests hand in their own. */
export interface QueryServiceDependencies {
  readonly endpoint: string;
  /** Whom the operators can write to: an address or a page. */
  readonly contact: string;
  readonly pauseMs: number;
  readonly fetch: typeof fetch;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly nowMs: () => number;
  /** Told in a sentence what goes wrong and is tried again. */
  readonly say: (sentence: string) => void;
}

/** A SPARQL endpoint. */
export interface QueryService {
  /**
   * Parsed JSON of the answer. Callers ask one question after the other.
   * @throws Error when the question is refused as wrong, or the service fails time after time
   */
  select(query: string): Promise<unknown>;
}

const MAX_ATTEMPTS = 6;
/** First wait after a failure that names no time; each further one is twice as long. */
const FIRST_WAIT_MS = 5000;
/** The service itself stops a question after a minute. */
const TIMEOUT_MS = 70_000;
const SERVER_ERROR = 500;
const TOO_MANY_REQUESTS = 429;

/** A failure that may pass, and the wait that the service asked for, if it did. */
class PassingError extends Error {
  override readonly name = 'PassingError';
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

/** A polite client of the endpoint. */
export function createQueryService(dependencies: QueryServiceDependencies): QueryService {
  const { pauseMs, wait, say } = dependencies;
  let isFirst = true;
  return {
    async select(query) {
      for (let attempt = 1; ; attempt++) {
        if (!isFirst) await wait(pauseMs);
        isFirst = false;
        try {
          return await ask(query, dependencies);
        } catch (error) {
          if (!(error instanceof PassingError) || attempt === MAX_ATTEMPTS) throw error;
          const delayMs = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
          say(`${error.message}; asking again in ${Math.ceil(delayMs / 1000)} s`);
          await wait(delayMs);
        }
      }
    },
  };
}

async function ask(query: string, { endpoint, contact, fetch, nowMs }: QueryServiceDependencies): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      accept: 'application/sparql-results+json',
      'user-agent': `SidelightKnowledgeRefresh/1 (${contact})`,
    },
    body: new URLSearchParams({ query }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw new PassingError(`${endpoint} cannot be reached (${String(error)})`, null);
  });
  if (response.status === TOO_MANY_REQUESTS || response.status >= SERVER_ERROR) {
    throw new PassingError(
      `${endpoint} answered ${response.status}`,
      readRetryAfter(response.headers.get('retry-after'), nowMs()),
    );
  }
  if (!response.ok) throw new Error(`${endpoint} refused the question with ${response.status}`);
  return response.json().catch(() => {
    throw new PassingError(`${endpoint} gave an answer that is cut off or no JSON`, null);
  });
}

/** Whole, unlike the reader's client, which has somebody waiting; null without a header that says it. */
function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const waitMs = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? null : Math.max(waitMs, 0);
}
