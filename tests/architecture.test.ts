import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches, LAYERS } from './architecture/breaches.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = [...Object.keys(LAYERS), 'assets', 'scripts', 'tests', 'training'];
/** Parsing the whole tree takes two seconds on a busy machine. */
const TREE_TIMEOUT_MS = 30_000;
const CODE = /\.(?:tsx?|mts|mjs|css|py|php)$/;
/** Pages of invented news sites are data. */
const FIXTURES = /^tests\/fixtures\/articles\//;

function listCode(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      `${folder}/${file}`.replaceAll(sep, '/'),
    ),
  ).filter((path) => CODE.test(path) && !FIXTURES.test(path));
}

describe('a planted breach is found', () => {
  test.each([
    ['core/link/link.ts', "import * as v from 'valibot';", 'imports valibot'],
    [
      'core/link/link.ts',
      "import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';",
      'imports ../../k',
    ],
    ['core/link/link.ts', "export { load } from '../../settings/settings.ts';", 'imports ../../settings'],
    ['core/link/link.ts', "const late = await import('../../page/extract.ts');", 'imports ../../page'],
    ['core/card/card.ts', 'export const today = () => new Date();', 'uses Date'],
    ['core/card/card.ts', 'export const lot = () => Math.random();', 'uses Math.random'],
    ['knowledge/source.ts', "import type { Request } from '../messaging/bus.ts';", 'imports ../messaging'],
    ['knowledge/source.ts', 'export const ask = (url: string) => fetch(url);', 'uses fetch'],
    ['page/hover.ts', "import { render } from 'preact';", 'imports preact'],
    ['page/hover.ts', "import { browser } from 'wxt/browser';", 'imports wxt/browser'],
    ['page/hover.ts', 'export const say = () => chrome.runtime.sendMessage(1);', 'uses chrome'],
    ['page/card-host.ts', 'export const fill = (box: Element) => { box.innerHTML = "x"; };', 'uses innerHTML'],
    ['page/card-host.ts', "readNative(box, 'outerHTML');", 'uses outerHTML'],
    ['entrypoints/reader.tsx', 'window.postMessage(1);', 'uses postMessage'],
    ['entrypoints/reader.tsx', "import { waitFor } from '../tests/e2e/browsers/waiting.ts';", 'imports ../tests'],
    ['components/Card.tsx', "import { show } from '../page/card-host.ts';", 'imports ../page'],
    ['settings/settings.ts', "import { parsePages } from '../knowledge/mediawiki/parse.ts';", 'imports ../knowledge'],
    ['messaging/bus.ts', "import { Popup } from '../entrypoints/popup/Popup.tsx';", 'imports ../entrypoints'],
    ['messaging/bus.ts', 'console.log(1);', 'uses console'],
    ['scripts/demo.ts', 'export const open = (window: any) => window;', 'uses any'],
    ['core/types.ts', '// a line\n'.repeat(301), 'is 301 lines long'],
    ['training/train.py', 'pass\n'.repeat(301), 'is 301 lines long'],
  ])('%s #%#', (path, source, expected) => {
    expect(findBreaches(path, source).join('\n')).toContain(expected);
  });
});

describe('what is allowed is not a breach', () => {
  test.each([
    ['core/link/link.ts', "import type { Kind } from '../types.ts';\nimport { b } from './features.ts';"],
    ['core/card/card.ts', "/** Date of any fetch by the browser. */\nexport const label = 'the console';"],
    ['settings/settings.ts', "import { wikipediaLanguage } from '../knowledge/mediawiki/requests.ts';"],
    ['entrypoints/reader.tsx', "import css from '../assets/card.css?inline';\nimport { b } from 'wxt/browser';"],
    ['page/live-text.ts', 'export const both = AbortSignal.any([one, two]);'],
    ['scripts/demo.ts', "import { launch } from '../tests/e2e/browsers/launch.ts';\nconsole.log(launch);"],
    ['core/types.ts', '// a line\n'.repeat(300)],
  ])('%s #%#', (path, source) => {
    expect(findBreaches(path, source)).toEqual([]);
  });
});

test('every file of the project keeps the rules', { timeout: TREE_TIMEOUT_MS }, () => {
  const paths = listCode();
  for (const folder of FOLDERS) expect(paths.filter((path) => path.startsWith(`${folder}/`))).not.toEqual([]);
  const breaches = paths.flatMap((path) =>
    findBreaches(path, readFileSync(join(ROOT, path), 'utf8')).map((breach) => `${path} ${breach}`),
  );
  expect(breaches).toEqual([]);
});

test('README shows the same layer table', () => {
  const rows = readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^\| `(\w+)\/` \|([^|]*)\|/gm);
  const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort();
  expect(Object.fromEntries([...rows].map(([, folder = '', cell = '']) => [folder, named(cell)]))).toEqual(
    Object.fromEntries(
      Object.entries(LAYERS).map(([name, { paths, packages }]) => [name, [...paths, ...packages].sort()]),
    ),
  );
});
