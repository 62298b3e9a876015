/** The pages of a wiki that one article needs: fetched in batches, remembered, never asked for twice. */

import type { AbortSignalLike } from '../../core/types.ts';
import { SourceError, type SourceErrorCode } from '../source-error.ts';
import type { Allowance } from './allowance.ts';
import { type PagesAnswer, parsePages, type WikiPage } from './parse.ts';
import { continuedUrl, listedPagesUrl, pagesUrl, searchUrl, TITLES_PER_REQUEST } from './requests.ts';

/** Times the rest of an answer is asked for; what is still missing then stays out. */
const MAX_CONTINUATIONS = 2;

/** A page and how a title led to it. */
export interface FoundPage {
  readonly page: WikiPage;
  readonly isRedirect: boolean;
}

/** What the wiki says of itself; null where it says nothing, or before the first answer. */
export type SiteInfo = Pick<PagesAnswer, 'siteName' | 'licence'>;

export interface PageStore {
  /**
   * Fetches what is not known yet, first titles first; beyond the allowance the rest stays unknown. A batch that fails is
   * told and costs only itself, unless the wiki cannot be asked at all just now. Throws the SourceError of the last batch
   * when none was answered, ever.
   */
  load(titles: readonly string[], signal: AbortSignalLike): Promise<void>;
  /** Pages that the given lists of namesakes link to, in no order. */
  fetchListed(titles: readonly string[]): Promise<readonly WikiPage[]>;
  /** Pages in which all of the names stand, best first. */
  search(names: readonly string[]): Promise<readonly WikiPage[]>;
  /** The page that a loaded title leads to; null for none. */
  find(title: string): FoundPage | null;
  /** Whether the wiki has said what it has under this title. */
  isAnswered(title: string): boolean;
  site(): SiteInfo;
}

/** What a page store needs. */
export interface PageStorePorts {
  readonly apiUrl: string;
  readonly allowance: Allowance;
  readonly onFailure: (error: SourceError) => void;
}

/** Makes an empty store over a wiki's Action API. */
export function createPageStore({ apiUrl, allowance, onFailure }: PageStorePorts): PageStore {
  const pageByTitle = new Map<string, FoundPage | null>();
  let linkTitles: readonly string[] = [];
  let site: SiteInfo | null = null;

  /** Asks, and asks for the rest of an answer that came in parts. A later part that fails costs only itself. */
  async function ask(url: string, titles: readonly string[]): Promise<PagesAnswer> {
    const parts = [await allowance.getJson(url)];
    let answer = parsePages(parts, titles);
    for (let i = 0; i < MAX_CONTINUATIONS && answer.continuation && allowance.isEnoughFor(1); i++) {
      try {
        parts.push(await allowance.getJson(continuedUrl(url, answer.continuation)));
        answer = parsePages(parts, titles);
      } catch (error) {
        onFailure(toSourceError(error));
        break;
      }
    }
    site ??= answer;
    for (const page of answer.pages) pageByTitle.set(page.title, { page, isRedirect: false });
    return answer;
  }

  return {
    async load(titles, signal) {
      const unknown = [...new Set(titles)].filter((title) => !pageByTitle.has(title));
      if (linkTitles.length === 0) linkTitles = unknown; // the names of the article, which come first
      for (let i = 0; i < unknown.length && allowance.isEnoughFor(1) && !signal.aborted; i += TITLES_PER_REQUEST) {
        const batch = unknown.slice(i, i + TITLES_PER_REQUEST);
        const isLast = i + TITLES_PER_REQUEST >= unknown.length;
        try {
          const { byTitle } = await ask(pagesUrl(apiUrl, batch, linkTitles), batch);
          for (const title of batch) pageByTitle.set(title, byTitle.get(title) ?? null);
        } catch (cause) {
          const error = toSourceError(cause);
          const isOver = isLast || isFinal(error);
          if (isOver && !site) throw error;
          onFailure(error);
          if (isOver) return;
        }
      }
    },
    fetchListed: async (titles) => (await ask(listedPagesUrl(apiUrl, titles, linkTitles), [])).pages,
    async search(names) {
      const url = searchUrl(apiUrl, names, linkTitles);
      return url === null ? [] : (await ask(url, [])).pages;
    },
    find: (title) => pageByTitle.get(title) ?? null,
    isAnswered: (title) => pageByTitle.has(title),
    site: () => site ?? { siteName: null, licence: null },
  };
}

/** Gives SourceErrors on; anything else is a fault of ours and goes up. */
function toSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  throw error;
}

/** Failures after which the next batch would fail as well. */
const isFinal = ({ code }: SourceError) => FINAL_CODES.has(code);
const FINAL_CODES: ReadonlySet<SourceErrorCode> = new Set(['offline', 'timeout', 'rate-limited', 'storage']);
