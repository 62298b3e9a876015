import { describe, expect, it } from 'vitest';
import type { Annotation, NamedText } from '../../core/annotate.ts';
import { setAside } from '../../core/set-aside.ts';
import { makeChain, makeEntity, makeNil } from './samples.ts';

const RUIZ = makeChain('c1', 'Ana Ruiz', { kind: 'person', at: [0] });
const PEACE = makeChain('c2', 'Peace', { kind: 'group', at: [20, 60] });
const OSLO = makeChain('c3', 'Oslo', { kind: 'place', at: [40] });
const TEXT = 'x'.repeat(80);
const NAMED: NamedText = { text: TEXT, chains: [RUIZ, PEACE, OSLO], otherSpans: [] };
const found = (chains: Annotation['chains'], ...titles: string[]): Annotation => ({
  chains,
  links: chains.map(({ id, name }) =>
    titles.includes(name) ? { ...makeNil(id), entityId: `page:${name}`, confidence: 1, reason: null } : makeNil(id),
  ),
  entities: titles.map((title) => makeEntity(title)),
  relations: [],
});

describe('setting names aside', () => {
  it('leaves the others, and puts them back in their place, linked as they were', () => {
    const { rest, putBack } = setAside(NAMED, found(NAMED.chains, 'Peace'), new Set(['c2']));
    expect(rest).toEqual({ ...NAMED, chains: [RUIZ, OSLO] });
    const { chains, links, entities } = putBack(found([RUIZ, OSLO], 'Oslo'));
    expect(chains).toEqual([RUIZ, PEACE, OSLO]);
    expect(links.map(({ chainId, entityId }) => [chainId, entityId])).toEqual([
      ['c1', null],
      ['c2', 'page:Peace'],
      ['c3', 'page:Oslo'],
    ]);
    expect(entities.map(({ title }) => title)).toEqual(['Oslo', 'Peace']);
  });

  it('takes out every chain of the text that was joined to them', () => {
    const parts = PEACE.mentions.map((mention, i) => ({ ...PEACE, id: `c${i + 4}` as const, mentions: [mention] }));
    const { rest } = setAside({ ...NAMED, chains: [RUIZ, ...parts] }, found([RUIZ, PEACE]), new Set(['c2']));
    expect(rest.chains).toEqual([RUIZ]);
  });

  it('gives them another id where the line has given theirs away', () => {
    const { putBack } = setAside(NAMED, found(NAMED.chains), new Set(['c2']));
    const { chains, links } = putBack(found([RUIZ, { ...OSLO, id: 'c2' }]));
    expect(new Set(chains.map(({ id }) => id)).size).toBe(3);
    expect(links.map(({ chainId }) => chainId)).toEqual(chains.map(({ id }) => id));
    expect(chains.find(({ name }) => name === 'Oslo')?.id).toBe('c2');
  });

  it('changes nothing where there is none', () => {
    const { rest, putBack } = setAside(NAMED, found(NAMED.chains), new Set());
    expect(rest).toEqual(NAMED);
    expect(putBack(found(NAMED.chains, 'Oslo'))).toEqual(found(NAMED.chains, 'Oslo'));
  });
});
