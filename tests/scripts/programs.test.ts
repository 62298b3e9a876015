import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locateProgram } from '../../scripts/programs.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-programs-'));
  for (const name of ['firefox', 'firefox-esr', 'php']) writeFileSync(join(folder, name), '');
  for (const name of ['firefox', 'firefox-esr']) chmodSync(join(folder, name), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the best name wins, wherever it stands on the search path', () => {
  expect(locateProgram('firefox', ['/nowhere', folder].join(delimiter))).toBe(join(folder, 'firefox-esr'));
});

test('a file that may not be run is no program', () => {
  expect(locateProgram('php', folder)).toBeNull();
});

test('an empty search path holds nothing', () => {
  expect(locateProgram('chromium', '')).toBeNull();
});
