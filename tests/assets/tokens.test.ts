import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrastOf, readTokens } from './contrast.ts';

const ROOT = join(import.meta.dirname, '../..');
const TOKENS = readFileSync(join(ROOT, 'assets/tokens.css'), 'utf8');
const STYLESHEETS = ['assets', 'components', 'entrypoints', 'page']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.css') && file !== join('assets', 'tokens.css'));

/** A colour, a size of type or a duration that is not a token. */
const RAW = [
  /#[0-9a-f]{3,8}\b/i,
  /\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/,
  /\bfont(?:-size)?:[^;]*\d(?:px|rem|em|pt)\b/,
  /\b\d+m?s\b/,
];

const findRaw = (css: string) =>
  css.split('\n').filter((line) => RAW.some((pattern) => pattern.test(line.replace(/\/\*.*?\*\//g, ''))));

describe('colour, type and motion stand in tokens.css alone', () => {
  test.each(STYLESHEETS)('%s', (file) => {
    expect(findRaw(readFileSync(join(ROOT, file), 'utf8'))).toEqual([]);
  });

  test('of which there are some, and what is planted is found', () => {
    expect(STYLESHEETS.length).toBeGreaterThan(3);
    const planted = ['a { color: #fff }', 'a { color: rgb(0 0 0) }', 'a { font: 12px serif }', 'a { transition: 1s }'];
    expect(findRaw([...planted, 'a { margin: 2px; color: var(--ink) }'].join('\n'))).toEqual(planted);
  });
});

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for what must be seen to use a control (1.4.11). */
const PAIRS: readonly (readonly [front: string, back: string, ratio: number])[] = [
  ...['ink', 'ink-2', 'accent', 'person', 'place', 'group'].flatMap((front) =>
    ['paper', 'paper-2'].map((back) => [front, back, 4.5] as const),
  ),
  ['focus', 'paper', 3],
  ['focus', 'paper-2', 3],
  ['edge', 'paper', 3],
  ['edge', 'paper-2', 3],
  ['place', 'land-own', 3], // the place's point on the map
];

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  const tokens = readTokens(TOKENS, scheme);

  test.each(PAIRS)('--%s stands out from --%s by %d', (front, back, ratio) => {
    expect(contrastOf(tokens.get(front) ?? '', tokens.get(back) ?? '')).toBeGreaterThanOrEqual(ratio);
  });

  test('every colour is given', () => {
    const colours = [...readTokens(TOKENS, 'light')].filter(([, value]) => value.startsWith('#')).map(([name]) => name);
    expect(colours.length).toBeGreaterThan(8);
    if (scheme === 'dark')
      for (const name of colours) expect(tokens.get(name)).not.toBe(readTokens(TOKENS, 'light').get(name));
  });
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#ffffff', '#ffffff', 1],
])('the contrast of %s and %s is %d', (front, back, ratio) => {
  expect(contrastOf(front, back)).toBeCloseTo(ratio, 2);
});
