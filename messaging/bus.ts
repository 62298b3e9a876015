/**
 * Typed requests over runtime messages. One listener a side; every name needs a handler, and every failure becomes a
 * `Result`, so that no exception crosses.
 */

import { browser } from 'wxt/browser';
import type { Failure, FailureCode } from '../core/reading.ts';
import type { BackgroundCalls, PageCalls, Result } from './protocol.ts';

type Calls = BackgroundCalls | PageCalls;
type RequestOf<Call> = Call extends (request: infer Request) => unknown ? Request : never;
type AnswerOf<Call> = Call extends (request: never) => infer Answer ? Answer : never;

/** A handler for every call of one direction. */
export type Handlers<Map extends Calls> = {
  readonly [Name in keyof Map]: (request: RequestOf<Map[Name]>) => AnswerOf<Map[Name]> | Promise<AnswerOf<Map[Name]>>;
};

/** Sends one kind of request. */
export type Request<Map extends Calls> = <Name extends keyof Map & string>(
  name: Name,
  request: RequestOf<Map[Name]>,
) => Promise<Result<AnswerOf<Map[Name]>>>;

/** The sender of a message, as far as it is checked. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: unknown;
}

/** Thrown by handlers to answer with a code; anything else thrown is answered as `internal`. */
export class CallError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, message: string, retryAtMs: number | null = null) {
    super(message);
    this.failure = { code, message, retryAtMs };
  }

  /** Anything thrown, as a CallError: itself, or `internal`. */
  static from(error: unknown): CallError {
    return error instanceof CallError ? error : new CallError('internal', String(error));
  }
}

/** Requests to the background. A background that stops while it owes an answer gives `internal`: ask again. */
export const requestBackground: Request<BackgroundCalls> = (name, request) =>
  send(() => browser.runtime.sendMessage({ name, request }));

/** Requests to the page script of a tab. A tab without one gives `click-again`. */
export function requestPage(tabId: number): Request<PageCalls> {
  return (name, request) =>
    send(() => browser.tabs.sendMessage(tabId, { name, request }, { frameId: 0 }), 'click-again');
}

async function send<T>(
  post: () => Promise<unknown>,
  codeWhenNobodyAnswers: FailureCode = 'internal',
): Promise<Result<T>> {
  try {
    const answer = await post();
    if (isResult<T>(answer)) return answer;
    return toFailure(new CallError(codeWhenNobodyAnswers, 'Nobody answered.'));
  } catch (error) {
    return toFailure(new CallError(codeWhenNobodyAnswers, String(error)));
  }
}

/** Answers requests whose sender is allowed; everything else is left for nobody, as if no one listened. */
export function serve<Map extends Calls>(handlers: Handlers<Map>, isAllowed: (sender: Sender) => boolean): () => void {
  const listener = (message: unknown, sender: Sender): Promise<Result<unknown>> | undefined => {
    if (!isAllowed(sender) || !isRequest(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    const handle = handlers[message.name as keyof Map] as (request: unknown) => unknown;
    return Promise.resolve()
      .then(() => handle(message.request))
      .then((value) => ({ ok: true as const, value }), toFailure);
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** Our own pages (popup, options): our id, an address of ours, no script in a tab's page. */
export function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** Our background or popup, as a page script sees them: our id, and not a script in a tab's page. */
export function isExtension(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.tab === undefined;
}

function isRequest(message: unknown): message is { name: string; request: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'request' in message &&
    typeof (message as { name?: unknown }).name === 'string'
  );
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean';
}

function toFailure(error: unknown): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: CallError.from(error).failure };
}
