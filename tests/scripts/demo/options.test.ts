import { expect, test } from 'vitest';
import { readDemoOptions } from '../../../scripts/demo/options.ts';

const FOLDER = '/home/reader';

test('without arguments the demo shows an article of our own in Chromium', () => {
  expect(readDemoOptions([], FOLDER)).toEqual({ browser: 'chromium', file: null, out: null });
});

test('relative paths start in the caller’s folder', () => {
  expect(readDemoOptions(['saved.html', '--out', 'pictures', '--browser=firefox'], FOLDER)).toEqual({
    browser: 'firefox',
    file: '/home/reader/saved.html',
    out: '/home/reader/pictures',
  });
});

test.each([
  ['an unknown option', ['--fast'], '--fast'],
  ['an unknown browser', ['--browser', 'lynx'], 'lynx'],
  ['a second file', ['one.txt', 'two.txt'], 'two.txt'],
])('%s is named in the error', (_, args, named) => {
  expect(() => readDemoOptions(args, FOLDER)).toThrow(named);
});
