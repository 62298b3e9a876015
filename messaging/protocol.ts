/**
 * Every message that Sidelight sends, by direction: name → signature. All payloads are plain JSON. The page script never
 * asks: it is handed all cards at once, so that hovering works while the background sleeps and nothing a page could
 * forge reaches the background (docs/adr/0003-page-script.md).
 */

import type { Card, Picture } from '../core/card/card.ts';
import type { AboutName, Choice } from '../core/correction.ts';
import type { KnownName } from '../core/known-names.ts';
import type { PageOptions } from '../core/page-options.ts';
import type { Failure, FailureCode, PaintedChain, Reading } from '../core/reading.ts';
import type { Article, ChainId } from '../core/types.ts';

/** The only shape of an answer. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/**
 * `join`: what is already known of this page will do. `again`: read it anew, as after turning off. `force`: anew, and
 * take whatever text there is, in any language.
 */
export type ReadMode = 'join' | 'again' | 'force';

/** Popup and options → background. */
export interface BackgroundCalls {
  /** Starts or joins the reading of a tab and answers when all is done, look-ups included. */
  readTab(request: { readonly tabId: number; readonly mode: ReadMode }): Reading;
  /** What is known of a tab so far; null before the first click. */
  getReading(request: { readonly tabId: number }): Reading | null;
  /** The reader's word on who or what a name means; null takes it back. Gives the reading as it then is. */
  correct(request: { readonly tabId: number; readonly chainId: ChainId; readonly choice: Choice | null }): Reading;
  /** The reader knows a name already, or no longer: it is not painted. Gives the reading as it then is. */
  setKnown(request: { readonly tabId: number; readonly chainId: ChainId; readonly isKnown: boolean }): Reading;
  /**
   * Makes the card of the name that is selected in the page, which the line has missed, and opens it there; it is
   * remembered as a correction. A name that has a card already keeps it. Fails with `no-selection`.
   */
  nameSelection(request: { readonly tabId: number }): { readonly reading: Reading; readonly chainId: ChainId };
  /** Searches the wiki for a name that was left open. Gives the reading as it then is. */
  lookUpName(request: { readonly tabId: number; readonly chainId: ChainId }): Reading;
  /** A picture that a card names, once the reader has opened that card; null when it may not be shown. */
  getPicture(request: { readonly tabId: number; readonly file: string }): Picture | null;
  /** Undoes everything on the page. The switches of its site and for everywhere are settings, which open pages follow. */
  turnOff(request: { readonly tabId: number }): null;
  /** Turns a site's switch; null for neither rule. Asked of the background, since the popup may close with the click. */
  setSiteRule(request: { readonly host: string; readonly rule: 'off' | 'always' | null }): null;
  /** Turns the switch for everywhere. */
  setOff(request: { readonly isOff: boolean }): null;
  /** Changes how pages are painted, in part; as the next two, a wish of the options, which may close with the click. */
  changePage(request: Partial<PageOptions>): null;
  /** The reader does not know a name any more. */
  forgetKnown(request: KnownName): null;
  /** Takes back what was said of a name, in later articles. */
  dropCorrection(request: AboutName): null;
  /** Looks names up from now on, or no longer; the sender has asked for the permission. Also tries again after a failure. */
  setLookUps(request: { readonly isOn: boolean; readonly tabId: number | null }): null;
}

/** Background and popup → page script. */
export interface PageCalls {
  /** Extracts the article; null when the page is none. `force` takes whatever text there is. */
  readPage(request: { readonly force: boolean }): { readonly pageId: string; readonly article: Article | null };
  /** The page last read here; null when the address has changed since (or nothing was read). */
  getPage(request: null): { readonly pageId: string | null };
  /**
   * Paints the chains and keeps the cards for hovering, in place of what was shown. Tells which chains have no mention
   * that can be painted. Another page than `pageId` ignores it, and gives null.
   */
  showReading(request: {
    readonly pageId: string;
    readonly chains: readonly PaintedChain[];
    readonly cards: readonly Card[];
    readonly options: PageOptions;
  }): { readonly linkOnly: readonly ChainId[] } | null;
  /** The chain whose card the reader last opened on the page, once: null when it was told already, or there is none. */
  takeOpenedChain(request: null): { readonly chainId: ChainId | null };
  /** Waits for a page that may draw its article late; false when it has not changed since. */
  waitForDrawing(request: null): boolean;
  /** Dims all names but one, and where it stands; null undims them. */
  focusChain(request: { readonly chainId: ChainId | null }): null;
  /** Answers as soon as another chain than this one is the one beside which the others are dimmed. */
  nextFocus(request: { readonly chainId: ChainId | null }): { readonly chainId: ChainId | null };
  /**
   * Scrolls to the chain's next mention, or to the one of that number from 0. Null when it is not in the page any more, or
   * none of them is.
   */
  showMention(request: {
    readonly chainId: ChainId;
    readonly index?: number;
  }): { readonly index: number; readonly count: number } | null;
  /** What is selected in the page; empty when nothing is. */
  readSelection(request: null): string;
  /** Opens the card of a chain at the selection, else at its first mention, with the focus inside. */
  openCard(request: { readonly chainId: ChainId }): null;
  /** Opens the card of the next painted name, or of the one before, with the focus inside. Null when none is painted. */
  stepToName(request: { readonly by: 1 | -1 }): ChainId | null;
  /** Says at the foot of the page why a key did nothing. */
  showNotice(request: { readonly code: FailureCode }): null;
  /** Undoes everything on the page. */
  turnOff(request: null): null;
}
