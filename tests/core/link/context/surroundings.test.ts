import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate } from '../../samples.ts';
import { linkMarked } from '../linked-text.ts';

const shipped = (title: string, known: Partial<Candidate>) =>
  makeCandidate(title, { kind: 'place', source: 'embedded', prominence: 1, prior: 1, ...known });
const country = (title: string) => shipped(title, { country: title });
const newcastle = shipped('Newcastle upon Tyne', {
  country: 'United Kingdom',
  matchedBy: 'alias',
  about: 'city in England, the United Kingdom',
});
const club = makeCandidate('Al Hilal SFC', {
  kind: 'group',
  country: 'Saudi Arabia',
  source: 'embedded',
  matchedBy: 'alias',
  prior: 1,
});
const known = {
  Newcastle: [newcastle],
  'United Kingdom': [country('United Kingdom')],
  Sudan: [country('Sudan')],
  Australia: [country('Australia')],
  'Saudi Arabia': [country('Saudi Arabia')],
  'Al-Hilal': [club],
};

describe('a namesake that lies elsewhere is not meant', () => {
  const reasonOf = (name: string, marked: string) =>
    linkMarked(`In the [LOC United Kingdom] and in [LOC Saudi Arabia] it rained. ${marked}`, known).get(name)?.reason;

  it.each([
    ['She was born in [LOC Newcastle], in [LOC County Down], in 1933.', 'country-conflict'],
    ['She was born in [LOC Newcastle], [LOC County Down].', 'country-conflict'],
    ['She was born in [LOC Newcastle], [LOC Australia].', 'country-conflict'],
    ['She was born in [LOC Newcastle] in [LOC Australia].', 'country-conflict'],
    ['So [LOC Newcastle], the miners’ town by the sea in [LOC Australia], waits.', 'country-conflict'],
    ['So [LOC Newcastle], where coal went by sea to [LOC Australia], waits.', null],
    ['She was born in [LOC Newcastle], in [LOC England].', null],
    ['She was born in [LOC Newcastle], [LOC Australia] and [LOC Sudan].', null],
    ['She left [LOC Newcastle] in [LOC Sudan] for a rest.', null],
  ])('%s', (marked, reason) => {
    expect(reasonOf('Newcastle', marked)).toBe(reason);
  });

  it.each([
    ['They beat [ORG Al-Hilal] of [LOC Sudan].', 'country-conflict'],
    ['They beat [ORG Al-Hilal] of [LOC Saudi Arabia].', null],
    ['They beat [ORG Al-Hilal] in [LOC Sudan].', null],
  ])('%s', (marked, reason) => {
    expect(reasonOf('Al-Hilal', marked)).toBe(reason);
  });
});
