import { describe, expect, it } from 'vitest';
import { isGenericInstitution, isGenericParty } from '../../../../core/link/context/shared-names.ts';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate } from '../../samples.ts';
import { linkMarked } from '../linked-text.ts';

describe('a stated role and a known trade', () => {
  it.each([
    ['foreign ministry spokesperson', 'classical singer'],
    ['foreign ministry spokesperson', 'footballer'],
    ['striker', 'politician'],
    ['striker', 'cricketer'],
    ['judge', 'actor'],
    ['general', 'novelist'],
    ['surgeon', 'singer'],
  ])('contradict each other: “%s”, “Pakistani %s”', (role, trade) => {
    expect(reasonOf(role, trade)).toBe('role-conflict');
  });

  it.each([
    ['foreign ministry spokesperson', 'diplomat'],
    ['minister', 'lawyer'],
    ['president', 'general'],
    ['coach', 'footballer'],
    ['director', 'footballer'],
    ['spokesperson', 'journalist'],
    ['emir', 'militant'],
    ['beekeeper', 'singer'],
  ])('may be one career: “%s”, “Pakistani %s”', (role, trade) => {
    expect(reasonOf(role, trade)).not.toBe('role-conflict');
  });

  /** Why the person with the role is not the one with the trade; null when linked. */
  function reasonOf(role: string, trade: string): string | null | undefined {
    const known = makeCandidate('Tariq Malik', { description: `Pakistani ${trade}` });
    const links = linkMarked(`The ${role} [PER Tariq Malik] spoke.`, { 'Tariq Malik': [known] });
    return links.get('Tariq Malik')?.reason;
  }
});

describe('someone who had died', () => {
  const country = 'Pakistan';
  const known = {
    Pakistan: [makeCandidate(country, { kind: 'place', country, source: 'embedded', prior: 1, prominence: 1 })],
    'Tariq Malik': [makeCandidate('Tariq Malik', { description: 'Pakistani mayor (1850–1912)', country })],
  };
  const reasonAt = (date: string | null) =>
    linkMarked('In [LOC Pakistan] the mayor [PER Tariq Malik] spoke.', known, date).get('Tariq Malik')?.reason;

  it.each([
    ['2026-03-01', 'time-conflict'],
    ['1914-01-01T10:00:00Z', 'time-conflict'],
    ['1913-01-01', null],
    [null, null],
  ])('holds no office in an article of %s: %s', (date, reason) => {
    expect(reasonAt(date)).toBe(reason);
  });
});

describe('a generic institution', () => {
  it.each([
    ['Foreign Office', true],
    ['the Ministry of Health', true],
    ['Supreme Court', true],
    ['National Assembly', true],
    ['Central Bank', true],
    ['Labour', true],
    ['Democratic Party', true],
    ['State Department', false],
    ['Central Bank of Chile', false],
    ['United Nations', false],
    ['Aberdeen', false],
  ])('%s: %s', (name, isGeneric) => {
    expect(isGenericInstitution(name) || isGenericParty(name)).toBe(isGeneric);
  });

  const country = (title: string) =>
    makeCandidate(title, { kind: 'place', country: title, source: 'embedded', prior: 1, prominence: 1 });
  const office = makeCandidate('Foreign Office', { kind: 'group', country: 'Chile', source: 'embedded', prior: 1 });
  const known = {
    Chile: [country('Chile')],
    Peru: [country('Peru')],
    Chilean: [{ ...country('Chile'), matchedBy: 'demonym' as const }],
    'Foreign Office': [office],
  };

  it.each([
    ['that of the one country', 'In [LOC Chile] the [ORG Foreign Office] spoke.', null],
    [
      'that of the country named most',
      'In [LOC Chile] the [ORG Foreign Office] spoke of [LOC Peru]. [LOC Chile] paid.',
      null,
    ],
    ['that of the country named first', 'In [LOC Chile] the [ORG Foreign Office] spoke of [LOC Peru].', null],
    [
      'nobody’s where another is named first and as often',
      'In [LOC Peru] the [ORG Foreign Office] spoke of [LOC Chile].',
      'country-conflict',
    ],
    [
      'that of its owner, whichever is named first',
      'In [LOC Peru] the [ORG Foreign Office] of [LOC Chile] spoke. [LOC Peru] paid.',
      null,
    ],
    [
      'that of the adjective before it',
      'In [LOC Peru] the [MISC Chilean] [ORG Foreign Office] spoke. [LOC Peru] paid.',
      null,
    ],
    [
      'that of the country whose city it sits in',
      'In [LOC Peru] the [ORG Foreign Office] in [LOC Chile] spoke. [LOC Peru] paid.',
      null,
    ],
    [
      'nobody’s where the words beside it name another owner',
      'In [LOC Chile] the [ORG Foreign Office] of [LOC Peru] spoke. [LOC Chile] paid.',
      'country-conflict',
    ],
    [
      'that of the country in another group’s name',
      'The [ORG Chilean Navy] sailed. The [ORG Foreign Office] spoke.',
      null,
    ],
    [
      'nobody’s where one adjective is all',
      'The [MISC Chilean] wine won. The [ORG Foreign Office] spoke.',
      'country-conflict',
    ],
    ['nobody’s where another is named', 'In [LOC Peru] the [ORG Foreign Office] spoke.', 'country-conflict'],
    ['nobody’s where none is named', 'The [ORG Foreign Office] spoke.', 'country-conflict'],
  ])('is %s', (_, marked, reason) => {
    expect(linkMarked(marked, known).get('Foreign Office')?.reason).toBe(reason);
  });
});

describe('a thing of another kind', () => {
  const reasonOf = (kind: Candidate['kind'], description: string) => {
    const page = makeCandidate('Ulster Museum', { kind, description, country: 'Chile', source: 'embedded', prior: 1 });
    const chile = makeCandidate('Chile', { kind: 'place', country: 'Chile', source: 'embedded', prior: 1 });
    const links = linkMarked('In [LOC Chile] the [LOC Ulster Museum] opened.', {
      Chile: [chile],
      'Ulster Museum': [page],
    });
    return links.get('Ulster Museum')?.reason;
  };

  it.each([
    ['group', 'museum in Chile', null],
    ['group', 'football club of Chile', 'kind-conflict'],
    ['person', 'museum in Chile', 'kind-conflict'],
  ] as const)(
    'is ruled out unless both are an institution and its place: a place, and a %s, “%s”',
    (kind, description, reason) => {
      expect(reasonOf(kind, description)).toBe(reason);
    },
  );
});

describe('a name without something that the title has', () => {
  const place = (title: string, country: string, more: Partial<Candidate> = {}) =>
    makeCandidate(title, { kind: 'place', country, source: 'embedded', prior: 1, ...more });
  const paper = makeCandidate('The Hindu', { kind: 'group', source: 'embedded', prior: 1, description: 'newspaper' });
  const known = {
    Kenya: [place('Kenya', 'Kenya')],
    Brazil: [place('Brazil', 'Brazil')],
    Maua: [place('Mauá', 'Brazil', { description: 'city', matchedBy: 'alias' })],
    Hindu: [paper],
  };

  it.each([
    ['no town of a country that is not named', 'In [LOC Kenya] he went to [LOC Maua] by bus.', 'Maua', 'no-evidence'],
    ['the town where its country is named', 'In [LOC Brazil] he went to [LOC Maua] by bus.', 'Maua', null],
    ['no newspaper without its article', 'The party was [ORG Hindu] dominated.', 'Hindu', 'no-evidence'],
    ['the newspaper with its article', 'He told the [ORG Hindu] of it.', 'Hindu', null],
  ])('is %s', (_, marked, name, reason) => {
    expect(linkMarked(marked, known).get(name)?.reason).toBe(reason);
  });
});
