import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPngSize } from '../../../scripts/release/png.ts';

test('a PNG tells its size, and nothing else has one', () => {
  const picture = readFileSync('docs/pictures/page.png');
  expect(readPngSize(picture)).toEqual({ width: 1200, height: 900 });
  expect(readPngSize(picture.subarray(0, 20))).toBeNull();
  expect(readPngSize(Buffer.from('<svg width="1200" height="900"></svg>'))).toBeNull();
});
