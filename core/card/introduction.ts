/** The sentence of the article that introduces a name, verbatim. */

import { canonicalMention } from '../resolve/chains.ts';
import type { Article, Chain, Span } from '../types.ts';
import type { InThisArticle } from './card.ts';

/** Longest introducing sentence in characters; a longer one is cut around the name. */
const MAX_INTRODUCTION = 320;

type Introduction = Pick<InThisArticle, 'introduction' | 'nameInIntroduction'>;

/** The sentence with the role, else that of the first full mention in running text, else that of the first mention. */
export function introduce(chain: Chain, { text, paragraphs }: Article, sentences: readonly Span[]): Introduction {
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
  return cutAround(text, sentence, mention);
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

/** The sentence verbatim, or, when too long, whole words around the name with an ellipsis on each cut side. */
function cutAround(text: string, sentence: Span, mention: Span): Introduction {
  const end = Math.max(sentence.end, mention.end);
  if (end - sentence.start <= MAX_INTRODUCTION) {
    const offset = mention.start - sentence.start;
    return {
      introduction: text.slice(sentence.start, end),
      nameInIntroduction: { start: offset, end: offset + mention.end - mention.start },
    };
  }
  const half = Math.floor((MAX_INTRODUCTION - Math.min(mention.end - mention.start, MAX_INTRODUCTION)) / 2);
  const from =
    mention.start - half <= sentence.start ? sentence.start : wordStart(text, mention.start - half, mention.start);
  const to = mention.end + half >= end ? end : wordEnd(text, mention.end + half, mention.end);
  const lead = from > sentence.start ? '… ' : '';
  const offset = lead.length + mention.start - from;
  return {
    introduction: `${lead}${text.slice(from, to)}${to < end ? ' …' : ''}`,
    nameInIntroduction: { start: offset, end: offset + mention.end - mention.start },
  };
}

function wordStart(text: string, offset: number, limit: number): number {
  const blank = text.indexOf(' ', offset);
  return blank < 0 || blank >= limit ? limit : blank + 1;
}

function wordEnd(text: string, offset: number, limit: number): number {
  const blank = text.lastIndexOf(' ', offset);
  return Math.max(blank, limit);
}
