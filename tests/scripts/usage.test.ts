import { parseArgs } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SetupError } from '../../scripts/system-packages.ts';
import { endWith, UsageError } from '../../scripts/usage.ts';

const printed = vi.spyOn(console, 'error');
const exitCodeBefore = process.exitCode;

beforeEach(() => void printed.mockReset());
afterEach(() => {
  process.exitCode = exitCodeBefore;
});

function errorOf(job: () => unknown): unknown {
  try {
    return job();
  } catch (error) {
    return error;
  }
}

test.each([
  ['wrong usage', new UsageError('no such file: x'), 'no such file: x'],
  ['a lack of the system', new SetupError('please install: x'), 'please install: x'],
  ['an unknown option', errorOf(() => parseArgs({ args: ['--x'], options: {} })), expect.stringMatching(/^.*'--x'.*$/)],
])('%s is one line and exit code 2', (_, error, line) => {
  endWith(error);
  expect(printed.mock.calls).toEqual([[line]]);
  expect(process.exitCode).toBe(2);
});

test('a fault of ours is the whole error and exit code 1', () => {
  const fault = new RangeError('planted');
  endWith(fault);
  expect(printed.mock.calls).toEqual([[fault]]);
  expect(process.exitCode).toBe(1);
});
