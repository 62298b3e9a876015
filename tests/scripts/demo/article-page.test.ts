import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticlePage, wrapText } from '../../../scripts/demo/article-page.ts';
import { UsageError } from '../../../scripts/usage.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-article-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a file for the demo', () => {
  test('is served as it is when it is a page, by its name or by its first words', () => {
    const html = '<!DOCTYPE html><p>Zoë</p>';
    expect(readArticlePage(write('saved.HTM', '<p>no doctype</p>'))).toBe('<p>no doctype</p>');
    expect(readArticlePage(write('saved', html))).toBe(html);
  });

  test('is read as windows-1252 when it is not UTF-8', () => {
    expect(readArticlePage(write('old.html', Buffer.from([0x5a, 0x6f, 0xeb])))).toBe('Zoë');
  });

  test('is made a page when it is text', () => {
    expect(readArticlePage(write('report.txt', 'Head\n\nOne < two.'))).toContain('<h1>Head</h1>\n<p>One &lt; two.</p>');
  });

  test.each([
    ['binary', Buffer.from([0x7f, 0x45, 0x00, 0x01]), 'binary'],
    ['blank', ' \n\t\n', 'empty file'],
  ])('is refused by name when it is %s', (name, content, reason) => {
    const path = write(name, content);
    expect(() => readArticlePage(path)).toThrow(UsageError);
    expect(() => readArticlePage(path)).toThrow(new RegExp(`${reason}.*${path}`));
  });

  test.each(['missing.txt', '.'])('is refused by name when it cannot be read: %s', (name) => {
    expect(() => readArticlePage(join(folder, name))).toThrow(/^cannot read /);
    expect(() => readArticlePage(join(folder, name))).toThrow(join(folder, name));
  });
});

describe('a text becomes paragraphs', () => {
  const paragraphsOf = (text: string) =>
    [...wrapText(text, 'a.txt').matchAll(/<(h1|p)>(.*?)<\/\1>/gs)].map((m) => m[2]);

  test.each([
    ['at blank lines', 'Head\r\n\r\nOne\nline.\r\n \r\nTwo.', ['Head', 'One\nline.', 'Two.']],
    ['at line ends when there are no blank lines', 'Head\nOne.\nTwo.', ['Head', 'One.', 'Two.']],
    ['named by the file when there is one paragraph', 'Alone.', ['a.txt', 'Alone.']],
    ['named by the file when the first is long', `${'x'.repeat(161)}\n\nTwo.`, ['a.txt', 'x'.repeat(161), 'Two.']],
  ])('%s', (_, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });
});
