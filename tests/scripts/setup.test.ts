import { describe, expect, test } from 'vitest';
import { isUpToDate } from '../../scripts/setup.mjs';

const WANTED = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '2.0.0' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  },
};

describe('an installation is up to date', () => {
  test.each([
    ['when it holds every package in its version', { 'node_modules/a': { version: '2.0.0' } }, true],
    ['not when a package has another version', { 'node_modules/a': { version: '1.9.0' } }, false],
    ['not when a package is missing', {}, false],
  ])('%s', (_, packages, isExpected) => {
    expect(isUpToDate(WANTED, { packages })).toBe(isExpected);
  });

  test('not when an optional package has another version', () => {
    const installed = {
      'node_modules/a': { version: '2.0.0' },
      'node_modules/for-another-platform': { version: '0.9.0' },
    };
    expect(isUpToDate(WANTED, { packages: installed })).toBe(false);
  });
});
