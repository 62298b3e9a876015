/** Tabs with pages, and in each page what the page script would do: take the article, show what it is handed, undo it. */
import type { PaintedChain } from '../../../core/reading.ts';
import type { Article } from '../../../core/types.ts';
import type { PageCalls, Result } from '../../../messaging/protocol.ts';

/** A page that a tab can show. */
export interface Site {
  readonly url: string;
  /** Null: the page holds none. */
  readonly article: Article | null;
  /** The browser keeps the page to itself. */
  readonly isRestricted?: boolean;
}

/** What a page shows of a reading, by its page script. */
interface ShownReading {
  readonly pageId: string;
  readonly chains: readonly PaintedChain[];
  readonly cardCount: number;
}

/** A tab, as the reader sees it. */
export interface FakeTab {
  readonly id: number;
  readonly site: Site;
  readonly shown: ShownReading | null;
  /** Style sheets of ours in the page. */
  readonly styleCount: number;
  /** The reader's click. */
  grant(): void;
  /** Loads another page. */
  load(site: Site): void;
  /** Becomes another page without loading, as sites do that draw themselves. */
  become(site: Site): void;
  /** Injects the page script; throws where the browser does not let it. */
  inject(): void;
  addStyle(by: 1 | -1): void;
  /** The page script's answer to a message; throws where there is none. */
  answer(name: keyof PageCalls, request: unknown): Result<unknown>;
}

/** Opens a tab. `nextPageId` gives ids of pages, which page scripts make. */
export function createFakeTab(id: number, first: Site, nextPageId: () => string): FakeTab {
  let site = first;
  let isGranted = false;
  let hasScript = false;
  let styleCount = 0;
  let page: { readonly id: string; readonly url: string } | null = null;
  let shown: ShownReading | null = null;
  const answers: Partial<Record<keyof PageCalls, (request: never) => unknown>> = {
    readPage() {
      shown = null;
      const pageId = nextPageId();
      page = site.article && { id: pageId, url: site.url };
      return { pageId, article: site.article };
    },
    getPage: () => ({ pageId: page?.url === site.url ? page.id : null }),
    showReading({ pageId, chains, cards }: Parameters<PageCalls['showReading']>[0]) {
      if (page?.id !== pageId) return null;
      shown = { pageId, chains, cardCount: cards.length };
      return { linkOnly: [] };
    },
    turnOff() {
      shown = null;
      return null;
    },
    readSelection: () => '',
  };
  return {
    id,
    get site() {
      return site;
    },
    get shown() {
      return shown;
    },
    get styleCount() {
      return styleCount;
    },
    grant() {
      isGranted = true;
    },
    load(next) {
      if (new URL(next.url).origin !== new URL(site.url).origin) isGranted = false;
      site = next;
      [hasScript, styleCount, page, shown] = [false, 0, null, null];
    },
    become(next) {
      if (next.url === site.url) return;
      [site, page, shown] = [next, null, null]; // the page script sees that the names have gone
    },
    inject() {
      if (site.isRestricted || !isGranted) throw new Error('Cannot access contents of the page.');
      hasScript = true;
    },
    addStyle(by) {
      styleCount = Math.max(styleCount + by, 0);
    },
    answer(name, request) {
      if (!hasScript) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, value: answers[name]?.(request as never) ?? null };
    },
  };
}
