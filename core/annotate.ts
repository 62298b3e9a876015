/**
 * The line: page → extract → **tag → resolve → link → enrich** → card → show. Read this file first.
 *
 * `findChains` needs only the text; `identifyChains` asks a knowledge source and may be run again with a richer one (when
 * the reader turns look-ups on) without tagging again. Both are pure: the tagger and the source are handed in.
 */

import type { Entity } from './entity.ts';
import { correctKinds } from './link/kind.ts';
import { linkChains, lookupNames } from './link/link.ts';
import { mergeByEntity } from './link/merge.ts';
import { resolveChains } from './resolve/chains.ts';
import { compoundNames, splitCompounds } from './resolve/compounds.ts';
import { findDemonyms, relateDemonyms, setAsideDemonyms } from './resolve/demonyms.ts';
import { relateMetonyms } from './resolve/metonyms.ts';
import { isPartialName } from './resolve/names.ts';
import type { AbortSignalLike, Chain, KnowledgeSource, Link, Span, TaggedSpan } from './types.ts';

/** Finds names in a text. May answer in slices, so that a long text does not block its thread. */
export type TagText = (text: string) => TaggedSpan[] | Promise<TaggedSpan[]>;

/** Stages of the line that this file runs, for progress and timing. */
export type Stage = 'tag' | 'resolve' | 'link' | 'enrich';

/** Called when a stage begins; never needed for the result. */
export type OnStage = (stage: Stage) => void;

/** The names of a text, sorted into chains; knows nothing yet about the world. */
export interface NamedText {
  readonly text: string;
  readonly chains: readonly Chain[];
  /** Names that are no person, place or group: demonyms, events. In text order. */
  readonly otherSpans: readonly Span[];
}

/** What the line found: chains with one link each, and the entities linked to. */
export interface Annotation {
  readonly chains: readonly Chain[];
  /** One a chain, in the order of `chains`. */
  readonly links: readonly Link[];
  readonly entities: readonly Entity[];
}

/** tag → resolve */
export async function findChains(text: string, tag: TagText, onStage: OnStage = () => {}): Promise<NamedText> {
  onStage('tag');
  const tagged = await tag(text);
  onStage('resolve');
  return { text, ...resolveChains(tagged, text) };
}

/** link → enrich. Whatever the source throws comes through; nothing is kept between calls. */
export async function identifyChains(
  named: NamedText,
  source: KnowledgeSource,
  options: { readonly signal?: AbortSignalLike; readonly onStage?: OnStage } = {},
): Promise<Annotation> {
  const { signal = { aborted: false }, onStage = () => {} } = options;
  onStage('link');
  const others = named.otherSpans.map((span) => ({ name: named.text.slice(span.start, span.end), span }));
  const names = new Set([
    ...bySalience(named.chains).flatMap(lookupNames),
    ...others.map(({ name }) => name),
    ...compoundNames(named),
  ]);
  const limits = { privateNames: privateNames(names, named.chains), contextNames: contextNames(named.chains) };
  const candidates = await source.candidates([...names], signal, limits);
  const { chains, spans } = setAsideDemonyms(correctKinds(splitCompounds(named, candidates), candidates), candidates);
  const adjectives = [...others, ...spans.map((span) => ({ name: named.text.slice(span.start, span.end), span }))];
  const links = linkChains(chains, candidates, { text: named.text, otherNames: adjectives.map(({ name }) => name) });
  const related = relateDemonyms(chains, links, findDemonyms(adjectives, candidates));
  const merged = mergeByEntity(relateMetonyms({ chains: related, text: named.text }, links, candidates), links);

  onStage('enrich');
  const ids = merged.links.flatMap(({ entityId }) => entityId ?? []);
  const entities = await source.getEntities([...new Set(ids)], signal);
  return { ...merged, entities: [...entities.values()] };
}

/** Most mentioned first: where a source can take only so many names, these are the ones that count. */
const bySalience = (chains: readonly Chain[]) => [...chains].sort((a, b) => b.mentions.length - a.mentions.length);

/** The most mentioned place and the most mentioned group: with them a search finds whom the article can mean. */
function contextNames(chains: readonly Chain[]): string[] {
  const sorted = bySalience(chains);
  return (['place', 'group'] as const).flatMap((kind) => sorted.find((chain) => chain.kind === kind)?.name ?? []);
}

/** Names whose answer could not be used anyway are not sent anywhere: adjectives and events, and lone surnames. */
function privateNames(names: ReadonlySet<string>, chains: readonly Chain[]): Set<string> {
  const asked = new Set(chains.filter((chain) => !isPartialName(chain)).flatMap(lookupNames));
  return new Set([...names].filter((name) => !asked.has(name)));
}
