import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TSX = join('node_modules', '.bin', 'tsx');
/** A cold start of Node, the compiler and the tagger, on a machine that does other things too. */
const START_TIMEOUT_MS = 60_000;

/** Runs the command as `npm run eval` does. */
function evaluate(...args: readonly string[]): Promise<{ exitCode: number; printed: string; complaints: string[] }> {
  return new Promise((resolve) => {
    execFile(TSX, ['scripts/evaluate.ts', ...args], (error, printed, stderr) => {
      const exitCode = typeof error?.code === 'number' ? error.code : 0;
      resolve({ exitCode, printed, complaints: stderr.split('\n').slice(0, -1) });
    });
  });
}

let folder: string;
const pathOf = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-evaluate-'));
  writeFileSync(pathOf('good.conll'), 'Rain\tO\nfell\tO\nin\tO\nOslo\tB-LOC\n');
  writeFileSync(pathOf('broken.conll'), 'Rain\tO\nfell\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('eval', { timeout: START_TIMEOUT_MS }, () => {
  it('measures the tagger and its peer, as JSON when asked', async () => {
    const { exitCode, printed } = await evaluate('--json', '--regions', pathOf('good.conll'));
    const [file] = JSON.parse(printed).files;
    expect(exitCode).toBe(0);
    expect(file).toMatchObject({ documents: 1, sentences: 1, tokens: 4 });
    expect(file.systems.map(({ name }: { name: string }) => name.split(' ')[0])).toContain('compromise');
    for (const { sizeBytes, scores } of file.systems) {
      expect(sizeBytes).toBeGreaterThan(100_000);
      expect(scores.LOC.gold).toBe(1);
    }
  });

  it.each([
    ['a missing file', ['nowhere.conll'], 'nowhere.conll: no such file'],
    ['a broken file', ['broken.conll'], 'broken.conll:2: a token without a tag: “fell”'],
    ['a broken file after a good one', ['good.conll', 'broken.conll'], 'broken.conll:2: '],
    ['no file', [], 'usage: '],
  ])('%s is one sentence and exit code 2', async (_, names, complaint) => {
    const { exitCode, printed, complaints } = await evaluate(...names.map(pathOf));
    expect(exitCode).toBe(2);
    expect(printed).toBe('');
    expect(complaints).toEqual([expect.stringContaining(complaint)]);
  });
});

describe('eval --check', { timeout: START_TIMEOUT_MS }, () => {
  it('fails with a line for each corpus that is not given, and for each file that cannot be measured', async () => {
    const { exitCode, complaints } = await evaluate('--check', pathOf('good.conll'), pathOf('pud-news.conll'));
    expect(exitCode).toBe(1);
    expect(complaints).toEqual([
      'worldwide: has floors, and no file worldwide.conll was given',
      expect.stringContaining('no corpus “good” has floors'),
      expect.stringContaining('pud-news.conll: no such file'),
    ]);
  });
});
