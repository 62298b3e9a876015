import type { ChainId, Kind } from '../../core/types.ts';
import type { Browser } from './browsers/browser.ts';
import { waitFor } from './browsers/waiting.ts';

/** What the popup's body says it shows; see `data-state`. */
export type PopupState = 'ready' | 'off' | 'notice';

/** One row of the popup's list. */
export interface Row {
  readonly chain: ChainId;
  readonly kind: Kind;
  readonly name: string;
  readonly count: number;
}

/** An opened card as a reader sees it; null for a part that it does not have. */
export interface ShownCard {
  readonly name: string;
  readonly description: string | null;
  readonly role: string | null;
  readonly inThisArticle: string;
  readonly background: string | null;
  /** Lines of attribution, one a source. */
  readonly sources: readonly string[];
}

/** Reading an article takes seconds at most; a busy machine gets more. */
const READING_TIMEOUT_MS = 60_000;

/** Waits until the open popup has come to rest, and gives what it then shows. */
export function waitForPopup(browser: Browser): Promise<PopupState> {
  return waitFor(
    'the popup to show cards or a notice',
    async () => {
      const state = await browser.inPopup(() => document.body.dataset.state ?? 'loading');
      return state === 'loading' || state === 'reading' ? null : (state as PopupState);
    },
    READING_TIMEOUT_MS,
  );
}

/** The sentences that the popup tells: its notice, or the line about look-ups. */
export function readStatus(browser: Browser): Promise<string> {
  return browser.inPopup(() =>
    [...document.querySelectorAll('[role=status]')].map((element) => element.textContent).join(' '),
  );
}

/** The list, in its order; a card that stands in its place is left first. */
export async function readRows(browser: Browser): Promise<readonly Row[]> {
  await goToList(browser);
  return browser.inPopup(() =>
    [...document.querySelectorAll<HTMLElement>('section[data-kind] button[data-chain]')].map((button) => ({
      chain: button.dataset.chain as ChainId,
      kind: button.closest<HTMLElement>('section[data-kind]')?.dataset.kind as Kind,
      name: button.querySelector('.name')?.textContent ?? '',
      count: Number.parseInt(button.querySelector('.count')?.textContent ?? '', 10),
    })),
  );
}

/** Goes back from an open card, and waits for the list. */
export async function goToList(browser: Browser): Promise<void> {
  const isCardOpen = await browser.inPopup(() => document.querySelector('.card-view') !== null);
  if (!isCardOpen) return;
  await browser.clickInPopup('button[data-action="back"]');
  await waitFor('the list', () => browser.inPopup(() => document.querySelector('.card-list') !== null));
}

/** Clicks a name's row and gives the card that opens. */
export async function openCard(browser: Browser, chain: ChainId): Promise<ShownCard> {
  await goToList(browser);
  await browser.clickInPopup(`button[data-chain="${chain}"]`);
  return waitFor(`the card of ${chain}`, () => browser.inPopup(readCard, `article.card[data-chain="${chain}"]`));
}

/** Text of the card beside a name in the page; null while none is shown, or while it fades in or out. */
export function readHoverCard(browser: Browser): Promise<string | null> {
  return browser.inClosedRoot((root) => {
    const isMoving = [...root.getAnimations(), ...root.host.getAnimations()].some((one) => one.playState === 'running');
    const card = root.querySelector('article.card');
    return card && !isMoving && card.getClientRects().length > 0 ? card.textContent : null;
  });
}

/** Runs in the popup. */
function readCard(selector: string): ShownCard | null {
  const card = document.querySelector(selector);
  if (!card) return null;
  const textOf = (part: string) => card.querySelector(part)?.textContent ?? null;
  return {
    name: textOf('.card-name') ?? '',
    description: textOf('.card-description'),
    role: textOf('.card-role'),
    inThisArticle: textOf('.in-this-article') ?? '',
    background: textOf('.background'),
    sources: [...card.querySelectorAll('.card-sources li')].map((line) => line.textContent ?? ''),
  };
}
