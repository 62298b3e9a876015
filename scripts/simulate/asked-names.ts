/** What the product would ask a wiki about an article: its own line runs on annotated text, and a source listens. */
import { findChains, identifyChains } from '../../core/annotate.ts';
import type { KnowledgeSource, TagType } from '../../core/types.ts';
import { NO_LIMITS, type OnlineSource } from '../../knowledge/online-source.ts';
import { combineSources } from '../../knowledge/source.ts';
import { type AnnotatedDocument, TYPES } from '../evaluate/corpus.ts';
import { goldSpans, joinTokens } from '../evaluate/running-text.ts';

/** A name as the wiki would be asked for it. */
export interface AskedName {
  readonly name: string;
  /** The shipped knowledge answers it, so that nothing is searched for. */
  readonly isKnown: boolean;
}

/** The names of an annotated article that a wiki would be asked for, each once, most salient first. */
export async function listAskedNames(
  document: AnnotatedDocument,
  embedded: KnowledgeSource,
): Promise<readonly AskedName[]> {
  const running = joinTokens(document);
  const tagged = goldSpans(document, running).map((span) => ({ ...span, type: toTagType(span.type), score: 1 }));
  const asked = new Map<string, AskedName>();
  const listening: Pick<OnlineSource, 'candidates' | 'getEntities'> = {
    async candidates(names, _signal, { knownNames } = NO_LIMITS) {
      for (const name of names) asked.set(name, { name, isKnown: knownNames.has(name) });
      return new Map();
    },
    getEntities: async () => new Map(),
  };
  const source = combineSources(embedded, listening, () => {});
  await identifyChains(await findChains(running.text, () => tagged), source);
  return [...asked.values()];
}

/** What annotation calls otherwise counts as evidence only. */
const toTagType = (type: string): TagType => TYPES.find((known) => known === type) ?? 'MISC';
