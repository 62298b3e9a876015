import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listMissingPackages } from '../../scripts/complete-lockfile.ts';

test('a lockfile without an entry for an optional package is told', () => {
  const packages = {
    'node_modules/tool': {
      optionalDependencies: { '@tool/linux-x64': '1.0.0', '@tool/darwin-x64': '1.0.0', near: '2.0.0' },
    },
    'node_modules/@tool/linux-x64': {},
    'node_modules/tool/node_modules/near': {},
  };
  expect(listMissingPackages({ packages })).toEqual([
    { name: '@tool/darwin-x64', version: '1.0.0', wantedBy: 'node_modules/tool' },
  ]);
});

test('the project’s own lockfile has them all, so that a fresh clone can install (else run complete-lockfile)', () => {
  const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
  expect(listMissingPackages(lockfile)).toEqual([]);
});
