import { expect, test } from 'vitest';
import { planInstallation } from '../../scripts/system-packages.ts';

test('nothing is installed when nothing is missing', () => {
  expect(planInstallation([], true)).toEqual({ kind: 'nothing' });
  expect(planInstallation([], false)).toEqual({ kind: 'nothing' });
});

test('what is missing is installed where that is possible', () => {
  expect(planInstallation(['chromium', 'openssl'], true)).toEqual({ kind: 'apt', packages: ['chromium', 'openssl'] });
});

test('elsewhere one line says what to install', () => {
  const plan = planInstallation(['chromium', 'openssl'], false);
  expect(plan).toMatchObject({ kind: 'tell', message: expect.stringContaining('please install: chromium openssl') });
  expect(plan).not.toMatchObject({ message: expect.stringContaining('\n') });
});
