/** What the command does with one article, whatever form it came in. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Tagger } from '../../core/tag/tagger.ts';
import type { Article } from '../../core/types.ts';
import {
  createCommandClient,
  loadEmbeddedSource,
  loadTagger,
  roundTenth,
  runLine,
  toOutput,
  type WikiOptions,
  withWiki,
} from './line.ts';
import { isOwnWiki, waitForTurns } from './patient-client.ts';

/** Annotates articles, each by itself. */
export interface Annotator {
  /** Gives what is printed of an article. `read` makes it and is timed as extraction; what it throws comes through. */
  annotate(name: string, read: () => Article): Promise<ReturnType<typeof toOutput>>;
  /** BIO tags of one document's sentences. */
  readonly tagTokens: Tagger['tagTokens'];
}

/** Loads tagger and knowledge; `complain` is told of a wiki that fails, and the article then goes on without it. A wiki on another machine has ten requests a minute for all articles together. */
export async function createAnnotator(wikis: WikiOptions, complain: (message: string) => void): Promise<Annotator> {
  const tagger = await loadTagger();
  const embedded = loadEmbeddedSource();
  const isOthers = wikis.wiki !== null && !isOwnWiki(wikis.wiki);
  const shared = isOthers ? { client: waitForTurns(createCommandClient(), { nowMs: Date.now, wait }) } : {};
  return {
    annotate: async (name, read) => {
      const startMs = performance.now();
      const article = read();
      const extract = roundTenth(performance.now() - startMs);
      const { source, requestCount } = withWiki(embedded, { ...wikis, ...shared }, (error) =>
        complain(`${wikis.wiki}: ${error.message}`),
      );
      const { annotation, ms } = await runLine(article, tagger, source);
      return toOutput(name, article, { annotation, ms: { extract, ...ms }, requests: requestCount() });
    },
    tagTokens: tagger.tagTokens,
  };
}
