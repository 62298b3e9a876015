import { describe, expect, it } from 'vitest';
import { candidatesFor } from '../../../../core/link/look-up/candidates.ts';
import { makeCandidate, makeChain } from '../../samples.ts';

describe('the candidates of a chain', () => {
  const town = makeChain('c1', 'Larkana', { kind: 'place' });
  const row = makeCandidate('Larkana', {
    id: 'page:[geonames 1]',
    kind: 'place',
    description: 'city in Sindh, Pakistan',
    country: 'Pakistan',
    source: 'embedded',
    prior: 0.9,
    prominence: 0.3,
  });
  const page = makeCandidate('Larkana, Pakistan', { description: 'city in Sindh', prior: 0.8 });
  const placed = [{ title: 'Larkana, Pakistan', country: 'Pakistan' }];

  it('hold what stands under its title in the article’s country, which is then known to be its country', () => {
    const known = new Map([['Larkana, Pakistan', [page]]]);
    expect(candidatesFor(town, known, placed)).toEqual([{ ...page, country: 'Pakistan' }]);
    expect(candidatesFor(town, known, [])).toEqual([]);
  });

  it('hold the page instead of the shipped row of the same place, with what the row knows', () => {
    const known = new Map([
      ['Larkana', [row]],
      ['Larkana, Pakistan', [page]],
    ]);
    expect(candidatesFor(town, known, [])).toEqual([row]);
    expect(candidatesFor(town, known, placed)).toEqual([{ ...page, country: 'Pakistan', prior: 0.9, prominence: 0.3 }]);
  });

  it('keep the row beside a page of another country, or beside two that may be the same', () => {
    const chilean = { ...page, id: 'page:Larkana, Chile' as const, country: 'Chile' };
    expect(candidatesFor(town, new Map([['Larkana', [row, chilean]]]), [])).toEqual([row, chilean]);
    const twins = [1, 2].map((n) => ({ ...page, id: `page:Larkana ${n}` as const, country: 'Pakistan' }));
    expect(candidatesFor(town, new Map([['Larkana', [row, ...twins]]]), [])).toEqual([row, ...twins]);
  });

  it('hold the page of the town instead of its row where a river or a region of the name has a page, too', () => {
    const river = { ...page, id: 'page:Larkana River' as const, description: 'river in Pakistan', country: 'Pakistan' };
    const found = candidatesFor(town, new Map([['Larkana', [row, river, { ...page, country: 'Pakistan' }]]]), []);
    expect(found.map(({ id }) => id)).toEqual(['page:Larkana River', page.id]);
  });

  it('keep the row of a town beside the shipped page of what is named after it', () => {
    const county = { ...page, title: 'Larkana District', source: 'embedded' as const, country: 'Pakistan' };
    expect(candidatesFor(town, new Map([['Larkana', [row, county]]]), [])).toEqual([row, county]);
  });

  it('bear the name themselves, where a list or a search offers them', () => {
    const listed = (about: string) => makeCandidate('Black River', { about, matchedBy: 'alias' });
    const parish = makeChain('c1', 'St Elizabeth', { kind: 'place' });
    const found = (about: string) => candidatesFor(parish, new Map([['St Elizabeth', [listed(about)]]]), []);
    expect(found('Black River, once St Elizabeth, is a town.')).toHaveLength(1);
    expect(found('Black River is the capital of St Elizabeth.')).toEqual([]);
  });
});
