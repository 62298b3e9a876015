/**
 * Names of bodies that the tagger cut at their "of": "[Reserve Bank] of [New Zealand]" where the article has another
 * body's whole name of that form, "Reserve Bank of Australia". Left in two, the half would be taken for the other body.
 */

import type { Mention } from '../types.ts';

const OF = /^ of (?:the )?$/u;

/** The mentions, with such halves as one name. Order is kept. */
export function joinCutNames(mentions: readonly Mention[], text: string): Mention[] {
  const wholes = mentions.filter(({ kind }) => kind === 'group').map(({ text: name }) => name);
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const body = joined.at(-1);
    const isTail = body?.kind === 'group' && mention.kind === 'place' && OF.test(text.slice(body.end, mention.start));
    if (!isTail || !wholes.some((name) => name.startsWith(`${body.text} of `))) joined.push(mention);
    else joined[joined.length - 1] = { ...body, end: mention.end, text: text.slice(body.start, mention.end) };
  }
  return joined;
}
