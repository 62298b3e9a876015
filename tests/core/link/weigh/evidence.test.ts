import { expect, it } from 'vitest';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate } from '../../samples.ts';
import { linkMarked } from '../linked-text.ts';

const KENYA = makeCandidate('Kenya', { kind: 'place', country: 'Kenya', source: 'embedded', prior: 1, prominence: 1 });
const MARKED =
  'In [LOC Kenya] judge [PER Ana Ruiz] heard the [ORG Harbour Board] and the [ORG Coast Union] in [LOC Lamu].';
const JUDGE = makeCandidate('Ana Ruiz (judge)', {
  description: 'Kenyan judge',
  about: 'Ana Ruiz is a judge who ruled on the Coast Union in Lamu.',
  country: 'Kenya',
});

/** Why each candidate for “Ana Ruiz” could be meant. */
function evidenceFor(...candidates: Candidate[]) {
  const link = linkMarked(MARKED, { Kenya: [KENYA], 'Ana Ruiz': candidates }).get('Ana Ruiz');
  return new Map(link?.alternatives.map(({ title, evidence }) => [title, evidence]));
}

it('says why each candidate could be the one, most telling first', () => {
  const twin = { ...JUDGE, id: 'page:Ana Ruiz' as const, title: 'Ana Ruiz' };
  const found = evidenceFor(JUDGE, twin);
  const both = [
    { kind: 'work', words: ['judge'] },
    { kind: 'named', words: ['Coast Union', 'Lamu'] },
    { kind: 'country', words: ['Kenya'] },
  ];
  expect(found.get(JUDGE.title)).toEqual(both);
  expect(found.get('Ana Ruiz')).toEqual([...both, { kind: 'page-title', words: ['Ana Ruiz'] }]);
});

it('gives no reason for a candidate that shares nothing but a part of its name', () => {
  const chef = makeCandidate('Ana Ruiz (chef)', { description: 'Spanish chef', country: 'Spain' });
  const found = evidenceFor(chef, { ...chef, id: 'page:Ana Ruiz', title: 'Ana Ruiz' });
  expect(found.get('Ana Ruiz')).toEqual([{ kind: 'page-title', words: ['Ana Ruiz'] }]);
  expect(found.get(chef.title)).toEqual([]);
});

it('names a country once, as the country, and not as a name of the article too', () => {
  const about = 'Ana Ruiz is a judge of Kenya.';
  const twin = (title: string) => ({ ...JUDGE, about, id: `page:${title}` as const, title });
  const found = evidenceFor(twin('Twin'), twin('Other'));
  expect(found.get('Twin')).toEqual([
    { kind: 'work', words: ['judge'] },
    { kind: 'country', words: ['Kenya'] },
  ]);
});
