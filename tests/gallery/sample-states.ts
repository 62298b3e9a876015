/** Cards for the states that the plain samples do not show. */

import type { Background, Card } from '../../core/card/card.ts';
import type { Fact, FactName } from '../../core/entity.ts';
import type { Point } from '../../core/map/outlines.ts';
import { KNOWN_PLACE, UNKNOWN_PERSON } from '../components/sample-cards.ts';

const BACKGROUND = KNOWN_PLACE.background as Background; // a known place has one

function office(value: string, from: string, to: string | null): Fact {
  return { name: 'position', value, asOf: null, period: { from, to, isOver: to !== null } };
}

function row(name: FactName, value: string | number) {
  return { name, values: [{ name, value, asOf: null, period: null }] };
}

/** A person with offices then and now, and more facts than are shown at first. */
export const MINISTER: Card = {
  ...KNOWN_PLACE,
  chainId: 'c4',
  kind: 'person',
  name: 'Mara Lindqvist',
  role: { text: 'water minister of Kilwa', status: 'former' },
  article: {
    ...KNOWN_PLACE.article,
    introduction: 'Mara Lindqvist, the former water minister of Kilwa, asked the Harbour Board for an answer.',
    nameInIntroduction: { start: 0, end: 14 },
    otherNames: [
      { start: 45, end: 50, chainId: 'c1' },
      { start: 62, end: 75, chainId: 'c3' },
    ],
    descriptions: [{ text: 'the minister', count: 2, evidence: 'water minister' }],
  },
  background: {
    ...BACKGROUND,
    entityId: 'page:Mara Lindqvist',
    title: 'Mara Lindqvist',
    confidence: 'likely',
    description: 'politician (born 1961)',
    summary: 'Mara Lindqvist is a politician. She was water minister from 2018 to 2024.',
    facts: {
      shown: [row('born', '1961-05-03'), row('citizenship', 'Kilwa')],
      more: [row('party', 'Harbour Party'), row('occupation', 'engineer')],
    },
    thenAndNow: {
      publishedOn: '2023-11-02',
      heldThen: [office('water minister', '2018', '2024-06')],
      heldNow: [office('mayor of Old Kilwa', '2024-07-01', null)],
      ended: null,
      asOf: '2026-03-04',
    },
  },
  relations: [
    { name: 'citizen-of', chainId: 'c1', otherName: 'Kilwa' },
    { name: 'member-of', chainId: 'c3', otherName: 'Harbour Board' },
  ],
};

/** A capital that stands for its government. */
export const GOVERNMENT: Card = {
  ...KNOWN_PLACE,
  chainId: 'c5',
  name: 'Old Kilwa',
  article: {
    ...KNOWN_PLACE.article,
    introduction: 'Old Kilwa said on Monday that it would wait.',
    nameInIntroduction: { start: 0, end: 9 },
    government: { country: 'Kilwa', verbs: ['said', 'urged'], count: 2 },
  },
  background: {
    ...BACKGROUND,
    title: 'Old Kilwa',
    countryNote: { country: 'Kilwa', isMain: true, evidence: ['Kilwa', 'Kilwan'] },
  },
};

/** Two namesakes, with what speaks for each. */
export const NAMESAKES: Card = {
  ...UNKNOWN_PERSON,
  chainId: 'c6',
  name: 'Eva Brun',
  reason: 'namesakes',
  alternatives: [
    {
      entityId: 'page:Eva Brun (judge)',
      title: 'Eva Brun (judge)',
      description: 'judge of the maritime court',
      confidence: 0.5,
      evidence: [
        { kind: 'country', words: ['Kilwa'] },
        { kind: 'work', words: ['judge', 'lawyer'] },
      ],
    },
    {
      entityId: 'page:Eva Brun (rower)',
      title: 'Eva Brun (rower)',
      description: 'rower',
      confidence: 0.4,
      evidence: [],
    },
  ],
};

/** A name that was not searched for. */
export const OPEN_NAME: Card = { ...UNKNOWN_PERSON, chainId: 'c7', name: 'Ana', reason: null, isOpenName: true };

/** Someone whom the article quotes, once in two paragraphs. */
export const QUOTED: Card = {
  ...UNKNOWN_PERSON,
  chainId: 'c8',
  article: {
    ...UNKNOWN_PERSON.article,
    quotes: [
      { text: 'The tide came in faster than any of us had seen.', paragraph: 2 },
      { text: 'We shall count the boats in the morning.\nThen we shall see who is missing.', paragraph: 5 },
    ],
  },
};

/** Coasts of no place, in units of a map. */
const COASTS = {
  land: 'M0 0h240l40 70-90 60-30 90-160 20zM470 0h170v210l-90-20-50-90z',
  country: 'M230 90l120-30 90 60 20 90-110 80-130-20-40-90z',
};

const onMap = (point: Point | null, countryName: string | null): Card => ({
  ...KNOWN_PLACE,
  background: { ...BACKGROUND, map: { ...COASTS, point, countryName } },
});

/** A town, with a point in its country. */
export const TOWN_ON_MAP: Card = onMap({ x: 330, y: 170 }, 'Sofala');

/** A country, whose shape is enough. */
export const COUNTRY_ON_MAP: Card = onMap(null, null);
