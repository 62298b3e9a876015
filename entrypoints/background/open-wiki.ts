import type { Failure } from '../../core/reading.ts';
import { mayLookUp, permittedWikibase } from '../../settings/look-up-permissions.ts';
import { loadSettings } from '../../settings/settings.ts';
import type { Models } from './models.ts';
import type { StoredReading } from './readings.ts';
import type { ArticleSources, Wikis } from './wiki.ts';

/** What tells about names. */
export interface Knowledge {
  readonly models: Models;
  readonly wikis: Wikis;
}

/** The reader's wiki, open for one article. */
export interface OpenWiki extends ArticleSources {
  /** What went wrong last; null when nothing did. */
  failure(): Failure | null;
}

/** The wiki that the reader chose and the browser permits; null when look-ups are off. */
export async function openWiki(
  { isPrivate }: Pick<StoredReading, 'isPrivate'>,
  { models, wikis }: Knowledge,
): Promise<OpenWiki | null> {
  const settings = await loadSettings();
  if (!(await mayLookUp(settings))) return null;
  let failure: Failure | null = null;
  const sources = wikis.forArticle(models.embedded, {
    apiUrl: settings.apiUrl,
    wikibaseUrl: await permittedWikibase(settings),
    isPrivate,
    onFailure: ({ code, message, retryAtMs }) => {
      failure = { code, message, retryAtMs };
    },
  });
  return { ...sources, failure: () => failure };
}
