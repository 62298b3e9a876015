import { expect, test } from 'vitest';
import type { Kind } from '../../../core/types.ts';
import { formatCards, type ListedCard, wrapWords } from '../../../scripts/demo/card-table.ts';

function listed(kind: Kind, name: string, parts: Partial<ListedCard['card']> = {}): ListedCard {
  return {
    row: { chain: 'c1', kind, name, count: 3 },
    card: { name, description: null, role: null, inThisArticle: '', background: null, sources: [], ...parts },
  };
}

test('cards stand under their kind, in their order, and say where they come from', () => {
  const place = listed('place', 'Norlandia', { description: 'country in the north', sources: ['An Atlas', 'A List'] });
  const table = formatCards([place, listed('person', 'Ada Vey', { role: 'minister' })], 120);
  expect(table.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['name', 'role in the article', 'description', 'mentions', 'source'],
    [''],
    ['PEOPLE'],
    ['Ada Vey', 'minister', '–', '3', 'the article alone'],
    [''],
    ['PLACES'],
    ['Norlandia', '–', 'country in the north', '3', 'An Atlas; A List'],
    [''],
  ]);
});

test('no line is wider than the terminal', () => {
  const long = listed('group', 'The Very Long Name of an Organisation', { role: 'a '.repeat(90) });
  const widths = formatCards([long], 100)
    .split('\n')
    .map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(100);
});

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['', 5, ['']],
])('"%s" is wrapped at %i characters', (text, width, lines) => {
  expect(wrapWords(text, width)).toEqual(lines);
});
