/**
 * The line in Node, stage by stage: no browser's noise, and the same code. Linking asks the shipped knowledge and a cache that
 * holds a page for every name, which is what an article costs that was looked up before.
 */
import { identifyChains, type NamedText } from '../../core/annotate.ts';
import { resolveChains } from '../../core/resolve/chains.ts';
import type { KnowledgeSource } from '../../core/types.ts';
import { createCachedSource } from '../../knowledge/cache/cached-source.ts';
import type { CacheEntry } from '../../knowledge/cache/memory.ts';
import type { OnlineSource } from '../../knowledge/online-source.ts';
import { combineSources } from '../../knowledge/source.ts';
import { makeCandidate } from '../../tests/core/samples.ts';
import { loadEmbeddedSource, loadTagger } from '../annotate/line.ts';
import { findWithCompromise } from '../evaluate/compromise.ts';
import type { Measurement } from './measurement.ts';
import { timeReferenceLoop } from './reference-loop.ts';
import { layText, WORD_COUNTS } from './texts.ts';
import { timeBest } from './timing.ts';

const WHERE = `Node ${process.versions.node}`;

/** Processor time of this process, which other work on the machine lengthens little; pages have no such clock. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Times tagging (and a peer), chains and linking at every length. */
export async function measureLine(rounds: number): Promise<Measurement[]> {
  const tagger = await loadTagger();
  const source = createCachedLine();
  const { default: compromise } = await import('compromise');
  const measurements: Measurement[] = [];
  for (const count of WORD_COUNTS) {
    const { text, wordCount: words } = layText(count);
    const loopMs = await timeBest(rounds, timeReferenceLoop, processorMs);
    const add = async (step: string, by: string, work: () => unknown) => {
      const ms = await timeBest(rounds, work, processorMs);
      measurements.push({ step, by, where: WHERE, words, ms, loopMs });
    };
    const tagged = tagger.tag(text);
    const named: NamedText = { text, ...resolveChains(tagged, text) };
    await identifyChains(named, source); // fills the cache
    await add('tagging', 'Sidelight', () => tagger.tag(text));
    await add('tagging', 'compromise', () => findWithCompromise(compromise, text));
    await add('chains', 'Sidelight', () => resolveChains(tagged, text));
    await add('linking, cached', 'Sidelight', () => identifyChains(named, source));
  }
  return measurements;
}

/** The shipped knowledge with a cache that, after a first run, asks nobody. */
function createCachedLine(): KnowledgeSource {
  const entries = new Map<string, CacheEntry>();
  const cached = createCachedSource(createKnowAll(), {
    store: {
      get: async (keys) =>
        new Map(keys.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)!] as const] : []))),
      set: async (added) => {
        for (const [key, entry] of added) entries.set(key, entry);
      },
    },
    nowMs: () => 0,
    scope: 'bench',
    onFailure: () => undefined,
  });
  return combineSources(loadEmbeddedSource(), cached, () => undefined);
}

/** A wiki that has one page of exactly the name for every name it is asked for. */
function createKnowAll(): OnlineSource {
  return {
    openNames: () => new Set(),
    candidates: async (names) => new Map(names.map((name) => [name, [makePage(name)]])),
    searchName: async (name) => [makePage(name)],
    getEntities: async () => new Map(),
  };
}

const makePage = (title: string) => makeCandidate(title, { about: `${title} is in the news.`, prior: 1 });
