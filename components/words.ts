/** Every sentence and label that people read, by code. One place, so that they sound alike and can be translated. */

import type { FactName } from '../core/entity.ts';
import type { FailureCode } from '../core/reading.ts';
import type { Kind, NilReason } from '../core/types.ts';

/** Section titles of the list. */
export const KIND_TITLE: Readonly<Record<Kind, string>> = { person: 'People', place: 'Places', group: 'Groups' };

/** One thing of a kind. */
export const KIND_NAME: Readonly<Record<Kind, string>> = { person: 'Person', place: 'Place', group: 'Group' };

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

/** Why a card has no background, in one sentence. */
export const REASON_SENTENCE: Readonly<Record<NilReason, string>> = {
  'not-in-sources': 'Not in our sources.',
  'kind-conflict': 'Not in our sources: what has this name is something else.',
  'role-conflict': 'Not in our sources. Someone else has this name; nothing connects them to this article.',
  'country-conflict': 'Not sure which one is meant: our sources know this name from another country.',
  namesakes: 'Not sure who or what is meant: several have this name.',
  'no-evidence': 'Not sure enough to say: nothing in this article confirms who or what is meant.',
  'time-conflict': 'Not in our sources.',
  'partial-name': 'Only part of a name: we never guess from that.',
};

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
  return count === 1 ? 'Named once' : `Named ${count} times`;
}

/** "in paragraph 3 of 12", "in paragraphs 1, 3 and 9 of 12"; long lists end in "and more". */
export function paragraphsPhrase(paragraphs: readonly number[], total: number): string {
  const distinct = [...new Set(paragraphs)];
  const shown = distinct.slice(0, MAX_PARAGRAPHS_LISTED).map(String);
  const list = new Intl.ListFormat('en-GB').format(distinct.length > shown.length ? [...shown, 'more'] : shown);
  return `in paragraph${distinct.length > 1 ? 's' : ''} ${list} of ${total}`;
}

const MAX_PARAGRAPHS_LISTED = 5;
