/**
 * Mentions → chains. Precision before recall: two names are joined only by a rule that was measured to be right nearly
 * always in news (same string 96–98 %, a unique surname 95–100 %, an acronym beside its name 83–100 %), in that order.
 * A lone name with two bearers in the article is nobody's: it stays a chain of its own.
 */

import type { Chain, Kind, Mention, Span, TaggedSpan, TagType } from '../types.ts';
import { isAcronymOf, nameWords, shortFormOf, trimToName } from './names.ts';
import { findRole } from './roles.ts';

const KIND_OF_TAG: Readonly<Record<Exclude<TagType, 'MISC'>, Kind>> = { PER: 'person', LOC: 'place', ORG: 'group' };

/** What the tagger found, sorted into chains. */
export interface Resolution {
  readonly chains: readonly Chain[];
  /** Spans tagged MISC: demonyms, religions, events. Linking relates demonyms to their places. In text order. */
  readonly otherSpans: readonly Span[];
}

/** Mentions that share one name; joined to another by `joinedTo`. */
interface NameGroup {
  readonly words: readonly string[];
  readonly kind: Kind;
  readonly mentions: Mention[];
  joinedTo: NameGroup | null;
}

/** Sorts tagged spans into chains, in order of first mention. Costs mentions × distinct names at worst. */
export function resolveChains(tagged: readonly TaggedSpan[], text: string): Resolution {
  const groups = groupByName(toMentions(tagged, text));
  joinPersons(groups.filter((group) => group.kind === 'person'));
  joinAcronyms(
    groups.filter((group) => group.kind !== 'person'),
    text,
  );
  return {
    chains: toChains(groups, text),
    otherSpans: tagged.filter((span) => span.type === 'MISC').map(({ start, end }) => ({ start, end })),
  };
}

function toMentions(tagged: readonly TaggedSpan[], text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const span of joinDistrict(tagged, text)) {
    if (span.type === 'MISC') continue;
    const kind = KIND_OF_TAG[span.type];
    for (const part of kind === 'place' ? splitAtComma(text, span) : [span]) {
      const { start, end } = trimToName(text, part, kind === 'person');
      const surface = text.slice(start, end);
      if (/\p{L}/u.test(surface)) mentions.push({ start, end, text: surface, kind, score: span.score });
    }
  }
  return mentions;
}

/** "Washington" and "D.C." tagged apart are one place. */
function joinDistrict(tagged: readonly TaggedSpan[], text: string): TaggedSpan[] {
  const joined: TaggedSpan[] = [];
  for (const span of tagged) {
    const last = joined.at(-1);
    const isDistrict = last?.type === 'LOC' && /^, D\.? ?C\b/u.test(text.slice(last.end, span.end));
    if (isDistrict) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** "Lusaka, Zambia" names two places; "Washington, D.C." one. */
function splitAtComma(text: string, { start, end }: Span): Span[] {
  const comma = text.slice(start, end).search(/, (?!\p{Lu}\.?\p{Lu}\.?$)/u);
  if (comma <= 0) return [{ start, end }];
  return [{ start, end: start + comma }, ...splitAtComma(text, { start: start + comma + 2, end })];
}

/** One group a name. Where the tagger wavers about one name's kind, the kind with the greater sum of scores wins. */
function groupByName(mentions: readonly Mention[]): NameGroup[] {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const name = groupingName(mention);
    if (name === '') continue;
    const same = byName.get(name);
    if (same) same.push(mention);
    else byName.set(name, [mention]);
  }
  const groups: NameGroup[] = [];
  for (const [name, same] of byName) {
    const words = name.split(' ');
    for (const [kind, kept] of splitByKind(same)) {
      const agreed = kept.map((mention) => ({ ...mention, kind }));
      groups.push({ words, kind, mentions: agreed, joinedTo: null });
    }
  }
  return groups;
}

/** The name that mentions share. A short word in capitals is an acronym, not the same word in small letters (DOLE, Dole). */
function groupingName({ text, kind }: Mention): string {
  const name = nameWords(text).join(' ');
  return kind === 'group' && /^\p{Lu}{2,5}$/u.test(text) ? name.toUpperCase() : name;
}

/**
 * One name is mostly one thing, and a lone odd tag is the tagger's slip; but in a match report "Aberdeen" is a city and a
 * club, and "Washington" may be a city and the surname of a person named in full. So a mention keeps a kind of its own
 * when the tagger was sure of it.
 */
function splitByKind(same: readonly Mention[]): [Kind, Mention[]][] {
  const weight = (kind: Kind) => same.reduce((sum, mention) => sum + (mention.kind === kind ? mention.score : 0), 0);
  const kinds = [...new Set(same.map(({ kind }) => kind))].sort((a, b) => weight(b) - weight(a));
  const kindOf = (mention: Mention) => (mention.score >= SURE_OF_KIND ? mention.kind : kinds[0]!);
  return kinds
    .map((kind): [Kind, Mention[]] => [kind, same.filter((mention) => kindOf(mention) === kind)])
    .filter(([, mentions]) => mentions.length > 0);
}

/** Tagger score from which a mention's kind stands against that of most other mentions of the name. */
const SURE_OF_KIND = 0.85;

const rootOf = (group: NameGroup): NameGroup => (group.joinedTo ? rootOf(group.joinedTo) : group);

/** Joins a shorter name to the one person in the article who bears it in full. Longest names first. */
function joinPersons(persons: readonly NameGroup[]): void {
  const longestFirst = [...persons].sort((a, b) => b.words.length - a.words.length);
  longestFirst.forEach((group, i) => {
    const fuller = longestFirst.slice(0, i).filter((other) => shortFormOf(group.words, other.words));
    const bearers = new Set(fuller.map(rootOf));
    const [only, second] = bearers;
    if (only && !second) group.joinedTo = only;
  });
}

/** Joins "OIC" to "Organisation of Islamic Cooperation", by initials or by standing in brackets after it. */
function joinAcronyms(groups: readonly NameGroup[], text: string): void {
  for (const group of groups) {
    const surface = group.mentions[0]!.text;
    if (group.words.length > 2 || !/\p{Lu}.?\p{Lu}/u.test(surface)) continue;
    const full = groups.filter((other) => other !== group && !other.joinedTo && spellsOut(group, other, text));
    if (full.length === 1 && rootOf(full[0]!) !== group) group.joinedTo = full[0]!;
  }
}

function spellsOut(short: NameGroup, full: NameGroup, text: string): boolean {
  if (full.words.length < 2) return false;
  if (full.mentions.some((mention) => isAcronymOf(short.mentions[0]!.text, mention.text)))
    return short.kind === full.kind;
  return short.mentions.some((inner) =>
    full.mentions.some((outer) => isBracketed(inner, outer, text) && hasLettersInOrder(inner.text, outer.text)),
  );
}

/** `inner` stands in brackets right behind `outer`: "Tehreek-e-Taliban Pakistan (TTP)". */
function isBracketed(inner: Span, outer: Span, text: string): boolean {
  return (
    inner.start >= outer.end &&
    /^\s*\(\s*(?:the\s+)?$/u.test(text.slice(outer.end, inner.start)) &&
    text[inner.end] === ')'
  );
}

function hasLettersInOrder(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === letters[at]) at++;
  return at === letters.length && letters[0] === name[0]?.toLowerCase();
}

function toChains(groups: readonly NameGroup[], text: string): Chain[] {
  const byRoot = new Map<NameGroup, Mention[]>();
  for (const group of groups) {
    const root = rootOf(group);
    const mentions = group.mentions.map((mention) => ({ ...mention, kind: root.kind }));
    byRoot.set(root, [...(byRoot.get(root) ?? []), ...mentions]);
  }
  return [...byRoot.values()]
    .map((mentions) => mentions.sort((a, b) => a.start - b.start))
    .sort((a, b) => a[0]!.start - b[0]!.start)
    .map((mentions, i) => toChain(mentions, i, text));
}

function toChain(mentions: readonly Mention[], index: number, text: string): Chain {
  const kind = mentions[0]!.kind;
  return {
    id: `c${index + 1}`,
    kind,
    name: canonicalMention(mentions)
      .text.replace(/\s+/g, ' ')
      .replace(/\u00ad/g, ''),
    mentions,
    demonyms: [],
    descriptions: [],
    metonyms: [],
    role: kind === 'person' ? findRole(mentions, text) : null,
  };
}

/** The fullest mention; among equals one not in capitals, then the first. */
export function canonicalMention(mentions: readonly Mention[]): Mention {
  const rank = ({ text }: Mention) =>
    nameWords(text).length * 2 + (text.length > 3 && text === text.toUpperCase() ? -1 : 0);
  return mentions.reduce((best, mention) => (rank(mention) > rank(best) ? mention : best));
}
