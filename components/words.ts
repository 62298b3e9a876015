/** The texts that go by a code of the core: one function each, so that no code is without its words. */

import type { Card, Confidence } from '../core/card/card.ts';
import type { FactName, RelationName } from '../core/entity.ts';
import type { ListOrder } from '../core/list-view.ts';
import type { FailureCode } from '../core/reading.ts';
import type { AlternativeEvidence, Kind, NilReason, RoleStatus } from '../core/types.ts';
import { formatList, formatNumber, say, sayCount } from './language.ts';

/** Section title of the list. */
export const kindTitle = (kind: Kind): string => say(`kind.title.${kind}`);

/** One thing of a kind. */
export const kindName = (kind: Kind): string => say(`kind.name.${kind}`);

/** How sure a card is of who or what is meant. */
export type Sureness = Confidence | 'unsure' | 'open' | 'partial' | 'unknown';

/** What a card's link, or the lack of one, comes to. */
export function surenessOf({ background, reason, isOpenName }: Card): Sureness {
  if (background) return background.confidence;
  if (isOpenName) return 'open';
  if (reason === 'namesakes' || reason === 'no-evidence') return 'unsure';
  return reason === 'partial-name' ? 'partial' : 'unknown';
}

/** How sure, after the kind: "Place · likely". */
export const surenessPhrase = (sureness: Sureness): string => say(`sureness.${sureness}`);

/** Label of a fact. */
export const factLabel = (name: FactName): string => say(`fact.${asKey(name)}`);

/** What the article says of someone's standing in a role. */
export const statusPhrase = (status: RoleStatus): string => say(`status.${status}`);

/** How a thing stands to another one of the article. */
export const relationPhrase = (name: RelationName, other: string): string => say(`relation.${asKey(name)}`, { other });

/** Why a card has no background, in one sentence. */
export const reasonSentence = (reason: NilReason): string => say(`reason.${asKey(reason)}`);

/** What went wrong and what to do, in one sentence each. */
export const failureSentence = (code: FailureCode): string => say(`failure.${asKey(code)}`);

/** What the fold of corrections on a card is called: with a background, and without. */
export const correctionTitle = (isKnown: boolean): string =>
  say(isKnown ? 'correction.title_known' : 'correction.title_unknown');

/** Why a candidate could be the one meant, after its name. */
export function evidencePhrase({ kind, words }: AlternativeEvidence): string {
  switch (kind) {
    case 'page-title':
      return say('evidence.page_title');
    case 'country':
      return say('evidence.country', { country: words[0] ?? '' });
    case 'work':
      return say('evidence.work', { words: formatList(words.map(quote)) });
    case 'named':
      return say('evidence.named', { names: formatList(words) });
  }
}

/** Words of the article in the language's quotation marks. */
export const quote = (words: string): string => say('quoted', { words });

/** An order of the list. */
export const orderName = (order: ListOrder): string => say(`list.order_${order}`);

/** "Named once", "Named 5 times". */
export const mentionsSentence = (count: number): string => sayCount('mentions', count);

/** "once", "5 times". */
export const timesPhrase = (count: number): string => sayCount('times', count);

/** "in paragraph 3 of 12", "in paragraphs 1, 3 and 9 of 12"; long lists end in "and more". */
export function paragraphsPhrase(paragraphs: readonly number[], total: number): string {
  const distinct = [...new Set(paragraphs)];
  const shown = distinct.slice(0, MAX_PARAGRAPHS_LISTED).map(formatNumber);
  const list = formatList(distinct.length > shown.length ? [...shown, say('paragraphs.more')] : shown);
  return sayCount('paragraphs', distinct.length, { list, total });
}

const MAX_PARAGRAPHS_LISTED = 5;

/** After the count of mentions: "; as an adjective 2 more". Empty when there are none. */
export const adjectivesPhrase = (count: number): string => (count > 0 ? sayCount('adjectives', count) : '');

/** Keys of messages hold no hyphen. */
type AsKey<Code extends string> = Code extends `${infer Start}-${infer Rest}` ? `${Start}_${AsKey<Rest>}` : Code;

const asKey = <Code extends string>(code: Code) => code.replaceAll('-', '_') as AsKey<Code>;
