import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS } from '../../../scripts/builds.ts';
import { findIconFaults } from '../../../scripts/release/icons.ts';
import { findLintFaults, lintPackage } from '../../../scripts/release/lint.ts';
import { sizes as budgets } from '../../budgets.json' with { type: 'json' };
import { BROWSERS } from '../browsers/launch.ts';
import { MANIFESTS } from './manifests.ts';
import { findExcess, measureBuild, type Sizes } from './sizes.ts';

/** Ways to run text as code. The stores forbid them, and so does our content security policy. */
const CODE_FROM_TEXT = /\beval\(|\bnew Function\(|\bimportScripts\(|\bimport\(\s*["'`]https?:/;

describe.each(BROWSERS)('the build for %s', (name) => {
  const { folder } = BUILDS[name];

  test('has exactly the manifest that we decided on', () => {
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual(MANIFESTS[name]);
  });

  test('has every icon in its size', () => {
    expect(findIconFaults(folder)).toEqual([]);
  });

  test('stays within its budgets', () => {
    const sizes = measureBuild(folder);
    expect(Math.min(...Object.values(sizes))).toBeGreaterThan(0);
    expect(findExcess(sizes)).toEqual([]);
  });

  test('runs no text as code', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(scripts).toContain('reader.js');
    expect(scripts.filter((file) => CODE_FROM_TEXT.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
    expect(CODE_FROM_TEXT.test('new Function("return this")()')).toBe(true);
  });
});

test('Mozilla’s linter finds no error, and only the warnings whose reason we know', async () => {
  const report = await lintPackage(BUILDS.firefox.folder);
  expect(report.warnings.length).toBeGreaterThan(0);
  expect(findLintFaults(report)).toEqual([]);
});

test('what is over its budget is named', () => {
  const sizes: Sizes = { ...budgets, 'reader.js gzip': 60_001 };
  expect(findExcess(sizes)).toEqual(['reader.js gzip is 60001 bytes, 1 over its budget']);
});
