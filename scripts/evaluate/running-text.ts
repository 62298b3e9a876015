/**
 * Tokens → text as a reader would see it → tags of the tokens. Taggers other than ours cut text in their own way, so they
 * get text, and what they find in it is laid back onto the tokens by its place.
 *
 * Corpora do not say where blanks were. They are put back as English sets them: none before a comma, none inside "U.S.",
 * "self-styled" and "Khan's". Where that is wrong (a hyphen that stood for a dash), a name still has its own characters,
 * and the way back is exact whatever the blanks. Each sentence is a paragraph, so nobody has to find its end.
 */
import type { Span } from '../../core/types.ts';
import { namedRuns, type TypedSpan } from '../score-spans.ts';
import type { AnnotatedDocument } from './corpus.ts';

/** A document's text, and where each token of each sentence stands in it. */
export interface RunningText {
  readonly text: string;
  readonly tokenSpans: readonly (readonly Span[])[];
}

const SENTENCE_BREAK = '\n\n';
const CLINGS_TO_LEFT = /^(?:[.,;:!?%)\]}”…]+|['’](?:s|S|re|ve|ll|d|m)|n['’]t|-RRB-)$/u;
const CLINGS_TO_RIGHT = /^(?:[([{“‘$£€#@]|-LRB-)$/u;
const JOINS_BOTH = /^[-‑/]$/u;
const APOSTROPHE = /^['’]$/u;
const AFTER_APOSTROPHE = /^(?:s|S|t|re|ve|ll|d|m)$/u;
const WORD = /[\p{L}\p{N}]/u;
const SINGLE_CAPITAL = /^\p{Lu}$/u;

/** Joins tokens to text. Linear in the number of tokens. */
export function joinTokens(document: AnnotatedDocument): RunningText {
  let text = '';
  const tokenSpans = document.map(({ tokens }, i) => {
    if (i > 0) text += SENTENCE_BREAK;
    const quotes = new Map<string, boolean>();
    let isGlued = true;
    return tokens.map((token, at) => {
      const glue = glueOf(tokens, at, quotes);
      if (!isGlued && !glue.left) text += ' ';
      isGlued = glue.right;
      const start = text.length;
      text += token;
      return { start, end: text.length };
    });
  });
  return { text, tokenSpans };
}

/** Which sides of a token have no blank. `isOpen` remembers which straight quotes are open, and is changed. */
function glueOf(
  tokens: readonly string[],
  at: number,
  isOpen: Map<string, boolean>,
): { readonly left: boolean; readonly right: boolean } {
  const [token, before = '', after = ''] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (APOSTROPHE.test(token) && WORD.test(before) && AFTER_APOSTROPHE.test(after)) return { left: true, right: true };
  if (JOINS_BOTH.test(token) && WORD.test(before) && WORD.test(after)) return { left: true, right: true };
  if (token === '"' || token === "'") {
    const closes = isOpen.get(token) ?? false;
    const isPlural = token === "'" && !closes && before.endsWith('s'); // "the workers' union"
    if (!isPlural) isOpen.set(token, !closes);
    return { left: closes || isPlural, right: !closes && !isPlural };
  }
  if (token === '’') return { left: true, right: false };
  const isInitialsDot = token === '.' && SINGLE_CAPITAL.test(before) && SINGLE_CAPITAL.test(after);
  return { left: CLINGS_TO_LEFT.test(token), right: CLINGS_TO_RIGHT.test(token) || isInitialsDot };
}

/** The names of a document as its annotation has them, in its running text. */
export function goldSpans(document: AnnotatedDocument, { tokenSpans }: RunningText): TypedSpan[] {
  return document.flatMap(({ tags }, i) =>
    namedRuns(tags).map(({ start, end, type }) => ({
      start: tokenSpans[i]![start]!.start,
      end: tokenSpans[i]![end - 1]!.end,
      type,
    })),
  );
}

/**
 * BIO tags of the tokens from names found in the text, in any order: a name takes the tokens from the first to the last
 * that has a letter or digit of it, so no comma or full stop at its ends but the last stop of "U.S.", whichever way its
 * finder cuts it. Where two names claim a place the longer one has it, as nothing is annotated inside a name; among
 * equals, the earlier in the list.
 */
export function tagTokens({ text, tokenSpans }: RunningText, found: readonly TypedSpan[]): string[][] {
  const nameAt = layNames(text.length, found);
  return tokenSpans.map((spans) => {
    const names = spans.map(({ start, end }) => {
      for (let at = start; at < end; at += 1) if (nameAt[at] && WORD.test(text[at]!)) return nameAt[at]!;
      return null;
    });
    const wordAt = (i: number) => text.slice(spans[i]?.start, spans[i]?.end);
    for (const [i, { start }] of spans.entries()) {
      const name = names[i - 1];
      if (!name || names[i]) continue;
      const isInside = nameAt[start] === name && names.includes(name, i + 1); // a hyphen, a comma
      const endsInitials = wordAt(i) === '.' && SINGLE_CAPITAL.test(wordAt(i - 1)) && wordAt(i - 2) === '.';
      if (isInside || endsInitials) names[i] = name;
    }
    return names.map((name, i) => (name ? `${i > 0 && names[i - 1] === name ? 'I' : 'B'}-${name.type}` : 'O'));
  });
}

/** The name at each character, the longest first. */
function layNames(length: number, found: readonly TypedSpan[]): (TypedSpan | null)[] {
  const nameAt = new Array<TypedSpan | null>(length).fill(null);
  for (const name of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const isFree = nameAt.slice(name.start, name.end).every((other) => other === null);
    if (isFree) nameAt.fill(name, name.start, name.end);
  }
  return nameAt;
}
