/**
 * Text → sentences of tokens. A sentence never crosses a paragraph break. Rules, not a model: in edited news the full
 * stop is nearly always followed by a capital, and the exceptions are a closed list of abbreviations.
 *
 * Real pages bring two traps. A sentence may follow its predecessor without a blank ("ended.“We expect"), so offsets,
 * not blanks, decide. And a single line break may be a paragraph (one line each) or mere wrapping (lines of nearly
 * equal length): only in the first case does it end a sentence.
 */
import type { Span } from '../types.ts';
import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS } from './abbreviations.ts';
import { tokenize } from './tokenize.ts';

/** Tokens of one sentence in order, with offsets into the text; the sentence spans from the first to the last. */
export interface Sentence extends Span {
  readonly tokens: readonly Span[];
}

/** Longer runs without a full stop are cut, so that no one sentence holds up a worker. Newspaper sentences end by 220. */
const MAX_SENTENCE_TOKENS = 300;
/** Wrapped text: lines in this range of characters, of nearly one length. E-mail and plain-text habits (65–100). */
const WRAP_MIN_CHARS = 50;
const WRAP_MAX_CHARS = 100;
const WRAP_SPREAD_CHARS = 25;

const BLANK_LINE = /\n[^\S\n]*\n\s*/gu;
const TERMINATOR = /^(?:[!?…]|\.+)$/u;
const CLOSER = /^[”’»)\]'"]$/u;
const CURLY_OR_BRACKET_CLOSER = /^[”»)\]]$/u;
const LOWER_CASE_START = /^\p{Ll}/u;
const SENTENCE_START = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“‘«"'([•–—-]/u;

/** All sentences of the text in order. Never empty ones; text without tokens gives `[]`. Linear time. */
export function segmentSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of splitBlocks(text)) {
    let from = 0;
    const tokens = tokenize(text, block);
    while (from < tokens.length) {
      const to = sentenceEnd(text, tokens, from);
      sentences.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, tokens: tokens.slice(from, to) });
      from = to;
    }
  }
  return sentences;
}

/** Stretches that a sentence may not leave: paragraphs, and single lines unless the text is wrapped. */
function splitBlocks(text: string): Span[] {
  const unix = text.replace(/\r\n?/gu, (ending) => '\n'.padStart(ending.length));
  const blocks: Span[] = [];
  let start = 0;
  for (const gap of unix.matchAll(BLANK_LINE)) {
    blocks.push(...splitLines(unix, { start, end: gap.index }));
    start = gap.index + gap[0].length;
  }
  blocks.push(...splitLines(unix, { start, end: unix.length }));
  return blocks;
}

function splitLines(text: string, block: Span): Span[] {
  const lines: Span[] = [];
  let start = block.start;
  for (let end = start; end <= block.end; end += 1) {
    if (end === block.end || text[end] === '\n') {
      lines.push({ start, end });
      start = end + 1;
    }
  }
  return isWrapped(text, lines) ? [block] : lines;
}

/** Whether the line breaks are mere wrapping: equal lines, and words that run on in lower case. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  let runsOn = false;
  for (const [i, line] of lines.entries()) {
    const chars = line.end - line.start;
    longest = Math.max(longest, chars);
    if (i < lines.length - 1) shortest = Math.min(shortest, chars);
    if (i > 0) runsOn ||= LOWER_CASE_START.test(text.slice(line.start, line.start + 2));
  }
  return runsOn && shortest >= WRAP_MIN_CHARS && longest <= WRAP_MAX_CHARS && longest - shortest <= WRAP_SPREAD_CHARS;
}

/** Index after the last token of the sentence that begins at `from`. */
function sentenceEnd(text: string, tokens: readonly Span[], from: number): number {
  const limit = Math.min(tokens.length, from + MAX_SENTENCE_TOKENS);
  let isQuoteOpen = false;
  for (let i = from; i < limit; i += 1) {
    const word = wordAt(text, tokens[i]!);
    if (word === '"') isQuoteOpen = !isQuoteOpen;
    if (!word.endsWith('.') && !TERMINATOR.test(word)) continue;
    const end = afterClosers(text, tokens, { from: i + 1, isQuoteOpen });
    if (end >= tokens.length || isBoundary(word, wordAt(text, tokens[end]!))) return Math.min(end, limit);
  }
  return limit;
}

/** Takes the quotes and brackets that close right after a full stop into the sentence. */
function afterClosers(
  text: string,
  tokens: readonly Span[],
  { from, isQuoteOpen }: { from: number; isQuoteOpen: boolean },
): number {
  let end = from;
  while (end < tokens.length && tokens[end]!.start === tokens[end - 1]!.end) {
    const word = wordAt(text, tokens[end]!);
    const isFollowedByGap = tokens[end + 1]?.start !== tokens[end]!.end;
    const closes = CURLY_OR_BRACKET_CLOSER.test(word) || isFollowedByGap || (word === '"' && isQuoteOpen);
    if (!CLOSER.test(word) || !closes) break;
    end += 1;
  }
  return end;
}

function isBoundary(word: string, next: string): boolean {
  if (!SENTENCE_START.test(next)) return false;
  if (TERMINATOR.test(word)) return true;
  // An abbreviation or initial with its own full stop.
  return !LEADING_ABBREVIATIONS.has(word.slice(0, -1).toLowerCase()) && SENTENCE_OPENERS.has(next);
}

function wordAt(text: string, token: Span): string {
  return text.slice(token.start, token.end);
}
