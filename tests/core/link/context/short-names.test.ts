import { expect, it } from 'vitest';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate } from '../../samples.ts';
import { linkMarked } from '../linked-text.ts';

const shipped = (title: string, more: Partial<Candidate>): Candidate =>
  makeCandidate(title, { kind: 'group', source: 'embedded', matchedBy: 'alias', prior: 1, ...more });

const MYANMAR = shipped('Myanmar', { kind: 'place', matchedBy: 'title', country: 'Myanmar' });
const ARAKAN_ARMY = shipped('Arakan Army', { country: 'Myanmar', description: 'armed group in Myanmar' });
const CONGRESS = shipped('Indian National Congress', { country: 'India', description: 'political party in India' });
const INDIA = shipped('India', { kind: 'place', matchedBy: 'title', country: 'India' });
const BUREAU = shipped('Federal Bureau of Investigation', {
  country: 'United States',
  description: 'police of the United States',
});
const AIRWAYS = shipped('British Airways', { country: 'United Kingdom', description: 'airline' });
const POLICE = shipped('South African Police Service', { country: 'South Africa', description: 'police' });
const PRESS = shipped('Associated Press', { country: 'United States', description: 'news agency' });

it.each([
  ['a country’s group where its country is named', 'In [LOC Myanmar] the [ORG AA] took a town.', 'AA', ARAKAN_ARMY],
  ['no country’s group where its country is not named', 'It still runs on [ORG AA] batteries.', 'AA', null],
  ['no company of two letters where its country is not named', 'Cases of [ORG BA] 2.2 rose.', 'BA', null],
  ['a body that papers print without its country', 'The [ORG FBI] said nothing.', 'FBI', BUREAU],
  ['a party in capitals', 'In [LOC India] the [ORG INC] lost.', 'INC', CONGRESS],
  ['no party where it is printed as a word', 'In [LOC India], Valley Medical, [ORG Inc.] was founded.', 'Inc.', null],
  ['an agency', 'Asked by the [ORG AP], nobody answered.', 'AP', PRESS],
  ['no agency where the text says what it is short for', 'The artificial pancreas ([ORG AP]) works.', 'AP', null],
  ['no police where many are meant', 'Structural adjustment programs ([ORG SAPs]) ended.', 'SAPs', null],
  ['an agency where the text spells it out', 'Asked by the associated press ([ORG AP]), nobody spoke.', 'AP', PRESS],
] as const)('a short name is %s: %s', (_, marked, name, meant) => {
  const known = {
    Myanmar: [MYANMAR],
    India: [INDIA],
    AA: [ARAKAN_ARMY],
    FBI: [BUREAU],
    INC: [CONGRESS],
    'Inc.': [CONGRESS],
    AP: [PRESS],
    BA: [AIRWAYS],
    SAPs: [POLICE],
  };
  expect(linkMarked(marked, known).get(name)?.entityId).toBe(meant?.id ?? null);
});

it.each([
  ['that shares all words with it', 'The [ORG Food and Agricultural Organization] ([ORG FAO]) met.', 'FAO', true],
  ['that shares but some words with it', 'The [ORG Alternative National Congress] ([ORG ANC]) met.', 'ANC', false],
  ['that shares none with it', 'The [ORG Popular Liberation Army] ([ORG EPL]) met.', 'EPL', false],
] as const)('an acronym that is spelled out leads to a shipped row %s', (_, marked, acronym, isLinked) => {
  const row = {
    FAO: shipped('Food and Agriculture Organization', { description: 'agency of the United Nations' }),
    ANC: shipped('African National Congress', { description: 'political party' }),
    EPL: shipped('Premier League', { description: 'football league' }),
  }[acronym];
  const [link] = linkMarked(marked, { [acronym]: [row] }).values();
  expect(link?.entityId).toBe(isLinked ? row.id : null);
});
