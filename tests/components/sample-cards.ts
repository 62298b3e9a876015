/** Whole cards of invented things, so that a test states only what it is about. */
import type { Card, Picture } from '../../core/card/card.ts';

/** A card of a linked place with everything that a source may give. */
export const KNOWN_PLACE: Card = {
  chainId: 'c1',
  kind: 'place',
  name: 'Kilwa',
  role: null,
  article: {
    introduction: 'Rain fell on Kilwa again.',
    introducedMention: 0,
    nameInIntroduction: { start: 13, end: 18 },
    otherNames: [],
    mentionCount: 3,
    otherForms: ['Isle of Kilwa'],
    demonymCount: 2,
    positions: [0, 0.4, 0.9],
    paragraphs: [1, 4, 4],
    paragraphCount: 9,
    quotes: [],
    descriptions: [],
    government: null,
  },
  background: {
    entityId: 'page:Kilwa Island',
    title: 'Kilwa Island',
    confidence: 'sure',
    countryNote: null,
    description: 'island in the west',
    summary: 'Kilwa is an island. It is small.',
    facts: {
      shown: [
        { name: 'population', values: [{ name: 'population', value: 1234567, asOf: '2024-07-01', period: null }] },
        { name: 'capital', values: [{ name: 'capital', value: 'Old Kilwa', asOf: null, period: null }] },
      ],
      more: [],
    },
    thenAndNow: null,
    picture: null,
    map: null,
    attributions: [
      {
        source: 'mediawiki',
        label: 'Wikipedia',
        url: 'https://en.wikipedia.org/wiki/Kilwa_Island',
        licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
        date: '2026-03-04',
      },
      { source: 'embedded', label: 'GeoNames', url: null, licence: null, date: '2026-01-01' },
    ],
  },
  reason: null,
  alternatives: [],
  relations: [],
  isOpenName: false,
  choice: null,
};

/** A card of a person whom no source knows. */
export const UNKNOWN_PERSON: Card = {
  ...KNOWN_PLACE,
  chainId: 'c2',
  kind: 'person',
  name: 'Ana Ruiz',
  role: { text: 'harbour master', status: null },
  article: {
    introduction: 'Ana Ruiz, the harbour master, spoke.',
    introducedMention: 0,
    nameInIntroduction: { start: 0, end: 8 },
    otherNames: [],
    mentionCount: 1,
    otherForms: [],
    demonymCount: 0,
    positions: [0.1],
    paragraphs: [2],
    paragraphCount: 9,
    quotes: [],
    descriptions: [],
    government: null,
  },
  background: null,
  reason: 'role-conflict',
  alternatives: [
    { entityId: 'page:Ana Ruiz', title: 'Ana Ruiz', description: 'classical singer', confidence: 0.2, evidence: [] },
    { entityId: 'page:Ana Ruiz (film)', title: 'Ana Ruiz (film)', description: '', confidence: 0.1, evidence: [] },
  ],
};

/** A card of a group, linked though not surely. */
export const LIKELY_GROUP: Card = {
  ...KNOWN_PLACE,
  chainId: 'c3',
  kind: 'group',
  name: 'Harbour Board',
  background: {
    entityId: 'page:Harbour Board',
    title: 'Harbour Board',
    confidence: 'likely',
    countryNote: null,
    description: '',
    summary: null,
    facts: { shown: [], more: [] },
    thenAndNow: null,
    picture: null,
    map: null,
    attributions: KNOWN_PLACE.background?.attributions.slice(1) ?? [],
  },
};

/** A picture of one pixel, with an author to name. */
export const PICTURE: Picture = {
  dataUrl: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  widthPx: 250,
  heightPx: 167,
  author: 'Ines Soto',
  licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  pageUrl: 'https://en.wikipedia.org/wiki/File:Kilwa.jpg',
};
