/**
 * The line: page → extract → **tag → resolve → link → enrich** → card → show. Read this file first.
 *
 * `findChains` needs only the text; `identifyChains` asks a knowledge source and may be run again with a richer one (when
 * the reader turns look-ups on) without tagging again. Both are pure: the tagger and the source are handed in.
 */

import type { Entity } from './entity.ts';
import { type LinkTask, linkChains } from './link/link.ts';
import { correctKinds } from './link/look-up/kind.ts';
import { findCandidates } from './link/look-up/look-up.ts';
import { mergeByEntity } from './link/merge.ts';
import { type EntityRelation, relateEntities } from './relations.ts';
import { resolveChains } from './resolve/chains.ts';
import { splitCompounds } from './resolve/compounds.ts';
import { findDemonyms, relateDemonyms, setAsideDemonyms } from './resolve/demonyms.ts';
import { relateMetonyms } from './resolve/metonyms.ts';
import { splitOfCountry } from './resolve/of-country.ts';
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
  /** What the entities' sources claim of each other. */
  readonly relations: readonly EntityRelation[];
}

/** tag → resolve */
export async function findChains(text: string, tag: TagText, onStage: OnStage = () => {}): Promise<NamedText> {
  onStage('tag');
  const tagged = await tag(text);
  onStage('resolve');
  return { text, ...resolveChains(tagged, text) };
}

/** What identifying may be told beside names and source. */
export interface IdentifyOptions {
  readonly signal?: AbortSignalLike;
  readonly onStage?: OnStage;
  /** ISO 8601 date of the article; none when undated. */
  readonly publishedAt?: string | null;
}

/** Asks the source for all names, and corrects the chains by what it knows: all that linking is given. */
export async function gatherCandidates(
  named: NamedText,
  source: KnowledgeSource,
  { signal, publishedAt }: { readonly signal: AbortSignalLike; readonly publishedAt: string | null },
): Promise<{ readonly task: LinkTask; readonly demonyms: ReturnType<typeof findDemonyms> }> {
  const { text, otherSpans: spans } = named;
  const toOtherName = (span: Span) => ({ name: text.slice(span.start, span.end), span });
  const asked = await findCandidates(
    { text, chains: named.chains, otherNames: spans.map(toOtherName) },
    source,
    signal,
  );
  const { candidates } = asked;
  const otherSpans = asked.otherNames.map(({ span }) => span);
  const split = splitOfCountry(splitCompounds({ text, chains: asked.chains, otherSpans }, candidates), candidates);
  const { chains, spans: demonyms } = setAsideDemonyms(correctKinds(split, candidates, text), candidates);
  const otherNames = [...asked.otherNames, ...demonyms.map(toOtherName)];
  return {
    task: { chains, candidates, article: { text, otherNames, publishedAt } },
    demonyms: findDemonyms(otherNames, candidates),
  };
}

/** link → enrich. Whatever the source throws comes through; nothing is kept between calls. */
export async function identifyChains(
  named: NamedText,
  source: KnowledgeSource,
  options: IdentifyOptions = {},
): Promise<Annotation> {
  const { signal = { aborted: false }, onStage = () => {}, publishedAt = null } = options;
  onStage('link');
  const { task, demonyms } = await gatherCandidates(named, source, { signal, publishedAt });
  const { chains, candidates } = task;
  const links = linkChains(task);
  const related = relateDemonyms(chains, links, demonyms);
  const merged = mergeByEntity(relateMetonyms({ chains: related, text: named.text }, links, candidates), links);

  onStage('enrich');
  const ids = merged.links.flatMap(({ entityId }) => entityId ?? []);
  const entities = await source.getEntities([...new Set(ids)], signal);
  return { ...merged, entities: [...entities.values()], relations: relateEntities([...entities.values()]) };
}
