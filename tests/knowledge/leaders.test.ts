/** Heads of state and government from the shipped knowledge: with their dates, and never a namesake. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findChains, identifyChains } from '../../core/annotate.ts';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';
import { readTable } from '../../training/knowledge/tables.ts';
import { readTaggedText } from '../core/tagged-text.ts';

const source = createEmbeddedSource(async () => Uint8Array.from(readFileSync('public/model/knowledge.bin')).buffer);

it('each has an office since a day, as of the date of the data, and nothing else', async () => {
  const rows = readTable('leader-titles');
  expect(rows.length).toBeGreaterThan(100);
  for (const { title = '' } of rows) {
    const entity = (await source.getEntities([`page:${title}`], { aborted: false })).get(`page:${title}`);
    expect(entity).toMatchObject({ kind: 'person', attributions: [{ label: 'The World Factbook' }] });
    expect(entity?.facts).toEqual([
      {
        name: 'position',
        value: expect.stringContaining(' of '),
        asOf: expect.stringMatching(/^20\d\d-\d\d$/),
        period: { from: expect.stringMatching(/^(?:19|20)\d\d-\d\d-\d\d$/), to: null, isOver: false },
      },
    ]);
  }
});

/** A marked text that begins with the name of a leader, and whether the leader is meant. */
const TEXTS: readonly [marked: string, isMeant: boolean][] = [
  ['[PER Joseph Aoun], the president of [LOC Lebanon], met envoys.', true],
  ['[PER Joseph Aoun], a baker in [LOC Beirut], sold bread. The president slept.', false],
  ['[PER William Ruto], the president of [LOC Kenya], spoke.', true],
  ['[PER William Ruto] sang in [LOC Kenya].', false],
  ['[PER Robert Fico], president of a fishing club in [LOC Canada], spoke.', false],
];

it.each(TEXTS)('%s', async (marked, isMeant) => {
  const { text, spans } = readTaggedText(marked);
  const { chains, links } = await identifyChains(await findChains(text, () => [...spans]), source);
  const name = chains[0]?.name ?? '';
  const known = (await source.candidates([name], { aborted: false })).get(name) ?? [];
  expect(known).toHaveLength(1);
  expect(links[0]?.entityId).toBe(isMeant ? known[0]?.id : null);
});
