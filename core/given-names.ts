/**
 * Names that the reader gave, because the line had missed them: the words that were selected, wherever the article prints
 * them as whole words. Such a chain goes through linking like any other, with the article as its context.
 */

import type { NamedText } from './annotate.ts';
import { isGroupNoun } from './resolve/group-nouns.ts';
import { foldName } from './text/normalize.ts';
import type { Candidate, Chain, ChainId, Kind, Span } from './types.ts';

/** A name as the reader gave it. */
export interface GivenName {
  readonly name: string;
  readonly kind: Kind;
}

/** The score of a given name's mentions, in place of the tagger's: the reader is sure. */
export const GIVEN_SCORE = 1;

/** Longest name that is taken from a selection, in characters: a longer one is a sentence. */
const MAX_LENGTH = 100;
const WORD = /[\p{L}\p{N}]/u;

/** The name in what was selected: without blanks, quotation marks and other signs around it. Null when there is none. */
export function readSelectedName(selected: string): string | null {
  const name = selected
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
    .replace(/['’]s?$/u, '');
  return /\p{L}/u.test(name) && name.length <= MAX_LENGTH ? name : null;
}

/** The chain of a given name; null when the article prints it nowhere but inside names that are known already. */
export function chainOfGivenName({ text, chains }: NamedText, { name, kind }: GivenName, id: ChainId): Chain | null {
  const known = chains.flatMap(({ mentions }) => mentions);
  const spans = findWords(text, name).filter((span) => !known.some((mention) => holds(mention, span)));
  if (spans.length === 0) return null;
  return {
    id,
    kind,
    name,
    mentions: spans.map((span) => ({ ...span, text: name, kind, score: GIVEN_SCORE })),
    demonyms: [],
    descriptions: [],
    metonyms: [],
    role: null,
  };
}

/** The text with the chains of given names that it lacks, in order of first mention. */
export function addGivenNames(named: NamedText, given: readonly GivenName[]): NamedText {
  let chains = named.chains;
  for (const one of given) {
    if (chains.some(({ name }) => foldName(name) === foldName(one.name))) continue;
    const chain = chainOfGivenName({ ...named, chains }, one, freshId(chains));
    if (chain) chains = insertChain(chains, chain);
  }
  return { ...named, chains };
}

/** The chains with one more, in order of first mention. */
export function insertChain(chains: readonly Chain[], added: Chain): Chain[] {
  return [...chains, added].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start); // a chain has a mention
}

/** An id that none of the chains has. */
export function freshId(chains: readonly Chain[]): ChainId {
  return `c${Math.max(0, ...chains.map(({ id }) => Number(id.slice(1)))) + 1}`;
}

/** What a given name most likely names: the kind of what is best known by it, else what its words look like. */
export function guessKind(name: string, candidates: readonly Candidate[]): Kind {
  const [best] = candidates
    .filter(({ kind, matchedBy }) => kind !== null && matchedBy !== 'demonym')
    .sort((a, b) => b.prior - a.prior);
  if (best?.kind) return best.kind;
  const words = name.split(/[\s-]+/u);
  const isCapitalised = words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return isCapitalised && words.length > 1 && !words.some(isGroupNoun) ? 'person' : 'group';
}

/** Every place where the text prints the words, with no letter or digit beside them. */
function findWords(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end))) spans.push({ start, end });
  }
  return spans;
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;
