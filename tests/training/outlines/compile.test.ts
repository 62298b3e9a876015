import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { WrittenOutline } from '../../../core/map/outlines.ts';
import { readTable } from '../../../training/knowledge/tables.ts';
import { compileOutlines } from '../../../training/outlines/compile.ts';

const text = compileOutlines();
const outlines = JSON.parse(text) as WrittenOutline[];

it('the committed outlines are those that the atlas makes', () => {
  expect(readFileSync('public/model/outlines.json', 'utf8')).toBe(text);
});

it('every shape but Antarctica has the title of a country', () => {
  const titles = new Set(readTable('countries').map(({ title }) => title));
  expect(outlines.map(({ title }) => title).filter((title) => !titles.has(title))).toEqual(['']);
  expect(outlines.length).toBeGreaterThan(170);
});
