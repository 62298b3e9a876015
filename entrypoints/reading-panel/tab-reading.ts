/** The reading of one tab as a panel follows it: asked for, and told anew whenever the stored one changes. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { type PanelState, readingOf } from '../../components/panel-notice.ts';
import { failureSentence } from '../../components/words.ts';
import { type Reading, UNREAD } from '../../core/reading.ts';
import { requestBackground, requestPage } from '../../messaging/bus.ts';
import type { ReadMode, Result } from '../../messaging/protocol.ts';
import { readingIn, readingKey, type StoredUnderReadingKey } from '../../messaging/session-keys.ts';

/** Times a request is repeated when the background was stopped while it owed the answer. */
const MAX_RETRIES = 3;

/** A tab's reading, and what can be asked about it. */
export interface TabReading {
  readonly state: ReadonlySignal<PanelState>;
  /** Why the reader's last wish was not carried out; empty when it was. */
  readonly outcome: ReadonlySignal<string>;
  /** Shows what comes of `askToRead`; until then, what is known of the page already: a look-up may take its time. */
  showAsked(asked: Promise<Reading>): Promise<void>;
  /** Shows what is known of the page that now stands in the tab, and reads nothing. */
  recall(): Promise<void>;
  /** Shows what came of a wish about one name; a failure is told in one sentence. */
  showAnswer(asked: Promise<Result<Reading>>): Promise<void>;
  turnOff(): Promise<void>;
  /** Stops following. */
  end(): void;
}

/** Follows a tab's reading. `onReading` hears of each before it is shown, with the one before of the same page. */
export function followReading(tabId: number, onReading: (now: Reading, before: Reading | null) => void): TabReading {
  const state = signal<PanelState>('loading');
  const outcome = signal('');
  /** Number of the last question: an answer to an earlier one comes too late and is dropped. */
  let lastAsked = 0;

  function show(next: Reading): void {
    lastAsked++; // answers still on their way are older
    const before = readingOf(state.value);
    onReading(next, before?.pageId === next.pageId ? before : null);
    state.value = next;
  }

  async function recall(
    isOfPage: (known: Reading) => boolean | Promise<boolean>,
    otherwise: 'unread' | 'loading',
  ): Promise<void> {
    const asked = ++lastAsked;
    const answer = await requestBackground('getReading', { tabId });
    const known = answer.ok ? answer.value : null;
    const isKnown = known !== null && (await isOfPage(known));
    if (asked !== lastAsked) return;
    if (isKnown) show(known);
    else state.value = otherwise;
  }

  /** The page is asked first: of one that was not read there is nothing to fetch. */
  async function showKnown(): Promise<void> {
    const page = await requestPage(tabId)('getPage', null);
    if (page.ok && page.value.pageId !== null) await recall(({ pageId }) => pageId === page.value.pageId, 'loading');
  }

  /** Each step is shown as it is reached, from what storage tells: asking for it again would take as long as drawing it. */
  const onChanged = (changes: Record<string, { readonly newValue?: unknown }>) => {
    const stored = changes[readingKey(tabId)]?.newValue as StoredUnderReadingKey | undefined;
    if (stored) show(readingIn(stored));
  };
  browser.storage.session.onChanged.addListener(onChanged);

  return {
    state,
    outcome,
    async showAsked(asked) {
      if (state.value === 'loading') void showKnown();
      show(await asked);
    },
    recall: () => recall((known) => isOfPage(tabId, known), 'unread'),
    async showAnswer(asked) {
      const answer = await asked;
      outcome.value = answer.ok ? '' : failureSentence(answer.error.code);
      if (answer.ok) show(answer.value);
    },
    async turnOff() {
      await insist(() => requestBackground('turnOff', { tabId }));
      await recall(() => true, 'unread');
    },
    end: () => browser.storage.session.onChanged.removeListener(onChanged),
  };
}

/** Asks for the tab's page to be read, or joins its reading. Failures are told in the reading. */
export async function askToRead(tabId: number, mode: ReadMode): Promise<Reading> {
  const answer = await insist(() => requestBackground('readTab', { tabId, mode }));
  return answer.ok ? answer.value : { ...UNREAD, state: 'failed', failure: answer.error };
}

/** Asks again where the background could not answer: it may have been stopped, and each of its steps may be repeated. */
async function insist<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  let answer = await ask();
  for (let tries = 0; tries < MAX_RETRIES && !answer.ok; tries++) answer = await ask();
  return answer;
}

/**
 * A tab that loaded another page, or shows another one without loading, says so itself; a page unread says nothing. What
 * says that the page is to be read again holds for whichever page has come.
 */
async function isOfPage(tabId: number, { pageId, failure }: Reading): Promise<boolean> {
  if (failure?.code === 'click-again') return true;
  const page = await requestPage(tabId)('getPage', null);
  return page.ok && page.value.pageId === pageId;
}
