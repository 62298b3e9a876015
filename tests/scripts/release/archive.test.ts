import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packFiles, readFiles } from '../../../scripts/release/archive.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FILES: [string, Uint8Array][] = [
  ['popup.html', bytesOf('<p>')],
  ['_locales/en/messages.json', bytesOf('{}')],
];

test('an archive is the same in whatever order its files come, and whenever it is made', async () => {
  const first = packFiles(new Map(FILES));
  await new Promise((done) => setTimeout(done)); // another moment
  expect(packFiles(new Map([...FILES].reverse()))).toEqual(first);
  expect(Object.keys(unzipSync(first))).toEqual(['_locales/en/messages.json', 'popup.html']);
});

test('an archive is another one when a byte of a file is', () => {
  expect(packFiles(new Map([...FILES, ['popup.html', bytesOf('<b>')]]))).not.toEqual(packFiles(new Map(FILES)));
});

test('a folder’s files are named from the folder, with slashes', () => {
  expect([...readFiles('locales').keys()]).toContain('en.yml');
  expect([...readFiles('tests/scripts').keys()]).toContain('release/archive.test.ts');
});
