import { inject } from 'vitest';
import { BUILDS } from '../../../scripts/builds.ts';
import { readArticleFixture } from '../../fixtures/articles.ts';
import type { Browser, BrowserName } from '../browsers/browser.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { type PageServer, servePages } from '../page-server.ts';
import { type StandInOptions, serveWikipedia, type WikipediaStandIn } from '../wikipedia-standin.ts';

/** What the browser is asked for when look-ups in Wikipedia are turned on. */
export const WIKIMEDIA_HOSTS = [
  'https://*.wikipedia.org/*',
  'https://www.wikidata.org/*',
  'https://upload.wikimedia.org/*',
  'https://thumb.wikimedia.org/*',
];

/** Where a story plays: a browser with the built extension, the project's own articles, Wikipedia's stand-in. */
export interface Stage {
  readonly browser: Browser;
  readonly wikipedia: WikipediaStandIn;
  /** Opens one of the project's own articles by its folder's name, in the browser's own window unless told where. */
  openArticle(slug: string, where?: Browser): Promise<void>;
  /** Opens a page of the story's own. */
  openPage(html: string): Promise<void>;
  close(): Promise<void>;
}

interface StageOptions {
  /** Takes requests in the wiki's place: the hook for faults. */
  readonly answer?: StandInOptions['answer'];
  /** Folder of another build than Sidelight's own. */
  readonly extension?: string;
  /** Folder of a profile that outlives the browser. */
  readonly profile?: string;
}

/** Sets the stage. */
export async function setStage(name: BrowserName, { answer, extension, profile }: StageOptions = {}): Promise<Stage> {
  const pageServers: PageServer[] = [];
  const wikipedia = await serveWikipedia({ wikiPort: inject('wikiPort'), ...(answer && { answer }) });
  const browser = await launchBrowser(name, {
    extension: extension ?? BUILDS[name].folder,
    network: wikipedia.network,
    ...(profile !== undefined && { profile }),
  });
  async function openPage(html: string, where = browser): Promise<void> {
    const pages = await servePages({ '/article': html });
    pageServers.push(pages);
    await where.open(`${pages.url}article`);
  }

  return {
    browser,
    wikipedia,
    openPage,
    openArticle: (slug, where) => openPage(readArticleFixture(slug).sourceHtml, where),
    async close() {
      await browser.close();
      await wikipedia.close();
      await Promise.all(pageServers.map((pages) => pages.close()));
    },
  };
}
