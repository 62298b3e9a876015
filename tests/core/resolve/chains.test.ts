import { describe, expect, it } from 'vitest';
import { canonicalMention, resolveChains } from '../../../core/resolve/chains.ts';
import type { Kind } from '../../../core/types.ts';
import { readTaggedText } from '../tagged-text.ts';
import { chainsIn } from './chains-in.ts';

/** Each chain of a marked text as its name and kind. */
function namesOf(marked: string): [string, Kind][] {
  const { text, spans } = readTaggedText(marked);
  return resolveChains(spans, text).chains.map(({ name, kind }) => [name, kind]);
}

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
    expect(chainsIn(marked)[0]).toEqual(['Eva Washington', 'Washington']);
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
    expect(chainsIn('[ORG 24/7] and [ORG Dole]')).toEqual([['Dole']]);
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
