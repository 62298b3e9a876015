import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../core/types.ts';
import { makeCandidate } from '../samples.ts';
import { judgeMarked, linkMarked } from './linked-text.ts';

const place = (title: string, known: Partial<Candidate>) =>
  makeCandidate(title, { kind: 'place', source: 'embedded', prominence: 1, prior: 1, ...known });
const kenya = place('Kenya', { country: 'Kenya' });

/** The id linked with `name` in a marked text; null when none is. */
const idOf = (name: string, marked: string, known: Parameters<typeof linkMarked>[1]) =>
  linkMarked(marked, { Kenya: [kenya], ...known }).get(name)?.entityId;

describe('a region whose town has the same name', () => {
  const county = { country: 'Kenya', matchedBy: 'alias', description: 'county of Kenya' } as const;
  const known = { Busia: [place('Busia County', county)] };

  it.each([
    ['[LOC Kenya] waits in [LOC Busia].', null],
    ['[LOC Kenya] waits in [LOC Busia] county.', 'page:Busia County'],
    ['[LOC Kenya] waits in [LOC Malaba], in [LOC Busia].', 'page:Busia County'],
  ])('%s', (marked, id) => {
    expect(idOf('Busia', marked, known)).toBe(id);
  });

  it('is not the town when the article names the sort', () => {
    const town = { Busia: [place('Busia', { country: 'Kenya', description: 'city in Kenya' })] };
    expect(idOf('Busia', '[LOC Kenya] waits in [LOC Busia].', town)).toBe('page:Busia');
    expect(idOf('Busia', '[LOC Kenya] waits in [LOC Busia] province.', town)).toBeNull();
  });
});

describe('a place', () => {
  const nakuru = { Nakuru: [place('Nakuru', { country: 'Kenya', description: 'city in Kenya' })] };

  it('that once may be a person of the article is not shown', () => {
    const once = 'In [LOC Kenya], [PER Ann Nakuru] was in [LOC Nakuru].';
    expect(idOf('Nakuru', once, nakuru)).toBe('page:Nakuru');
    expect(idOf('Nakuru', `${once} [LOC Nakuru] left.`, nakuru)).toBeNull();
  });

  it('in a market report may be a company unless it is put on the map', () => {
    const report = 'In [LOC Kenya] shares fell, bonds rose, the index of stocks told investors little.';
    expect(idOf('Nakuru', `${report} It rained in [LOC Nakuru].`, nakuru)).toBe('page:Nakuru');
    expect(idOf('Nakuru', `${report} [LOC Nakuru] gained a tenth.`, nakuru)).toBeNull();
  });
});

it.each([
  ['[LOC Kenya] votes. Guards came to the [LOC Blue House].', null],
  ['[LOC Kenya] votes with [LOC South Korea]. Guards came to the [LOC Blue House].', 'page:Blue House'],
])('what is built in every country is not meant where others are named: %s', (marked, id) => {
  const seat = { country: 'South Korea', description: 'former seat of the president in Seoul' };
  const known = {
    'Blue House': [place('Blue House', seat)],
    'South Korea': [place('South Korea', { country: 'South Korea' })],
  };
  expect(idOf('Blue House', marked, known)).toBe(id);
});

describe('a group', () => {
  const group = (title: string, known: Partial<Candidate>) => place(title, { kind: 'group', ...known });
  const greece = place('Greece', { country: 'Greece' });

  it.each([
    ['[LOC Greece] votes. The [ORG Golden Dawn] lost.', 'page:Golden Dawn (Greece)'],
    ['[LOC Kenya] votes. The [ORG Golden Dawn] lost.', null],
    ['[LOC Kenya] votes. [LOC Kenya] waits. [LOC Kenya] counts. The [ORG Golden Dawn] lost. [LOC Greece] slept.', null],
  ])('whose title needs its country is not meant where the article hardly names it: %s', (marked, id) => {
    const party = { country: 'Greece', matchedBy: 'alias', description: 'far-right party' } as const;
    const known = { Greece: [greece], 'Golden Dawn': [group('Golden Dawn (Greece)', party)] };
    expect(idOf('Golden Dawn', marked, known)).toBe(id);
  });

  it.each([
    ['Men of [ORG Isis] fled to [LOC Syria].', 'page:Islamic State'],
    ['Men of [ORG ISIS] fled.', 'page:Islamic State'],
    ['Priests of [ORG Isis] came to [LOC Kenya].', null],
  ])('that goes by a word with other bearers needs more than that word: %s', (marked, id) => {
    const state = { matchedBy: 'alias', prior: 0.7, description: 'armed group in Syria' } as const;
    const rows = [group('Islamic State', state)];
    const known = { Syria: [place('Syria', { country: 'Syria' })], Isis: rows, ISIS: rows };
    expect(idOf(marked.includes('ISIS') ? 'ISIS' : 'Isis', marked, known)).toBe(id);
  });
});

describe('a name that places of two countries bear', () => {
  const known = {
    Georgia: [
      place('Georgia (country)', { country: 'Georgia (country)', matchedBy: 'alias', prior: 0.7 }),
      place('Georgia (U.S. state)', { country: 'United States', matchedBy: 'alias', prior: 0.3 }),
    ],
    Tbilisi: [place('Tbilisi', { country: 'Georgia (country)' })],
    Ohio: [place('Ohio', { country: 'United States' })],
  };
  const linkOf = (marked: string) => linkMarked(marked, known).get('Georgia');

  it('is linked where the article speaks more for one of them', () => {
    expect(linkOf('[LOC Georgia] votes. Queues grew in [LOC Tbilisi].')?.entityId).toBe('page:Georgia (country)');
  });

  it('is the country that the article is about, where it hardly names the other one', () => {
    const even = known.Georgia.map((one) => ({ ...one, prior: 0.5 }));
    const about = '[LOC Georgia] votes. Queues grew in [LOC Tbilisi]; [LOC Tbilisi] waits for [LOC Tbilisi].';
    const stateIn = (marked: string) => judgeMarked(marked, 'Georgia', { ...known, Georgia: even }).judged[1];
    expect(stateIn(`${about} Guests came from [LOC Ohio].`)?.veto).toBe('country-conflict');
    expect(stateIn(`${about} From [LOC Ohio] to [LOC Ohio] nobody came.`)?.veto).toBeNull();
  });

  it.each(['[LOC Georgia] votes.', '[LOC Georgia] votes. Guests came from [LOC Tbilisi] and from [LOC Ohio].'])(
    'is left open, with both, where it does not: %s',
    (marked) => {
      const link = linkOf(marked);
      expect(link).toMatchObject({ entityId: null, reason: 'namesakes' });
      expect(link?.alternatives.map(({ title }) => title)).toEqual(['Georgia (country)', 'Georgia (U.S. state)']);
    },
  );
});

it('a place that the world means is contested by a town that hardly anybody means only where its region is named', () => {
  const description = 'town in Virginia, the United States';
  const known = {
    'United States': [place('United States', { country: 'United States' })],
    Virginia: [place('Virginia', { country: 'United States', description: 'state of the United States' })],
    Vienna: [
      place('Vienna', { country: 'Austria', description: 'capital of Austria', prior: 0.998 }),
      place('[vienna]', { country: 'United States', description, about: description, prior: 0.002, prominence: 0 }),
    ],
  };
  expect(idOf('Vienna', 'The [LOC United States] spoke in [LOC Vienna].', known)).toBe('page:Vienna');
  expect(idOf('Vienna', 'In [LOC Virginia] people spoke of [LOC Vienna].', known)).toBeNull();
});

it('a country is not preferred to the whole of its name where the article names a part outside of it', () => {
  const known = {
    Ireland: [
      place('Republic of Ireland', { country: 'Republic of Ireland', matchedBy: 'alias', prior: 0.8 }),
      place('Ireland', { prior: 0.2 }),
    ],
    'Northern Ireland': [place('Northern Ireland', { country: 'United Kingdom' })],
    Dublin: [place('Dublin', { country: 'Republic of Ireland' })],
  };
  const marked = 'Mosses grow in [LOC Ireland] and near [LOC Dublin].';
  expect(idOf('Ireland', marked, known)).toBe('page:Republic of Ireland');
  expect(idOf('Ireland', `${marked} She left [LOC Northern Ireland].`, known)).toBeNull();
  const island = { ...known, Ireland: known.Ireland.map((one, i) => (i === 1 ? { ...one, prior: 0.9 } : one)) };
  expect(idOf('Ireland', `${marked} She left [LOC Northern Ireland].`, island)).toBe('page:Ireland');
});

it('an acronym does not outvote its spelled-out name', () => {
  const centers = makeCandidate('Centers for Disease Control and Prevention', {
    kind: 'group',
    source: 'embedded',
    matchedBy: 'alias',
    prior: 1,
  });
  const known = { CDC: [centers] };
  expect(idOf('CDC', 'The [ORG CDC] met.', known)).toBe(centers.id);
  expect(
    idOf('Congress for Democratic Change', 'The [ORG Congress for Democratic Change] ([ORG CDC]) met.', known),
  ).toBeNull();
});

it('a person is nobody whose work the article does not speak of, however much else they share', () => {
  const country = 'Pakistan';
  const pakistan = makeCandidate(country, { kind: 'place', country, source: 'embedded', prior: 1, prominence: 1 });
  const about = 'Tariq Aziz Malik, Pakistan, Harbour Board, Coast Union, Blue Party.';
  const marked =
    'In [LOC Pakistan] [PER Tariq Aziz Malik] met the [ORG Harbour Board], the [ORG Coast Union] and the [ORG Blue Party]. A judge came.';
  const linkOf = (description: string) => {
    const page = makeCandidate('Tariq Aziz Malik', { about, description, country });
    return linkMarked(marked, { Pakistan: [pakistan], 'Tariq Aziz Malik': [page] }).get('Tariq Aziz Malik');
  };
  expect(linkOf('Pakistani judge')?.entityId).toBe('page:Tariq Aziz Malik');
  expect(linkOf('Pakistani cricketer')).toMatchObject({ entityId: null, reason: 'no-evidence' });
});

it('a group that the article calls by its sort is no other sort of group', () => {
  const row = (title: string, description: string) =>
    makeCandidate(title, { kind: 'group', source: 'embedded', matchedBy: 'alias', prior: 0.5, description });
  const known = {
    'Blue Union': [row('Blue Union (party)', 'centrist party'), row('Blue Union Group', 'centrist group')],
  };
  const linkOf = (marked: string) => linkMarked(marked, known).get('Blue Union');
  expect(linkOf('The [ORG Blue Union], the largest group, voted.')?.entityId).toBe('page:Blue Union Group');
  expect(linkOf('The [ORG Blue Union] voted.')).toMatchObject({ entityId: null, reason: 'namesakes' });
});

it('what the tables leave to things that they do not hold tells nothing of a kind that they do not hold at all', () => {
  const town = place('Dole', { country: 'France', description: 'town in France', prior: 0.3 });
  const company = makeCandidate('Dole plc', { description: 'fruit company', matchedBy: 'alias' });
  const nilOf = (marked: string) => judgeMarked(marked, 'Dole', { Dole: [town, company] }).nil.unknownShare;
  expect(nilOf('In [LOC Dole] it rained.')).toBeCloseTo(0.7);
  expect(nilOf('The fruit seller [ORG Dole] sang.')).toBe(0);
});
