/**
 * What the words beside a name say that its bearer made: "a painting by X", "X's novels", "X. He painted". Of someone without a
 * stated role this is all that an article tells of the work.
 */

import type { Field } from '../../resolve/role-words.ts';
import type { Chain } from '../../types.ts';

/** What people make, and how they are said to make it, by field; `work` is any of them. */
const MADE: readonly (readonly [field: Field, things: string, verbs: string])[] = [
  [
    'visual-arts',
    'works?|paintings?|pictures?|portraits?|canvas(?:es)?|drawings?|sculptures?|photographs?',
    'paint(?:s|ed)?|drew|sculpted',
  ],
  ['letters', 'works?|novels?|poems?|poetry|plays?|essays?|stories', 'wr(?:ite|ites|ote)'],
  ['music', 'works?|songs?|symphon(?:y|ies)|operas?|concertos?', 'compose[sd]?|s[aiu]ngs?'],
  ['screen', 'works?|films?|movies?|comed(?:y|ies)', 'film(?:s|ed)?|direct(?:s|ed)'],
];
const PATTERNS = MADE.map(([field, things, verbs]) => ({
  field,
  before: new RegExp(`\\b(?:${things}) (?:of|by) $`, 'u'),
  after: new RegExp(
    `^(?:['’]s? (?:\\p{Ll}+ ){0,2}(?:${things})\\b|(?:[.!?] (?:He|She))? (?:did |had |has |once |never )*(?:${verbs})\\b)`,
    'u',
  ),
}));
/** Characters looked at beside a name: some words. */
const REACH = 40;

/** Fields of what the article says the chain's bearer made; empty for most. */
export function authoredFields({ kind, mentions }: Chain, text: string): ReadonlySet<Field> {
  const fields = new Set<Field>();
  if (kind !== 'person') return fields;
  for (const { start, end } of mentions) {
    const [before, after] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
    for (const made of PATTERNS) if (made.before.test(before) || made.after.test(after)) fields.add(made.field);
  }
  return fields;
}
