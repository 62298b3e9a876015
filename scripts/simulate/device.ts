/** A reader's device: the product's own client, budget, cache and source, asked for one article after another. */
import type { EntityId } from '../../core/types.ts';
import { createCachedSource } from '../../knowledge/cache/cached-source.ts';
import type { CacheStore } from '../../knowledge/cache/memory.ts';
import { createWikiClient } from '../../knowledge/mediawiki/client.ts';
import { createMediaWikiSource } from '../../knowledge/mediawiki/source.ts';
import { NO_LIMITS, type OnlineSource } from '../../knowledge/online-source.ts';
import { SourceError } from '../../knowledge/source-error.ts';
import { createPassingBudget } from '../annotate/passing-budget.ts';
import type { AskedName } from './asked-names.ts';
import { WIKI_API, WIKIBASE_API } from './model-wiki.ts';

/** What a device has. */
export interface DevicePorts {
  readonly nowMs: () => number;
  readonly fetch: (url: string) => Promise<Response>;
  /** Null for a device that remembers nothing. */
  readonly store: CacheStore | null;
  /** Whether the shipped knowledge answers what it answers. */
  readonly hasEmbedded: boolean;
}

/** What one article has cost. */
export interface ArticleCost {
  readonly names: number;
  /** Names for which the wiki was asked, since the cache did not know them. */
  readonly askedNames: number;
  /** The budget or the wiki said: not now. */
  readonly isHeldBack: boolean;
}

/** A device. */
export interface Device {
  readArticle(names: readonly AskedName[]): Promise<ArticleCost>;
}

/** Makes a device. */
export function createDevice({ nowMs, fetch, store, hasEmbedded }: DevicePorts): Device {
  const client = createWikiClient({
    fetch,
    nowMs,
    isOnline: () => true,
    budgetStore: createPassingBudget(),
    userAgent: 'Sidelight (simulation)',
  });

  return {
    async readArticle(asked) {
      let isHeldBack = false;
      let askedNames = 0;
      const onFailure = (error: SourceError) => {
        if (error.code !== 'rate-limited') throw error;
        isHeldBack = true;
      };
      const today = new Date(nowMs()).toISOString().slice(0, 10);
      const wiki = createMediaWikiSource({ apiUrl: WIKI_API, wikibaseUrl: WIKIBASE_API, client, today, onFailure });
      const counted: OnlineSource = {
        ...wiki,
        candidates(names, signal, limits) {
          askedNames += names.length;
          return wiki.candidates(names, signal, limits);
        },
      };
      const online = store ? createCachedSource(counted, { store, nowMs, scope: WIKI_API, onFailure }) : counted;
      const known = hasEmbedded ? asked.filter(({ isKnown }) => isKnown) : [];
      const knownNames = new Set(known.map(({ name }) => name));
      await lookUp(online, { names: asked.map(({ name }) => name), knownNames }).catch((error: unknown) => {
        if (!(error instanceof SourceError)) throw error;
        onFailure(error);
      });
      return { names: asked.length, askedNames, isHeldBack };
    },
  };
}

const SIGNAL = { aborted: false };

/** As the line does: candidates of all names, then what is shown of each that was linked. Here every page is linked. */
async function lookUp(
  online: OnlineSource,
  { names, knownNames }: { readonly names: readonly string[]; readonly knownNames: ReadonlySet<string> },
): Promise<void> {
  if (names.length === 0) return;
  const candidates = await online.candidates(names, SIGNAL, { ...NO_LIMITS, knownNames });
  const ids = [...candidates.values()].flatMap((some): EntityId[] => {
    const [first] = some.filter(({ isDisambiguation }) => !isDisambiguation);
    return first ? [first.id] : [];
  });
  await online.getEntities([...new Set(ids)], SIGNAL);
}
