/**
 * One search more, for the name whose card the reader has opened. The line runs again with the shipped knowledge, which
 * gives the context, and the wiki is asked about this one name only; of the result only this chain is taken over.
 */
import { type Annotation, identifyChains } from '../../core/annotate.ts';
import { setAside } from '../../core/set-aside.ts';
import type { ChainId, KnowledgeSource } from '../../core/types.ts';
import type { OnlineSource } from '../../knowledge/online-source.ts';
import { combineSources } from '../../knowledge/source.ts';
import { CallError } from '../../messaging/bus.ts';
import { loadFoundChain } from './found-chain.ts';
import { type Knowledge, openWikiForName } from './open-wiki.ts';
import { presentReading } from './present.ts';
import { hiddenIds, saveAndShow } from './reading-job.ts';
import { loadReading, type StoredReading } from './readings.ts';

/** Looks an open name up and shows the result. The name stays open when the wiki cannot answer. */
export async function lookUpName(tabId: number, chainId: ChainId, knowledge: Knowledge): Promise<StoredReading> {
  const {
    reading: before,
    chain: { name },
  } = await loadFoundChain(tabId, chainId);
  const wiki = await openWikiForName(tabId, before, knowledge);
  if (!wiki || !before.openNames.includes(name)) return before;
  const source = combineSources(knowledge.models.embedded, aboutOneName(wiki.online, name), () => undefined);
  const { rest } = setAside(before.named, before.found, hiddenIds(before)); // nor do they go along in the search
  const again = await identifyChains(rest, source, { publishedAt: before.article?.publishedAt ?? null });
  if (wiki.isWithdrawn()) return before;
  const failure = wiki.failure();
  if (failure) throw new CallError(failure.code, failure.message, failure.retryAtMs);
  const now = await loadReading(tabId);
  if (now?.pageId !== before.pageId || now.state !== 'ready' || !now.found) return now ?? before; // the reader has moved on
  const openNames = now.openNames.filter((one) => one !== name);
  const looked = { ...now, found: takeOver(now.found, again, name), openNames };
  const after = { ...looked, ...(await presentReading(looked, wiki.combined)) };
  return saveAndShow(tabId, after);
}

/** The wiki as a source that knows one name and what that may mean. */
export function aboutOneName(online: OnlineSource, name: string): KnowledgeSource {
  const wanted = new Set<string>();
  return {
    async candidates(names, signal, limits) {
      const found = names.includes(name) ? await online.searchName(name, signal, limits) : [];
      for (const { id } of found) wanted.add(id);
      return new Map(names.map((one) => [one, one === name ? found : []]));
    },
    getEntities: (ids, signal) =>
      online.getEntities(
        ids.filter((id) => wanted.has(id)),
        signal,
      ),
  };
}

/** The first annotation with the other's link for the chain of a name. Ids may differ between the two, names do not. */
function takeOver(found: Annotation, again: Annotation, name: string): Annotation {
  const at = again.chains.findIndex((chain) => chain.name === name);
  const link = again.links[at];
  const entity = again.entities.find(({ id }) => id === link?.entityId);
  if (!link) return found;
  return {
    ...found,
    links: found.links.map((one, i) => (found.chains[i]?.name === name ? { ...link, chainId: one.chainId } : one)),
    entities: entity ? [...found.entities, entity] : found.entities,
  };
}
