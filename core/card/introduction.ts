/** The sentence of the article that introduces a name, verbatim. */

import { canonicalMention } from '../resolve/chains.ts';
import type { Article, Chain, Mention, Span } from '../types.ts';
import type { InThisArticle, OtherName } from './card.ts';

/** Longest introducing sentence in characters; a longer one is cut around the name. */
const MAX_INTRODUCTION = 320;

type Introduction = Pick<InThisArticle, 'introduction' | 'introducedMention' | 'nameInIntroduction' | 'otherNames'>;

/** What an introduction is looked for in: the article's sentences, and the other chains that it may name. */
interface Surroundings {
  readonly sentences: readonly Span[];
  readonly chains: readonly Chain[];
}

/** The sentence with the role, else that of the first full mention in running text, else that of the first mention. */
export function introduce(
  chain: Chain,
  { text, paragraphs }: Article,
  { sentences, chains }: Surroundings,
): Introduction {
  const fullName = canonicalMention(chain.mentions).text;
  const role = chain.role?.span;
  const isRunning = (offset: number) => {
    const paragraph = paragraphs.find(({ start, end }) => offset >= start && offset < end);
    return paragraph?.role === 'text' || paragraph?.role === 'list' || paragraph?.role === 'quote';
  };
  const inSameSentence = (a: number, b: number) => sentenceAt(a, sentences) === sentenceAt(b, sentences);
  const mention =
    (role && chain.mentions.find(({ start }) => inSameSentence(start, role.start))) ??
    chain.mentions.find((one) => one.text === fullName && isRunning(one.start)) ??
    chain.mentions.find((one) => isRunning(one.start)) ??
    chain.mentions[0]!;
  const sentence = sentenceAt(mention.start, sentences) ?? mention;
  const cut = cutAround(text, sentence, mention);
  const others = chains.filter(({ id }) => id !== chain.id);
  return {
    introduction: cut.words,
    introducedMention: chain.mentions.indexOf(mention),
    nameInIntroduction: moveSpan(mention, cut.shift),
    otherNames: others.flatMap((other) => otherNamesIn(cut, other, mention)).sort((a, b) => a.start - b.start),
  };
}

const moveSpan = ({ start, end }: Span, shift: number): Span => ({ start: start + shift, end: end + shift });

/** Another chain's mentions in the words of a cut, apart from the name that is introduced ("Bank of [Ghana]"). */
function otherNamesIn({ from, to, shift }: Cut, { id, mentions }: Chain, introduced: Mention): OtherName[] {
  return mentions
    .filter(({ start, end }) => start >= from && end <= to && (end <= introduced.start || start >= introduced.end))
    .map((mention) => ({ ...moveSpan(mention, shift), chainId: id }));
}

/** The sentence that holds an offset. Binary search: sentences are in order and apart. */
function sentenceAt(offset: number, sentences: readonly Span[]): Span | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}

/** Words of the text from `from` to `to`, and what to add to an offset in the text to get one in them. */
interface Cut {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** The sentence verbatim, or, when too long, whole words around the name with an ellipsis on each cut side. */
function cutAround(text: string, sentence: Span, mention: Span): Cut {
  const end = Math.max(sentence.end, mention.end);
  if (end - sentence.start <= MAX_INTRODUCTION)
    return { words: text.slice(sentence.start, end), from: sentence.start, to: end, shift: -sentence.start };
  const half = Math.floor((MAX_INTRODUCTION - Math.min(mention.end - mention.start, MAX_INTRODUCTION)) / 2);
  const from =
    mention.start - half <= sentence.start ? sentence.start : wordStart(text, mention.start - half, mention.start);
  const to = mention.end + half >= end ? end : wordEnd(text, mention.end + half, mention.end);
  const lead = from > sentence.start ? '… ' : '';
  return { words: `${lead}${text.slice(from, to)}${to < end ? ' …' : ''}`, from, to, shift: lead.length - from };
}

function wordStart(text: string, offset: number, limit: number): number {
  const blank = text.indexOf(' ', offset);
  return blank < 0 || blank >= limit ? limit : blank + 1;
}

function wordEnd(text: string, offset: number, limit: number): number {
  const blank = text.lastIndexOf(' ', offset);
  return Math.max(blank, limit);
}
