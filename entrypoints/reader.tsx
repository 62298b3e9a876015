import { render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../assets/card.css?inline';
import pageCardCss from '../assets/page-card.css?inline';
import tokensCss from '../assets/tokens.css?inline';
import { markLanguage, setLanguage } from '../components/language.ts';
import { PageCard } from '../components/PageCard.tsx';
import { failureSentence } from '../components/words.ts';
import type { Article, ChainId } from '../core/types.ts';
import { getBrowserText } from '../messaging/browser-texts.ts';
import { isExtension, serve } from '../messaging/bus.ts';
import type { PageCalls } from '../messaging/protocol.ts';
import { type CardHost, createCardHost } from '../page/card-host.ts';
import type { CardView } from '../page/card-view.ts';
import { extractArticle } from '../page/extract.ts';
import { createFollowed } from '../page/followed.ts';
import { waitForDrawing } from '../page/late-page.ts';
import { clearOrphan, watchForOrphan } from '../page/orphan.ts';
import { CARD_NEEDS_PAINT } from '../page/paint-style.ts';
import { createReadingView, type ReadingView } from '../page/reading-view.ts';

/** Set on our own world's global, which the page cannot see: a second injection must not start a second reader. */
const RUNNING = Symbol.for('sidelight-reader');

/** Only Firefox takes the paint's style sheet out of the page when the extension goes, and it leaves us no other word. */
const CARD_CSS = tokensCss + cardCss + pageCardCss + (import.meta.env.FIREFOX ? CARD_NEEDS_PAINT : '');

/** The page script, injected by the reader's click: it answers the background and shows what it is handed. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [RUNNING]?: true };
  if (world[RUNNING]) return;
  world[RUNNING] = true;
  setLanguage(getBrowserText);
  startReader();
});

interface Page {
  readonly id: string;
  readonly address: string;
  readonly article: Article;
}

function startReader(): void {
  let page: Page | null = null;
  let view: ReadingView | null = null;
  /** Says what a key could not do where nothing of a reading is shown. */
  let teller: CardHost<CardView> | null = null;
  /** Whose card was last pinned, until the popup has heard of it. */
  let openedChain: ChainId | null = null;
  /** Ends the watch for an extension that goes; null while the page shows nothing of ours. */
  let unwatch: (() => void) | null = null;
  const address = () => location.href.replace(/#.*$/, '');
  const focus = createFollowed<ChainId | null>(null);
  const end = () => {
    view?.end();
    view = null;
    teller?.remove();
    teller = null;
    unwatch?.();
    unwatch = null;
  };
  const watch = () => {
    unwatch ??= watchForOrphan(window, () => browser.runtime?.id === undefined, end);
  };

  clearOrphan(document);
  serve<PageCalls>(
    {
      readPage({ force }) {
        end();
        const article = extractArticle(document, { force });
        const id = newPageId();
        page = article && { id, address: address(), article };
        return { pageId: id, article };
      },
      getPage: () => ({ pageId: page?.address === address() ? page.id : null }),
      async showReading({ pageId, ...shown }) {
        if (page?.id !== pageId) return null;
        watch();
        view ??= createReadingView(document, page.article, {
          css: CARD_CSS,
          draw(card, container) {
            if (card?.isPinned) openedChain = card.card.chainId;
            drawCard(card, container);
          },
          isSameAddress: () => page?.address === address(),
          onGone() {
            end();
            page = null; // what was found is of no use on the next article
          },
          onFocus: focus.set,
        });
        return { linkOnly: await view.show(shown) };
      },
      takeOpenedChain() {
        const chainId = openedChain;
        openedChain = null;
        return { chainId };
      },
      waitForDrawing: () => waitForDrawing(document),
      nextFocus: async ({ chainId }) => ({ chainId: await focus.otherThan(chainId) }),
      focusChain({ chainId }) {
        view?.focus(chainId);
        return null;
      },
      showMention: ({ chainId, index }) => view?.showMention(chainId, index) ?? null,
      readSelection: () => String(getSelection() ?? ''),
      openCard({ chainId }) {
        view?.openCard(chainId);
        return null;
      },
      stepToName: ({ by }) => view?.stepToName(by) ?? null,
      showNotice({ code }) {
        watch();
        if (!view) teller ??= createCardHost(document, CARD_CSS, drawCard);
        (view ?? teller)?.tell((layer) => {
          markLanguage(layer);
          layer.textContent = failureSentence(code);
        });
        return null;
      },
      turnOff() {
        end();
        return null;
      },
    },
    isExtension,
  );
}

/** Random enough to tell two pages apart; `crypto.randomUUID` is not there on pages without TLS. */
function newPageId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-');
}

function drawCard(view: CardView | null, container: HTMLElement): void {
  if (view) markLanguage(container); // the browser has no texts for an orphan
  const copying = navigator.clipboard && { copy: copyText }; // pages without TLS have none
  render(view && <PageCard {...view} actions={{ ...view.actions, ...copying }} />, container);
}

const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
