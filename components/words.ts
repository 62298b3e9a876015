/** Every sentence and label that people read, by code. One place, so that they sound alike and can be translated. */

import type { Confidence } from '../core/card/card.ts';
import type { FactName, RelationName } from '../core/entity.ts';
import type { FailureCode } from '../core/reading.ts';
import type { AlternativeEvidence, Kind, NilReason, RoleStatus } from '../core/types.ts';

/** Section titles of the list. */
export const KIND_TITLE: Readonly<Record<Kind, string>> = { person: 'People', place: 'Places', group: 'Groups' };

/** One thing of a kind. */
export const KIND_NAME: Readonly<Record<Kind, string>> = { person: 'Person', place: 'Place', group: 'Group' };

/** How sure a card is of who or what is meant. */
export type Sureness = Confidence | 'unsure' | 'open' | 'partial' | 'unknown';

/** How sure, after the kind: "Place · likely". */
export const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
  sure: 'sure',
  likely: 'likely',
  chosen: 'chosen by you',
  unsure: 'unsure',
  open: 'not looked up yet',
  partial: 'part of a name',
  unknown: 'not in our sources',
};

/** Labels of facts. */
export const FACT_LABEL: Readonly<Record<FactName, string>> = {
  capital: 'Capital',
  country: 'Country',
  region: 'Region',
  area: 'Area (km²)',
  population: 'Population',
  languages: 'Languages',
  currency: 'Currency',
  demonym: 'Demonym',
  'head-of-state': 'Head of state',
  'head-of-government': 'Head of government',
  founded: 'Founded',
  dissolved: 'Dissolved',
  seat: 'Seat',
  leader: 'Leader',
  'part-of': 'Part of',
  type: 'Type',
  born: 'Born',
  died: 'Died',
  position: 'Position',
  occupation: 'Occupation',
  party: 'Party',
  citizenship: 'Citizenship',
};

/** What the article says of someone's standing in a role. */
export const STATUS_PHRASE: Readonly<Record<RoleStatus, string>> = {
  former: 'no longer',
  acting: 'for the time being',
  late: 'now dead',
  elect: 'not yet in office',
};

/** Over the relations to other names. */
export const RELATIONS_TITLE = 'With others in this article';

/** How a thing stands to another one of the article. */
export const RELATION_PHRASE: Readonly<Record<RelationName, (other: string) => string>> = {
  capital: (other) => `its capital is ${other}`,
  'capital-of': (other) => `capital of ${other}`,
  country: (other) => `in ${other}`,
  'located-in': (other) => `in ${other}`,
  'citizen-of': (other) => `citizen of ${other}`,
  head: (other) => `led by ${other}`,
  'member-of': (other) => `member of ${other}`,
  'part-of': (other) => `part of ${other}`,
  'founded-by': (other) => `founded by ${other}`,
  seat: (other) => `seat in ${other}`,
  holds: (other) => `holds the office of ${other}`,
};

/** What the fold of corrections on a card is called: with a background, and without. */
export const CORRECTION_TITLE = { known: 'Not right?', unknown: 'Know better?' } as const;

/** Why a card has no background, in one sentence. */
export const REASON_SENTENCE: Readonly<Record<NilReason, string>> = {
  'not-in-sources': 'Not in our sources.',
  'kind-conflict': 'Not in our sources.',
  'role-conflict': 'Not in our sources.',
  'country-conflict': 'Not in our sources: they know this name from another country.',
  namesakes: 'Not sure who or what is meant: several have this name.',
  'no-evidence': 'Not sure enough to say: too little in this article confirms who or what is meant.',
  'time-conflict': 'Not in our sources.',
  'partial-name': 'Only part of a name: we never guess from that.',
};

/** Why a candidate could be the one meant, after its name. */
export const EVIDENCE_PHRASE: Readonly<Record<AlternativeEvidence['kind'], (words: readonly string[]) => string>> = {
  'page-title': () => 'has a page of exactly this name',
  country: ([country = '']) => `belongs to ${country}, which this article names`,
  work: (nouns) => `is told of as ${listWords(nouns.map((noun) => `“${noun}”`))}, as here`,
  named: (names) => `its source names ${listWords(names)}, as this article does`,
};

const listWords = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);

/** What went wrong and what to do, in one sentence each. */
export const FAILURE_SENTENCE: Readonly<Record<FailureCode, string>> = {
  'not-an-article': 'This page doesn’t look like an article.',
  'unsupported-language': 'We only know English names so far.',
  'restricted-page': 'Extensions can’t read this page.',
  'click-again': 'Click the Sidelight button again to read this page.',
  'damaged-installation': 'Sidelight’s installation is damaged. Please install it again.',
  offline: 'You are offline, or the wiki cannot be reached.',
  timeout: 'The wiki took too long to answer.',
  'rate-limited': 'The wiki asked us to wait.',
  'bad-response': 'The wiki’s answer could not be read.',
  storage: 'The browser has no room left to store this reading.',
  internal: 'Something went wrong in Sidelight.',
};

/** "Named once", "Named 5 times". */
export function mentionsSentence(count: number): string {
  return `Named ${timesPhrase(count)}`;
}

/** "once", "5 times". */
export function timesPhrase(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** "in paragraph 3 of 12", "in paragraphs 1, 3 and 9 of 12"; long lists end in "and more". */
export function paragraphsPhrase(paragraphs: readonly number[], total: number): string {
  const distinct = [...new Set(paragraphs)];
  const shown = distinct.slice(0, MAX_PARAGRAPHS_LISTED).map(String);
  const list = listWords(distinct.length > shown.length ? [...shown, 'more'] : shown);
  return `in paragraph${distinct.length > 1 ? 's' : ''} ${list} of ${total}`;
}

const MAX_PARAGRAPHS_LISTED = 5;

/** After the count of mentions: "; as an adjective 2 more". */
export const adjectivesPhrase = (count: number) => `; as an adjective ${count} more`;

/** Before the numbers of paragraphs, each of which can be gone to. */
export const paragraphsTitle = (total: number) => `Go to a paragraph, of ${total}:`;

/** What a paragraph's number does. */
export const goToParagraph = (paragraph: number) => `Go to paragraph ${paragraph}`;
