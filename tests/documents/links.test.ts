import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** Pages for people, by path from the root; what builds and packages bring along is not ours. */
const PAGES = [
  ...readdirSync(ROOT),
  ...['docs', 'scripts', 'tests', 'training'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ),
].filter((path) => path.endsWith('.md'));

/** Where a page's links lead within the project, as paths from its root; links into the web and into the page are left out. */
function linkedPaths(path: string, markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => join(dirname(path), link));
}

const linksByPage = new Map(PAGES.map((path) => [path, linkedPaths(path, readFileSync(join(ROOT, path), 'utf8'))]));

test('every link leads to a file or folder that is there', () => {
  const dead = [...linksByPage].flatMap(([path, links]) =>
    links.filter((link) => !existsSync(join(ROOT, link))).map((link) => `${path} → ${link}`),
  );
  expect(dead).toEqual([]);
  expect(linkedPaths('docs/a.md', '[b](b.md#c) ![d](../d.png) [e](https://e.example) [f](#f)')).toEqual([
    'docs/b.md',
    'd.png',
  ]);
});

test('every page is found from README.md', () => {
  const found = new Set(['README.md']);
  for (const path of found) {
    // A link to a folder leads to its README.
    for (const link of linksByPage.get(path) ?? [])
      for (const page of [link, join(link, 'README.md')]) if (linksByPage.has(page)) found.add(page);
  }
  expect(PAGES.length).toBeGreaterThan(25);
  expect(PAGES.filter((path) => !found.has(path))).toEqual([]);
});
