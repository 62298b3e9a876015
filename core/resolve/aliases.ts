/** Two names that the text itself says are one thing's: "Ansar Allah, known as the Houthis", "Pelé (Edson Nascimento)". */

import type { Span } from '../types.ts';

/** Longest phrase between the two names, in characters. */
export const ALIAS_REACH = 48;
const STATED =
  /^,?\s*[(–—]?\s*(?:(?:is|was|are|were)\s+)?(?:(?:who|which)\s+(?:is|was|are|were)\s+)?(?:(?:(?:better|also|formally|formerly|officially|previously|popularly|widely|locally|once|commonly|simply|now)\s+)*(?:known|called|named|nicknamed)(?:\s+(?:simply|as|locally|popularly|in\s+\p{L}+))*|nicknamed|dubbed|formally|formerly|officially|or\s+simply|alias|a\.?k\.?a\.?)\s+(?:the\s+)?["“‘'«]?$/iu;

/** Does the text say, right between them, that the second name is another of the first's? */
export function areStatedAliases(first: Span, second: Span, text: string): boolean {
  const gap = second.start - first.end;
  return gap > 0 && gap <= ALIAS_REACH && STATED.test(text.slice(first.end, second.start));
}

/** Does `inner` stand in brackets right behind `outer`: "Tehreek-e-Taliban Pakistan (TTP)"? */
export function isBracketed(inner: Span, outer: Span, text: string): boolean {
  return (
    inner.start >= outer.end &&
    inner.start - outer.end <= ALIAS_REACH &&
    /^\s*\(\s*(?:the\s+)?$/u.test(text.slice(outer.end, inner.start)) &&
    text[inner.end] === ')'
  );
}
