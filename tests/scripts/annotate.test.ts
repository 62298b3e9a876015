import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TSX = join('node_modules', '.bin', 'tsx');
/** A cold start of Node, the compiler and the tagger, on a machine that does other things too. */
const START_TIMEOUT_MS = 60_000;

interface Outcome {
  readonly exitCode: number;
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
}

/** Runs the command as `npm run annotate` does, with `input` on standard input. */
function annotate(args: readonly string[], input = ''): Promise<Outcome> {
  const linesOf = (printed: string) => printed.split('\n').slice(0, -1);
  return new Promise((resolve) => {
    const child = execFile(TSX, ['scripts/annotate.ts', ...args], (error, stdout, stderr) => {
      const exitCode = typeof error?.code === 'number' ? error.code : 0;
      resolve({ exitCode, lines: linesOf(stdout), complaints: linesOf(stderr) });
    });
    child.stdin?.end(input);
  });
}

let folder = '';
const pathOf = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annotate-'));
  await writeFile(pathOf('good.txt'), 'Rain fell on Oslo.\r\n\r\nNobody in Norway minded.');
  await writeFile(pathOf('good.conll'), 'Oslo\r\nslept\r\n\r\n');
  await writeFile(pathOf('empty.txt'), ' \n\n');
  await writeFile(pathOf('binary.txt'), Buffer.from([0x4f, 0x00, 0x01]));
  await writeFile(pathOf('latin.txt'), Buffer.from([0x4f, 0xe9, 0x0a]));
  await writeFile(pathOf('empty.html'), '<!doctype html><title>x</title>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the annotate command', { timeout: START_TIMEOUT_MS }, () => {
  it('complains in one line about each input that it cannot use, and does the others', async () => {
    const bad = ['missing.txt', 'empty.txt', 'binary.txt', 'latin.txt', 'empty.html', '.'].map(pathOf);
    const { exitCode, lines, complaints } = await annotate(
      ['--colour', ...bad, pathOf('good.txt'), '-'],
      'It is Oslo.',
    );
    expect(exitCode).toBe(2);
    expect(complaints).toEqual([
      expect.stringMatching(/^annotate: unknown option --colour; usage: /),
      `annotate: ${pathOf('missing.txt')}: no such file`,
      `annotate: ${pathOf('empty.txt')}: is empty`,
      `annotate: ${pathOf('binary.txt')}: is binary, not text`,
      `annotate: ${pathOf('latin.txt')}: is binary or not UTF-8 text`,
      `annotate: ${pathOf('empty.html')}: holds no article`,
      `annotate: ${pathOf('.')}: is a directory`,
    ]);
    const outputs = lines.map((line) => JSON.parse(line));
    expect(outputs).toMatchObject([
      { file: pathOf('good.txt'), text: 'Rain fell on Oslo.\r\n\r\nNobody in Norway minded.', requests: 0 },
      { file: '-', text: 'It is Oslo.' },
    ]);
  });

  it('gives a line for every line of an archive, and counts those that it could not use', async () => {
    const archive = [{ id: 1, text: 'It is Oslo.' }, { id: 2 }, { id: 'c', html: '<!doctype html><title>x</title>' }];
    const input = [...archive.map((one) => JSON.stringify(one)), '{', JSON.stringify({ id: 5, text: 'Rain in Oslo.' })];
    const { exitCode, lines, complaints } = await annotate(['--format', 'jsonl'], input.join('\n'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: 1, text: 'It is Oslo.', requests: 0 },
      { id: 2, line: 2, error: 'needs "html" or "text", and only one' },
      { id: 'c', line: 3, error: 'holds no article' },
      { id: null, line: 4, error: 'not JSON' },
      { id: 5, text: 'Rain in Oslo.' },
    ]);
    expect(exitCode).toBe(2);
    expect(complaints).toEqual([
      'annotate: -: 1 of 5 lines: needs "html" or "text", and only one',
      'annotate: -: 1 of 5 lines: holds no article',
      'annotate: -: 1 of 5 lines: not JSON',
    ]);
  });

  it('gives tagged lines for CoNLL input and exit code 0 when all went well', async () => {
    const { exitCode, lines, complaints } = await annotate([pathOf('good.conll')]);
    expect(complaints).toEqual([]);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^Oslo\t(?:O|[BI]-\w+)\r$/),
      expect.stringMatching(/^slept\t(?:O|[BI]-\w+)\r$/),
      '\r',
    ]);
  });
});
