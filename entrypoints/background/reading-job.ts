/**
 * What happens on a click: inject → extract → tag → resolve → link → enrich → card → show, once with the shipped
 * knowledge and, when the reader has turned look-ups on, once more with the wiki. Every step may be repeated: the state
 * between them lies in storage, so a background that was stopped goes on where it was.
 */
import { browser } from 'wxt/browser';
import { findChains, identifyChains } from '../../core/annotate.ts';
import { addGivenNames } from '../../core/given-names.ts';
import { type Failure, type LookUp, type OffScope, type Reading, UNREAD } from '../../core/reading.ts';
import { setAside } from '../../core/set-aside.ts';
import { looksEnglish } from '../../core/text/language.ts';
import type { Article, KnowledgeSource } from '../../core/types.ts';
import { SourceError } from '../../knowledge/source-error.ts';
import { CallError, requestPage } from '../../messaging/bus.ts';
import { PAINT_CSS } from '../../page/paint-style.ts';
import { loadCorrections } from '../../settings/corrections.ts';
import { loadSettings } from '../../settings/settings.ts';
import type { Models } from './models.ts';
import { presentReading } from './present.ts';
import {
  dropOldestReading,
  dropReading,
  inTurnOfTab,
  loadReading,
  type StoredReading,
  saveReading,
} from './readings.ts';

/** In shadow roots Firefox applies the reader's own styles alone, and Chromium paints no colours from those. */
const PAINT_STYLE = { css: PAINT_CSS, origin: import.meta.env.FIREFOX ? 'USER' : 'AUTHOR' } as const;
const UNSTORED: Omit<StoredReading, 'state'> = {
  ...UNREAD,
  host: null,
  article: null,
  named: null,
  found: null,
  corrections: [],
  known: [],
  openNames: [],
  chains: [],
  isShown: false,
};

/** A tab whose page is to be read. */
export interface ReadTab extends Pick<StoredReading, 'host' | 'isPrivate'> {
  readonly tabId: number;
}

/** The reading of a page that a switch keeps from being read; what was painted there is taken away. */
export async function leavePage({ tabId, host, isPrivate }: ReadTab, offScope: OffScope): Promise<StoredReading> {
  const reading: StoredReading = { ...UNSTORED, host, isPrivate, state: 'off', offScope };
  await endReading(tabId, () => reading);
  return reading;
}

/**
 * Undoes everything on a page and stores its reading as turned off, in an order that a background may be stopped in: the
 * page never shows what is said to be off, and what is not off yet is shown again when it is asked for.
 */
export function endReading(tabId: number, turnOff: (now: StoredReading | null) => StoredReading | null): Promise<void> {
  return inTurnOfTab(tabId, async () => {
    const now = await loadReading(tabId);
    if (now) await saveReading(tabId, { ...now, isShown: false });
    await requestPage(tabId)('turnOff', null);
    await removeStyles(tabId);
    const off = turnOff(now);
    if (off) await saveReading(tabId, off);
  });
}

/**
 * Ends the reading of a page that has become another article without loading: the page script is there and says that it
 * is another. Without an answer the tab has loaded another page, and whoever goes back finds this one as it was.
 */
export async function endLeftReading(tabId: number): Promise<void> {
  const known = await loadReading(tabId);
  if (known?.state !== 'ready') return;
  const page = await requestPage(tabId)('getPage', null);
  if (!page.ok || page.value.pageId === known.pageId) return;
  if ((await loadReading(tabId))?.pageId !== known.pageId) return; // read anew meanwhile
  const { failure } = new CallError('click-again', 'The page has become another one.');
  await saveReading(tabId, { ...UNSTORED, host: known.host, isPrivate: known.isPrivate, state: 'failed', failure });
}

/** Reads the tab's page with the shipped knowledge and shows what was found. Gives the stored reading, failed or ready. */
export async function readPage(tab: ReadTab, models: Models, force: boolean): Promise<StoredReading> {
  const { tabId, host, isPrivate } = tab;
  const unread = { ...UNSTORED, host, isPrivate };
  try {
    loadModels(models);
    const reading = await inParallel(
      injectReader(tabId).then(() => inParallel(readArticle(tab, models, force), insertStyles(tabId))),
      saveReading(tabId, { ...unread, state: 'reading' }),
    );
    return await saveAndShow(tabId, reading);
  } catch (error) {
    const failed: StoredReading = { ...unread, state: 'failed', failure: toFailure(error) };
    const isLeft = failed.failure?.code === 'click-again'; // then nothing is known of the page that stands there now
    await (isLeft ? dropReading(tabId) : saveReading(tabId, failed)).catch(() => undefined); // the answer tells it as well
    return failed;
  } finally {
    await dropOldestReading(tabId).catch(() => undefined); // the next reading tries again
  }
}

/** Is the page that was read still the one in the tab? */
export async function isOfPage(tabId: number, { pageId }: Pick<StoredReading, 'pageId'>): Promise<boolean> {
  const page = await requestPage(tabId)('getPage', null);
  return page.ok && page.value.pageId === pageId;
}

/** Asked about nothing, both load what they answer from, while the page is being read. Whoever asks next hears of a failure. */
function loadModels({ tag, embedded }: Models): void {
  void Promise.allSettled([tag(''), embedded.candidates([], { aborted: false })]);
}

/** Does something else beside the work that the reader waits for. Ends when both have ended; throws what either threw. */
async function inParallel<T>(work: Promise<T>, beside: Promise<void>): Promise<T> {
  await Promise.allSettled([work, beside]);
  await beside;
  return work;
}

/** Here only the shipped knowledge is asked: when that cannot answer, its file is damaged. */
function toFailure(error: unknown): Failure {
  if (error instanceof SourceError) return new CallError('damaged-installation', error.message).failure;
  return CallError.from(error).failure;
}

/** A source that was not asked for the cards shown so far, and what it says of its work once it was. */
interface RicherSource {
  readonly source: KnowledgeSource;
  readonly openNames: () => ReadonlySet<string>;
  readonly lookUpAfter: () => LookUp;
}

/** Identifies the chains of a ready reading anew with a richer source, and shows the result. */
export async function enrichReading(
  tabId: number,
  { source, openNames, lookUpAfter }: RicherSource,
): Promise<StoredReading | null> {
  const before = await loadReading(tabId);
  if (before?.state !== 'ready' || !before.named || !before.found) return before;
  await saveOfPage(tabId, { ...before, lookUp: { state: 'running' } });
  const { rest, putBack } = setAside(before.named, before.found, hiddenIds(before));
  const found = putBack(await identifyChains(rest, source, { publishedAt: before.article?.publishedAt ?? null }));
  const now = await loadReading(tabId);
  if (now?.pageId !== before.pageId || now.state !== 'ready') return now; // the reader has moved on
  const unasked = before.hiddenNames.map(({ name }) => name);
  const identified = { ...now, found, openNames: [...openNames(), ...unasked] };
  const after = { ...identified, ...(await presentReading(identified, source)), lookUp: lookUpAfter() };
  return saveAndShow(tabId, after);
}

/** Chains that are no names, as the reader said: nothing asks about them. */
export const hiddenIds = ({ hiddenNames }: Reading) => new Set(hiddenNames.map(({ chainId }) => chainId));

async function injectReader(tabId: number): Promise<void> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
    const refusal = injected && 'error' in injected ? injected.error : null;
    if (!injected || refusal) throw refusal; // Firefox refuses in the result, Chromium by throwing
  } catch (error) {
    throw new CallError('restricted-page', String(error)); // the click itself has granted every page that may be granted
  }
}

/** Puts our style sheet into a page that has let our script in: it refuses only when it has gone. */
async function insertStyles(tabId: number): Promise<void> {
  await removeStyles(tabId); // of an earlier reading of this page
  await browser.scripting.insertCSS({ target: { tabId }, ...PAINT_STYLE }).catch((error) => {
    throw new CallError('click-again', String(error));
  });
}

/** Takes our style sheet out of the page again. */
async function removeStyles(tabId: number): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId }, ...PAINT_STYLE }).catch(() => undefined); // the page has gone
}

async function readArticle(
  { tabId, host, isPrivate }: ReadTab,
  models: Models,
  force: boolean,
): Promise<StoredReading> {
  const answer = await requestPage(tabId)('readPage', { force });
  if (!answer.ok) throw new CallError(answer.error.code, answer.error.message);
  const { pageId, article } = answer.value;
  if (!article) throw new CallError('not-an-article', 'No article was found in the page.');
  if (!force && !isEnglish(article)) throw new CallError('unsupported-language', `Language: ${article.language}.`);
  const [names, corrections, { known }] = await Promise.all([
    findChains(article.text, models.tag),
    isPrivate ? [] : loadCorrections(),
    loadSettings(),
  ]);
  const given = corrections.filter(({ choice }) => choice.type === 'name');
  const named = addGivenNames(names, given);
  const found = await identifyChains(named, models.embedded, { publishedAt: article.publishedAt });
  const { title: articleTitle, isPartial } = article;
  const reading = { ...UNSTORED, host, pageId, articleTitle, isPartial, isPrivate, article, named, found, known };
  return { ...reading, ...(await presentReading(reading, models.embedded)), state: 'ready' };
}

/** Pages often declare no language or a wrong one, so the words decide. */
function isEnglish({ language, text }: Article): boolean {
  return looksEnglish(text) ?? /^en\b/.test(language ?? 'en');
}

/**
 * Stores what has become of a page that was read; what was turned off meanwhile stays off. Gives what is then stored. Throws
 * CallError `click-again` when the reader has left the page: a panel would show it on the page that stands there now.
 */
export function saveOfPage(tabId: number, reading: StoredReading): Promise<StoredReading> {
  return changeOfPage(tabId, reading, async () => {
    await saveReading(tabId, reading);
    return reading;
  });
}

/**
 * Stores a reading, as `saveOfPage` does, and hands its page what to paint and all cards. Gives it with what the page said
 * of the painting.
 */
export function saveAndShow(tabId: number, reading: StoredReading): Promise<StoredReading> {
  return changeOfPage(tabId, reading, async () => {
    await saveReading(tabId, { ...reading, isShown: false });
    const { pageId, chains, cards } = reading;
    const { page: options } = await loadSettings();
    const shown = await requestPage(tabId)('showReading', { pageId, chains, cards, options });
    if (!shown.ok || !shown.value) return reading; // a page that has gone needs nothing shown
    if ((await loadReading(tabId))?.pageId !== pageId) return reading; // the reader has moved on
    const painted = { ...reading, linkOnly: shown.value.linkOnly, isShown: true };
    await saveReading(tabId, painted);
    return painted;
  });
}

function changeOfPage(
  tabId: number,
  reading: StoredReading,
  change: () => Promise<StoredReading>,
): Promise<StoredReading> {
  return inTurnOfTab(tabId, async () => {
    const before = await loadReading(tabId);
    if (before?.state === 'off') return before;
    if (!(await isOfPage(tabId, reading))) throw new CallError('click-again', 'The page was left.');
    return change();
  });
}
