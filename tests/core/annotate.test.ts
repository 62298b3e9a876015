import { describe, expect, it } from 'vitest';
import { findChains, identifyChains, type Stage } from '../../core/annotate.ts';
import type { Entity } from '../../core/entity.ts';
import type { Candidate, EntityId, KnowledgeSource } from '../../core/types.ts';
import { makeCandidate, makeEntity } from './samples.ts';
import { readTaggedText } from './tagged-text.ts';

const place = (title: string, known: Partial<Candidate> = {}) =>
  makeCandidate(title, { kind: 'place', country: title, source: 'embedded', prior: 1, prominence: 1, ...known });

/** A source over a few rows that remembers what it was asked. */
function createFakeSource(known: Readonly<Record<string, readonly Candidate[]>>) {
  const askedNames: { names: string[]; onDevice: string[] }[] = [];
  const askedIds: EntityId[][] = [];
  const source: KnowledgeSource = {
    async candidates(names, _, limits) {
      askedNames.push({ names: [...names], onDevice: [...(limits?.privateNames ?? [])] });
      return new Map(names.map((name) => [name, known[name] ?? []]));
    },
    async getEntities(ids) {
      askedIds.push([...ids]);
      return new Map(ids.map((id): [EntityId, Entity] => [id, makeEntity(id.slice('page:'.length))]));
    },
  };
  return { source, askedNames, askedIds };
}

const MARKED =
  '[MISC Chilean] mayor [PER Ana Ruiz] flew from [LOC Chile] to [LOC Oslo]. [PER Ruiz] saw [LOC Chile] and [LOC the Republic of Chile].';
const { text, spans } = readTaggedText(MARKED);
const CHILE = place('Chile');
const KNOWN = {
  Chile: [CHILE],
  'the Republic of Chile': [CHILE],
  Chilean: [{ ...CHILE, matchedBy: 'demonym' as const }],
};

describe('findChains', () => {
  it('sorts what the tagger found, also when the tagger takes its time', async () => {
    const named = await findChains(text, async () => [...spans]);
    expect(named.text).toBe(text);
    expect(named.chains.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Ana Ruiz', 2],
      ['Chile', 2],
      ['Oslo', 1],
      ['the Republic of Chile', 1],
    ]);
    expect(named.otherSpans).toEqual([{ start: 0, end: 7 }]);
    expect(await findChains(text, () => [...spans])).toEqual(named);
  });
});

describe('identifyChains', () => {
  it('asks on the device, then once for each name and its title in the article’s country, and for each linked thing', async () => {
    const { source, askedNames, askedIds } = createFakeSource(KNOWN);
    await identifyChains(await findChains(text, () => [...spans]), source);
    const names = ['Ana Ruiz', 'Chile', 'Oslo', 'the Republic of Chile', 'Chilean'];
    expect(askedNames).toEqual([
      { names, onDevice: names },
      { names: [...names, 'Oslo, Chile'], onDevice: ['Chilean'] },
    ]);
    expect(askedIds).toEqual([['page:Chile']]);
  });

  it('makes one chain of two names for one thing, with its adjectives', async () => {
    const { source } = createFakeSource(KNOWN);
    const { chains, links, entities } = await identifyChains(await findChains(text, () => [...spans]), source);
    expect(chains.map(({ id, name }) => [id, name])).toEqual([
      ['c1', 'Ana Ruiz'],
      ['c2', 'the Republic of Chile'],
      ['c3', 'Oslo'],
    ]);
    expect(chains[1]?.demonyms.map(({ start, end }) => text.slice(start, end))).toEqual(['Chilean']);
    expect(links.map(({ chainId }) => chainId)).toEqual(['c1', 'c2', 'c3']);
    expect(entities.map(({ title }) => title)).toEqual(['Chile']);
  });

  it('reads a country that speaks as its government, the link staying the country', async () => {
    const speaking = readTaggedText('[LOC Chile] said so. [LOC Oslo] said no.');
    const { source } = createFakeSource({ Chile: [CHILE] });
    const named = await findChains(speaking.text, () => [...speaking.spans]);
    const { chains, links } = await identifyChains(named, source);
    expect(links.map(({ entityId }) => entityId)).toEqual(['page:Chile', null]);
    expect(chains.map(({ metonyms }) => metonyms)).toEqual([[{ start: 0, end: 5, verb: { start: 6, end: 10 } }], []]);
  });

  it('may be run again with a richer source, from the same chains', async () => {
    const named = await findChains(text, () => [...spans]);
    const before = JSON.stringify(named);
    const oslo = place('Oslo', { country: 'Norway' });
    const poor = await identifyChains(named, createFakeSource({}).source);
    const rich = await identifyChains(named, createFakeSource({ ...KNOWN, Oslo: [oslo] }).source);
    expect(poor.links.every(({ entityId }) => entityId === null)).toBe(true);
    expect(rich.links.filter(({ entityId }) => entityId !== null).map(({ entityId }) => entityId)).toEqual([
      'page:Chile',
      'page:Oslo',
    ]);
    expect(JSON.stringify(named)).toBe(before);
  });

  it('tells each stage as it begins', async () => {
    const stages: Stage[] = [];
    const onStage = (stage: Stage) => void stages.push(stage);
    const named = await findChains(text, () => [...spans], onStage);
    await identifyChains(named, createFakeSource({}).source, { onStage });
    expect(stages).toEqual(['tag', 'resolve', 'link', 'enrich']);
  });

  it('hands the signal on and lets the source’s error through', async () => {
    const signal = { aborted: true };
    const failing: KnowledgeSource = {
      candidates: (_, handed) => Promise.reject(new RangeError(`aborted: ${handed === signal && handed.aborted}`)),
      getEntities: () => Promise.reject(new RangeError('never asked')),
    };
    const named = await findChains(text, () => [...spans]);
    await expect(identifyChains(named, failing, { signal })).rejects.toThrow('aborted: true');
  });

  it.each(['constructor', '__proto__', 'toString'])('takes “%s” for a name like any other', async (name) => {
    const odd = readTaggedText(`[PER ${name} Ruiz] met [PER ${name}] in [LOC ${name}].`);
    const { source } = createFakeSource(Object.assign(Object.create(null), KNOWN));
    const { chains, links } = await identifyChains(await findChains(odd.text, () => [...odd.spans]), source);
    expect(chains.map((chain) => chain.name)).toContain(`${name} Ruiz`);
    expect(links.every(({ entityId }) => entityId === null)).toBe(true);
  });

  it('gives nothing for a text without names', async () => {
    const annotation = await identifyChains(await findChains('It rained.', () => []), createFakeSource({}).source);
    expect(annotation).toEqual({ chains: [], links: [], entities: [], relations: [] });
  });
});
