import { describe, expect, it } from 'vitest';
import { mergeByEntity } from '../../../core/link/merge.ts';
import type { ChainId, Link } from '../../../core/types.ts';
import { makeChain, makeNil } from '../samples.ts';

const linkTo = (chainId: ChainId, title: string, confidence = 0.9): Link => ({
  ...makeNil(chainId),
  entityId: `page:${title}`,
  confidence,
  reason: null,
  basis: null,
});

describe('chains that mean one entity', () => {
  const us = makeChain('c1', 'U.S.', { kind: 'place', at: [30, 90] });
  const kabul = makeChain('c2', 'Kabul', { kind: 'place', at: [40] });
  const unitedStates = makeChain('c3', 'United States', { kind: 'place', at: [0, 60] });
  const links = [linkTo('c1', 'United States', 0.8), makeNil('c2'), linkTo('c3', 'United States', 0.95)];
  const merged = mergeByEntity([us, kabul, unitedStates], links);

  it('become the first of them, under its id and in its place', () => {
    expect(merged.chains.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(merged.links.map(({ chainId }) => chainId)).toEqual(['c1', 'c2']);
  });

  it('keep all mentions in text order, and the fuller name', () => {
    expect(merged.chains[0]?.mentions.map(({ start }) => start)).toEqual([0, 30, 60, 90]);
    expect(merged.chains[0]?.name).toBe('United States');
  });

  it('keep the surer link', () => {
    expect(merged.links[0]).toEqual({ ...links[2], chainId: 'c1' });
  });

  it('share their adjectives without counting one twice', () => {
    const span = { start: 70, end: 78 };
    const earlier = { start: 10, end: 18 };
    const both = mergeByEntity(
      [
        { ...us, demonyms: [span] },
        { ...unitedStates, demonyms: [span, earlier] },
      ],
      [linkTo('c1', 'United States'), linkTo('c3', 'United States')],
    );
    expect(both.chains[0]?.demonyms).toEqual([earlier, span]);
  });
});

describe('chains stay apart', () => {
  const persons = [
    makeChain('c1', 'Ana Ruiz', { kind: 'person', role: 'judge' }),
    makeChain('c2', 'Ana Ruiz', { kind: 'person', at: [50] }),
  ];

  it('when they are linked to nothing, whatever their names', () => {
    const links = [makeNil('c1'), makeNil('c2')];
    expect(mergeByEntity(persons, links)).toEqual({ chains: persons, links });
  });

  it('when they are of two kinds', () => {
    const club = makeChain('c2', 'Aberdeen', { kind: 'group' });
    const city = makeChain('c1', 'Aberdeen', { kind: 'place' });
    const links = [linkTo('c1', 'Aberdeen'), linkTo('c2', 'Aberdeen')];
    expect(mergeByEntity([city, club], links)).toEqual({ chains: [city, club], links });
  });
});

it('keeps the role of whichever chain states one', () => {
  const links = [linkTo('c1', 'Ana Ruiz'), linkTo('c2', 'Ana Ruiz')];
  const without = makeChain('c1', 'Ana Ruiz', { kind: 'person' });
  const withRole = makeChain('c2', 'Ana Maria Ruiz', { kind: 'person', at: [50], role: 'judge' });
  expect(mergeByEntity([without, withRole], links).chains[0]?.role?.text).toBe('judge');
});
