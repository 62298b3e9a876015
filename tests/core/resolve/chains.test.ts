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
