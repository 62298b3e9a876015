import { expect, it } from 'vitest';
import type { Candidate, EntityId, KnowledgeSource } from '../../core/types.ts';

/** What a source must know for the contract to be tried on it. */
export interface SourceContract {
  /** A fresh source. */
  readonly createSource: () => KnowledgeSource;
  /** Two names that it knows, and one that it does not. */
  readonly knownNames: readonly [string, string];
  readonly unknownName: string;
}

/** Names that are properties of every object; a source that keeps names in one finds them by mistake. */
const NAMES_OF_PROPERTIES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
const signal = { aborted: false };

/** What every `KnowledgeSource` promises; call it inside a `describe` of the source's own tests. */
export function describeSourceContract({ createSource, knownNames, unknownName }: SourceContract): void {
  const ask = async (...names: string[]): Promise<ReadonlyMap<string, readonly Candidate[]>> =>
    createSource().candidates(names, signal);

  it('answers every name given under the name as given', async () => {
    const answer = await ask(...knownNames, unknownName);
    expect([...answer.keys()].sort()).toEqual([...knownNames, unknownName].sort());
  });

  it('finds candidates for a known name and an empty list for an unknown one', async () => {
    const answer = await ask(knownNames[0], unknownName);
    expect(answer.get(knownNames[0])?.length).toBeGreaterThan(0);
    expect(answer.get(unknownName)).toEqual([]);
  });

  it('finds a name whatever its case', async () => {
    const answer = await ask(knownNames[0], knownNames[0].toUpperCase());
    const ids = [...answer.values()].map((candidates) => candidates.map(({ id }) => id));
    expect(ids[0]?.length).toBeGreaterThan(0);
    expect(ids[1] ?? ids[0]).toEqual(ids[0]);
  });

  it('gives priors between 0 and 1 that add up to 1 at most', async () => {
    for (const candidates of (await ask(...knownNames)).values()) {
      const priors = candidates.map(({ prior }) => prior);
      expect(priors.every((prior) => prior >= 0 && prior <= 1)).toBe(true);
      expect(priors.reduce((sum, prior) => sum + prior, 0)).toBeLessThan(1.01);
    }
  });

  it('does not know the names of object properties', async () => {
    const answer = await ask(knownNames[0], ...NAMES_OF_PROPERTIES);
    expect(answer.get(knownNames[0])?.length).toBeGreaterThan(0);
    for (const name of NAMES_OF_PROPERTIES) expect(answer.get(name)).toEqual([]);
  });

  it('gives the entity of each of its candidates, with somewhere to credit', async () => {
    const source = createSource();
    const candidates = [...(await source.candidates(knownNames, signal)).values()].flat();
    const entities = await source.getEntities(
      candidates.map(({ id }) => id),
      signal,
    );
    expect(candidates.length).toBeGreaterThan(0);
    for (const { id, title } of candidates) {
      expect(entities.get(id)).toMatchObject({ id, title });
      expect(entities.get(id)?.attributions.length).toBeGreaterThan(0);
    }
  });

  it('leaves out entities that it does not know', async () => {
    const source = createSource();
    const [known] = (await source.candidates(knownNames, signal)).get(knownNames[0]) ?? [];
    const unknown: EntityId = `page:${unknownName}`;
    const entities = await source.getEntities(known === undefined ? [unknown] : [known.id, unknown], signal);
    expect([...entities.keys()]).toEqual([known?.id]);
  });

  it('answers no names with an empty map', async () => {
    expect((await ask()).size).toBe(0);
    expect((await createSource().getEntities([], signal)).size).toBe(0);
  });
}
