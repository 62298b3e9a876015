/** Towns and smaller places of the shipped knowledge: what they are called, and that they take no name from what is larger. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../core/types.ts';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';

const bytes = readFileSync('public/model/knowledge.bin');
const source = createEmbeddedSource(async () => Uint8Array.from(bytes).buffer);

async function candidatesOf(name: string): Promise<readonly Candidate[]> {
  return (await source.candidates([name], { aborted: false })).get(name) ?? [];
}

describe('towns', () => {
  it('knows a town by other spellings, and never leaves it its name alone', async () => {
    const [zakho] = await candidatesOf('Zakho');
    expect(zakho).toMatchObject({ title: 'Zaxo', country: 'Iraq', prominence: 0 });
    const [iqaluit] = await candidatesOf('Iqaluit');
    expect(iqaluit).toMatchObject({ description: 'town in Nunavut, Canada' });
    for (const { prior } of [zakho!, iqaluit!]) expect(prior).toBeLessThan(0.7);
  });

  it('knows small places of countries whose papers name them, but not by the name of a country or a language', async () => {
    const [mallacoota] = await candidatesOf('Mallacoota');
    expect(mallacoota).toMatchObject({ country: 'Australia', title: 'Mallacoota' });
    const [laisamis] = await candidatesOf('Laisamis');
    expect(laisamis).toMatchObject({ country: 'Kenya', description: 'place in Marsabit, Kenya' });
    expect(laisamis?.prior).toBeLessThan(0.1);
    expect((await candidatesOf('Denmark')).map(({ title }) => title)).toEqual(['Denmark']);
  });

  it('leaves a city its name beside towns that share it', async () => {
    const [bristol, ...towns] = await candidatesOf('Bristol');
    expect(towns.length).toBeGreaterThan(1);
    expect(bristol).toMatchObject({ title: 'Bristol', country: 'United Kingdom' });
    expect(bristol!.prior).toBeGreaterThan(0.9);
  });
});
