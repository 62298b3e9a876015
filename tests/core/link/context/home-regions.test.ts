import { describe, expect, it } from 'vitest';
import { REPEATING_COUNTRIES } from '../../../../core/link/context/home-regions.ts';
import type { Candidate } from '../../../../core/types.ts';
import { readTable } from '../../../../training/knowledge/tables.ts';
import { makeCandidate } from '../../samples.ts';
import { linkMarked } from '../linked-text.ts';

const place = (title: string, known: Partial<Candidate>) =>
  makeCandidate(title, { kind: 'place', source: 'embedded', prior: 1, ...known });
const american = (title: string, description: string, known: Partial<Candidate> = {}) =>
  place(title, { country: 'United States', description, about: description, ...known });
const state = (title: string) => american(title, 'state of the United States');
const ohio = (known: Partial<Candidate>) => american('Westlake', 'town in Ohio, the United States', known);
const KNOWN = {
  'United States': [american('United States', 'country', { prominence: 1 })],
  Ohio: [state('Ohio')],
  Alaska: [state('Alaska')],
  Seattle: [american('Seattle', 'city in Washington, the United States', { prominence: 0.4 })],
  Columbus: [american('Columbus, Ohio', 'city in Ohio, the United States', { prominence: 0.5 })],
  Westlake: [ohio({ prior: 0.5 })],
  Cleveland: [american('Cleveland', 'city in Ohio, the United States', { prior: 0.6, prominence: 0.28 })],
  Zanesville: [american('Zanesville', 'town in Ohio, the United States')],
  Bavaria: [place('Bavaria', { country: 'Germany', description: 'state of Germany' })],
  Celle: [place('Celle', { country: 'Germany', description: 'city in Lower Saxony, Germany', prior: 0.5 })],
};
const SEATTLE = 'A crane fell in [LOC Seattle] on its way to [LOC Alaska].';

describe('a small town of a country whose towns share their names', () => {
  it.each([
    ['is left open among other regions', `${SEATTLE} Shops in [LOC Westlake] closed.`, 'Westlake', 'no-evidence'],
    ['is meant where its region is named', `${SEATTLE} It was for [LOC Westlake], in [LOC Ohio].`, 'Westlake', null],
    [
      'is meant where a city there is named',
      `${SEATTLE} In [LOC Columbus] and in [LOC Westlake] too.`,
      'Westlake',
      null,
    ],
    ['is meant where it is called a town', `${SEATTLE} So in the town of [LOC Westlake] now.`, 'Westlake', null],
    [
      'is meant where no region is named',
      'In the [LOC United States] shops in [LOC Westlake] closed.',
      'Westlake',
      null,
    ],
    ['is meant when it is large', `${SEATTLE} Shops in [LOC Cleveland] closed.`, 'Cleveland', null],
    ['is meant when nothing else bears the name', `${SEATTLE} Shops in [LOC Zanesville] closed.`, 'Zanesville', null],
    ['is meant elsewhere', 'A crane fell in [LOC Bavaria]. Shops in [LOC Celle] closed.', 'Celle', null],
  ])('%s', (_, marked, name, reason) => {
    expect(linkMarked(marked, KNOWN).get(name)?.reason).toBe(reason);
  });

  it('is looked for in the countries whose towns share their names in the tables', () => {
    const [atLeastTowns, atLeastPeople, sharing] = [100, 15_000, 0.03];
    const names = new Map<string, string[]>();
    for (const { country = '', name = '', population } of [...readTable('cities'), ...readTable('towns')])
      if (Number(population) >= atLeastPeople) names.set(country, [...(names.get(country) ?? []), name]);
    const isSharing = (all: readonly string[]) => {
      const times = new Map<string, number>();
      for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
      return all.length >= atLeastTowns && all.filter((one) => times.get(one) !== 1).length >= all.length * sharing;
    };
    const titleByCode = new Map(readTable('countries').map(({ code = '', title = '' }) => [code, title]));
    const found = [...names].filter(([, all]) => isSharing(all)).map(([code]) => titleByCode.get(code));
    expect(found.sort()).toEqual([...REPEATING_COUNTRIES].sort());
  });
});
