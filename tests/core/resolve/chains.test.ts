import { describe, expect, it } from 'vitest';
import { canonicalMention, resolveChains } from '../../../core/resolve/chains.ts';
import type { Kind } from '../../../core/types.ts';
import { readTaggedText } from '../tagged-text.ts';

/** Each chain of a marked text as its mentions' surface forms. */
function chainsOf(marked: string): string[][] {
  const { text, spans } = readTaggedText(marked);
  return resolveChains(spans, text).chains.map(({ mentions }) => mentions.map((mention) => mention.text));
}

/** Each chain of a marked text as its name and kind. */
function namesOf(marked: string): [string, Kind][] {
  const { text, spans } = readTaggedText(marked);
  return resolveChains(spans, text).chains.map(({ name, kind }) => [name, kind]);
}

/** What happens, the text, the chains that come of it. */
type Row = readonly [behaviour: string, marked: string, chains: string[][]];

describe('names of persons', () => {
  const ROWS: readonly Row[] = [
    ['joins the same name', '[PER Ana Ruiz] spoke. [PER Ana Ruiz] left.', [['Ana Ruiz', 'Ana Ruiz']]],
    ['joins a surname', '[PER Ana Ruiz] spoke. [PER Ruiz] left.', [['Ana Ruiz', 'Ruiz']]],
    [
      'joins a title and surname, and leaves the title out',
      '[PER Ana Ruiz] spoke. [PER Ambassador Ruiz] left.',
      [['Ana Ruiz', 'Ruiz']],
    ],
    ['joins a surname that stands first', '[PER Ruiz] left. [PER Ana Ruiz] spoke.', [['Ruiz', 'Ana Ruiz']]],
    ['joins a first name', '[PER Ana Ruiz] spoke. [PER Ana] left.', [['Ana Ruiz', 'Ana']]],
    ['joins a name in other case', '[PER ANA RUIZ] wins\n\n[PER Ana Ruiz] spoke.', [['ANA RUIZ', 'Ana Ruiz']]],
    ['joins a name without its accents', '[PER Ana Núñez] spoke. [PER Nunez] left.', [['Ana Núñez', 'Nunez']]],
    ['joins a possessive', '[PER Ana Ruiz] spoke. [PER Ruiz’s] car left.', [['Ana Ruiz', 'Ruiz']]],
    [
      'joins a particle and its surname',
      '[PER Ursula von der Leyen] spoke. [PER Von der Leyen] left.',
      [['Ursula von der Leyen', 'Von der Leyen']],
    ],
    [
      'joins through the middle name',
      '[PER Ana Maria Ruiz] spoke. [PER Ana Ruiz] left. [PER Ruiz] ate.',
      [['Ana Maria Ruiz', 'Ana Ruiz', 'Ruiz']],
    ],
    [
      'never gives a surname with two bearers to either',
      '[PER Ana Ruiz] met [PER Tomas Ruiz]. [PER Ruiz] left.',
      [['Ana Ruiz'], ['Tomas Ruiz'], ['Ruiz']],
    ],
    [
      'never gives a first name with two bearers to either',
      '[PER Ana Ruiz] met [PER Ana Brun]. [PER Ana] left.',
      [['Ana Ruiz'], ['Ana Brun'], ['Ana']],
    ],
    [
      'gives a surname with two bearers to neither, and yet joins its longer form',
      '[PER Ana Maria Ruiz] met [PER Tomas Ruiz]. [PER Maria Ruiz] left. [PER Ruiz] ate.',
      [['Ana Maria Ruiz', 'Maria Ruiz'], ['Tomas Ruiz'], ['Ruiz']],
    ],
    ['does not join a middle name', '[PER Ana Maria Ruiz] spoke. [PER Maria] left.', [['Ana Maria Ruiz'], ['Maria']]],
    [
      'joins an initial’s bearer by the surname',
      '[PER Ana M. Ruiz] spoke. [PER Ruiz] left.',
      [['Ana M. Ruiz', 'Ruiz']],
    ],
    [
      'joins a father’s surname behind a title',
      '[PER Ana Ruiz Brun] spoke. Ms [PER Ruiz] left.',
      [['Ana Ruiz Brun', 'Ruiz']],
    ],
    [
      'joins initials to the names that they begin',
      '[PER John Kwame Okafor] spoke. [PER J. K. Okafor] left. [PER J.K. Okafor] ate. [PER JK Okafor] slept.',
      [['John Kwame Okafor', 'J. K. Okafor', 'J.K. Okafor', 'JK Okafor']],
    ],
    ['joins a single initial', '[PER J. Okafor] left. [PER John Okafor] spoke.', [['J. Okafor', 'John Okafor']]],
    [
      'never gives an initial with two bearers to either',
      '[PER John Okafor] met [PER Jane Okafor]. [PER J. Okafor] left.',
      [['John Okafor'], ['Jane Okafor'], ['J. Okafor']],
    ],
    [
      'does not join other initials',
      '[PER John Kwame Okafor] met [PER J. M. Okafor].',
      [['John Kwame Okafor'], ['J. M. Okafor']],
    ],
    ['joins either order', '[PER Kim Jong-un] spoke. [PER Jong-un Kim] left.', [['Kim Jong-un', 'Jong-un Kim']]],
    [
      'does not take two names of two words for one in another order',
      '[PER James Thomas] met [PER Thomas James].',
      [['James Thomas'], ['Thomas James']],
    ],
    [
      'keeps a surname from the half-named partner’s partner',
      '[PER Ana] and [PER Tomas Ruiz] spoke. [PER Ruiz] left.',
      [['Ana'], ['Tomas Ruiz'], ['Ruiz']],
    ],
    [
      'joins the surname of one paired with another whose surname is known',
      '[PER Eva Brun] came. [PER Brun] and [PER Tomas Ruiz] spoke. [PER Ruiz] left.',
      [
        ['Eva Brun', 'Brun'],
        ['Tomas Ruiz', 'Ruiz'],
      ],
    ],
    [
      'keeps Mr and Mrs apart',
      '[PER Tomas Ruiz] came. Mr [PER Ruiz] met Mrs [PER Ruiz]. [PER Ruiz] left.',
      [['Tomas Ruiz'], ['Ruiz'], ['Ruiz'], ['Ruiz']],
    ],
    [
      'gives a surname to the one of two whose title agrees',
      'Mr [PER Tomas Ruiz] met Ms [PER Ana Ruiz]. Ms [PER Ruiz] left.',
      [['Tomas Ruiz'], ['Ana Ruiz', 'Ruiz']],
    ],
    [
      'keeps father and son apart',
      '[PER Ana Ruiz Sr.] met [PER Ana Ruiz Jr.]. [PER Ana Ruiz] left.',
      [['Ana Ruiz Sr.'], ['Ana Ruiz Jr.'], ['Ana Ruiz']],
    ],
    ['joins a lone son', '[PER Ana Ruiz Jr.] came. [PER Ana Ruiz] left.', [['Ana Ruiz Jr.', 'Ana Ruiz']]],
    [
      'joins a nickname in quotes',
      '[PER Ana “Nita” Ruiz] spoke. [PER Nita] left. [PER Nita Ruiz] ate. [PER Ana Ruiz] slept.',
      [['Ana “Nita” Ruiz', 'Nita', 'Nita Ruiz', 'Ana Ruiz']],
    ],
    ['joins a nickname in brackets', '[PER Robert (Bob) Ruiz] spoke. [PER Bob] left.', [['Robert (Bob) Ruiz', 'Bob']]],
    [
      'joins a nickname that the text states',
      '[PER Ana Ruiz], better known as “[PER Chacha]”, spoke. [PER Chacha] left.',
      [['Ana Ruiz', 'Chacha', 'Chacha']],
    ],
    ['does not guess a nickname', '[PER Robert Ruiz] spoke. [PER Bob] left.', [['Robert Ruiz'], ['Bob']]],
    ['does not join another first name', '[PER Ana Ruiz] met [PER Eva Ruiz].', [['Ana Ruiz'], ['Eva Ruiz']]],
  ];

  it.each(ROWS)('%s', (_, marked, chains) => {
    expect(chainsOf(marked)).toEqual(chains);
  });
});

describe('names of groups and places', () => {
  const ROWS: readonly Row[] = [
    [
      'joins an acronym after its name',
      'The [ORG Organisation of Islamic Cooperation] met. The [ORG OIC] agreed.',
      [['Organisation of Islamic Cooperation', 'OIC']],
    ],
    [
      'joins a name after its acronym',
      'The [ORG OIC] met. The [ORG Organisation of Islamic Cooperation] agreed.',
      [['OIC', 'Organisation of Islamic Cooperation']],
    ],
    [
      'joins bracketed letters that are no initials',
      'The [ORG Tehreek-e-Taliban Pakistan] ([ORG TTP]) denied it.',
      [['Tehreek-e-Taliban Pakistan', 'TTP']],
    ],
    [
      'leaves bracketed letters that do not stand in the name',
      'The [ORG Tehreek-e-Taliban Pakistan] ([ORG OIC]) denied it.',
      [['Tehreek-e-Taliban Pakistan'], ['OIC']],
    ],
    [
      'leaves letters alone that are not initials and stand elsewhere',
      'The [ORG Tehreek-e-Taliban Pakistan] denied it. The [ORG TTN] said so.',
      [['Tehreek-e-Taliban Pakistan'], ['TTN']],
    ],
    [
      'gives an acronym of two names to neither',
      '[ORG Central Bank] met [ORG Coastal Board]. The [ORG CB] agreed.',
      [['Central Bank'], ['Coastal Board'], ['CB']],
    ],
    ['keeps an acronym apart from the word of the same letters', '[ORG DOLE] fined [ORG Dole].', [['DOLE'], ['Dole']]],
    [
      'joins a long name in capitals with the same name',
      '[LOC PAKISTAN] NEWS\n\nIn [LOC Pakistan] it rained.',
      [['PAKISTAN', 'Pakistan']],
    ],
    [
      'never joins the first word of a group’s name',
      '[ORG Deutsche Bahn] and [ORG Deutsche] talked.',
      [['Deutsche Bahn'], ['Deutsche']],
    ],
    [
      'never joins an acronym to a thing of another kind',
      'In the [LOC Upper Nile] the [ORG UN] met.',
      [['Upper Nile'], ['UN']],
    ],
    [
      'joins an acronym with “and”',
      '[ORG Socialists and Democrats] met. [ORG S&D] won.',
      [['Socialists and Democrats', 'S&D']],
    ],
    [
      'joins the beginnings of words',
      'The [ORG National Database and Registration Authority] met. [ORG NADRA] left. [ORG NADRO] stayed.',
      [['National Database and Registration Authority', 'NADRA'], ['NADRO']],
    ],
    [
      'joins a name in brackets behind its letters',
      'The [ORG TTP] ([ORG Tehreek-e-Taliban Pakistan]) denied it.',
      [['TTP', 'Tehreek-e-Taliban Pakistan']],
    ],
    [
      'joins what follows “of”, when that is more than a word',
      'The [ORG International Committee of the Red Cross] met. The [ORG Red Cross] left.',
      [['International Committee of the Red Cross', 'Red Cross']],
    ],
    [
      'does not join one word behind “of”, but a university’s',
      'The [ORG Bank of England] and [ORG England]. The [ORG University of Oxford] and [ORG Oxford].',
      [['Bank of England'], ['England'], ['University of Oxford', 'Oxford']],
    ],
    [
      'joins a head noun printed as a name after the one group that has it',
      'The [ORG European Commission] met. The [ORG Commission] agreed.',
      [['European Commission', 'Commission']],
    ],
    [
      'leaves a head noun alone that two groups have, or that comes first',
      '[ORG European Commission] met [ORG Fiscal Commission]. The [ORG Commission] agreed. [ORG Council]! [ORG Harbour Council]!',
      [['European Commission'], ['Fiscal Commission'], ['Commission'], ['Council'], ['Harbour Council']],
    ],
    ['joins a plural', 'The [ORG Houthi] fleet and the [ORG Houthis]', [['Houthi', 'Houthis']]],
    [
      'joins a party’s members',
      'The [ORG Democratic Party] lost. [ORG Democrats] wept. The [ORG Conservative Party] won. [ORG Conservatives] sang.',
      [
        ['Democratic Party', 'Democrats'],
        ['Conservative Party', 'Conservatives'],
      ],
    ],
    ['joins without the legal form', '[ORG Keane Inc.] grew. [ORG Keane] shrank.', [['Keane Inc.', 'Keane']]],
    [
      'joins a ministry in either order',
      'The [ORG Ministry of Water] met. The [ORG Water Ministry] left.',
      [['Ministry of Water', 'Water Ministry']],
    ],
    [
      'keeps two countries’ ministries apart, and one that is said to be of neither',
      '[LOC Iran]’s [ORG Foreign Ministry] and the [MISC Afghan] [ORG Foreign Ministry] met. The [ORG Foreign Ministry] agreed.',
      [['Iran'], ['Foreign Ministry'], ['Foreign Ministry'], ['Foreign Ministry']],
    ],
    [
      'joins one country’s ministry',
      '[LOC Iran]’s [ORG Foreign Ministry] and the [MISC Iranian] [ORG Foreign Ministry]',
      [['Iran'], ['Foreign Ministry', 'Foreign Ministry']],
    ],
    [
      'joins a name that the text states',
      'The [ORG Houthis], formally [ORG Ansar Allah], came. [ORG Ansar Allah] left.',
      [['Houthis', 'Ansar Allah', 'Ansar Allah']],
    ],
    [
      'does not join a name beside another one',
      'The [ORG Houthis], [ORG Ansar Allah] and [ORG Dole] came.',
      [['Houthis'], ['Ansar Allah'], ['Dole']],
    ],
    [
      'keeps a river from its town',
      'The [LOC Naryn] rose. In [LOC Naryn] it rained. The [LOC Naryn] fell.',
      [['Naryn', 'Naryn'], ['Naryn']],
    ],
    ['joins a country that has an article', 'The [LOC Gambia] won. [LOC Gambia] sang.', [['Gambia', 'Gambia']]],
    ['joins the base of an adjective', 'The [LOC Geneva-based] body left [LOC Geneva].', [['Geneva', 'Geneva']]],
    ['drops a leading article for comparing', '[ORG The Guardian] and [ORG Guardian]', [['The Guardian', 'Guardian']]],
  ];

  it.each(ROWS)('%s', (_, marked, chains) => {
    expect(chainsOf(marked)).toEqual(chains);
  });
});

describe('the kind of a name', () => {
  it('is that of most of its score where the tagger wavers', () => {
    expect(namesOf('[LOC:0.6 Tamale] and [LOC:0.7 Tamale] and [ORG:0.8 Tamale]')).toEqual([['Tamale', 'place']]);
  });

  it('is two kinds where the tagger is sure of both: a city and its club', () => {
    expect(namesOf('[ORG:0.95 Aberdeen] won in [LOC:0.97 Aberdeen].')).toEqual([
      ['Aberdeen', 'group'],
      ['Aberdeen', 'place'],
    ]);
  });

  it('does not turn a place into the person who bears its name', () => {
    const marked = '[PER Eva Washington] flew to [LOC:0.99 Washington]. [PER:0.99 Washington] slept.';
    expect(namesOf(marked)).toEqual([
      ['Eva Washington', 'person'],
      ['Washington', 'place'],
    ]);
    expect(chainsOf(marked)[0]).toEqual(['Eva Washington', 'Washington']);
  });
});

describe('a resolution', () => {
  it('numbers chains and orders mentions by where they stand', () => {
    const { text, spans } = readTaggedText('[LOC Kabul] hosted [PER Ana Ruiz]. [PER Ruiz] left [LOC Kabul].');
    const { chains } = resolveChains([...spans].reverse(), text);
    expect(chains.map(({ id, name }) => [id, name])).toEqual([
      ['c1', 'Kabul'],
      ['c2', 'Ana Ruiz'],
    ]);
    for (const { mentions } of chains)
      for (const one of mentions) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(chains[0]?.mentions.map(({ start }) => start)).toEqual([0, text.lastIndexOf('Kabul')]);
  });

  it('names a chain by its fullest mention, not by one in capitals, without breaks and soft hyphens', () => {
    expect(namesOf('[PER ANA RUIZ] WINS\n\nThen [PER Ana Ruiz] spoke.')).toEqual([['Ana Ruiz', 'person']]);
    expect(namesOf('Then [PER Ana\nMa\u00adria Ruiz] spoke.')).toEqual([['Ana Maria Ruiz', 'person']]);
  });

  it('keeps adjectives and events apart from the chains', () => {
    const { text, spans } = readTaggedText('[MISC Afghan] talks in [LOC Kabul] before the [MISC World Cup].');
    const { chains, otherSpans } = resolveChains(spans, text);
    expect(chains.map(({ name }) => name)).toEqual(['Kabul']);
    expect(otherSpans.map(({ start, end }) => text.slice(start, end))).toEqual(['Afghan', 'World Cup']);
  });

  it('leaves out a span without a letter', () => {
    expect(chainsOf('[ORG 24/7] and [ORG Dole]')).toEqual([['Dole']]);
  });

  it('is empty for no spans', () => {
    expect(resolveChains([], 'Nobody came.')).toEqual({ chains: [], otherSpans: [] });
  });
});

describe('the canonical mention', () => {
  it.each([
    ['the fullest', ['Khan', 'Shafqat Ali Khan', 'Ali Khan'], 'Shafqat Ali Khan'],
    ['the first among equals', ['Ali Khan', 'Shafqat Khan'], 'Ali Khan'],
    ['not the one in capitals', ['ANA RUIZ', 'Ana Ruiz'], 'Ana Ruiz'],
    ['an acronym when it is all there is', ['UN', 'UN'], 'UN'],
  ])('is %s', (_, surfaces, canonical) => {
    const mentions = surfaces.map((text, i) => ({ start: i, end: i + 1, text, kind: 'person' as const, score: 1 }));
    expect(canonicalMention(mentions).text).toBe(canonical);
  });
});

describe('places that the tagger took together', () => {
  it.each([
    ['[LOC Lusaka, Zambia] said', ['Lusaka', 'Zambia']],
    ['[LOC Lusaka, Lusaka Province, Zambia] said', ['Lusaka', 'Lusaka Province', 'Zambia']],
    ['[LOC Washington, D.C.] said', ['Washington, D.C.']],
    ['[LOC Washington], [LOC D.C.] said', ['Washington, D.C.']],
    ['[ORG Smith, Jones and Company] said', ['Smith, Jones and Company']],
  ])('reads %s', (marked, names) => {
    const { text, spans } = readTaggedText(marked);
    expect(resolveChains(spans, text).chains.map(({ name }) => name)).toEqual(names);
  });
});
