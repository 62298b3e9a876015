import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Annotator } from '../../../scripts/annotate/annotator.ts';
import { annotateArchive } from '../../../scripts/annotate/archive.ts';
import { InputError } from '../../../scripts/annotate/input.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'archive-'));
const FILE = join(FOLDER, 'archive.jsonl');

afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Finds no names; some articles are more than it can take. */
const annotator: Annotator = {
  tagTokens: () => [],
  async annotate(file, read) {
    const { text } = read();
    if (text === 'too deep') throw new RangeError('Maximum call stack size exceeded');
    if (text === 'empty') throw new InputError(`${file}: holds no article`);
    return { file, text } as never;
  },
};

test('an article that breaks something of ours is told like one that cannot be used, and stops none', async () => {
  const texts = ['one', 'too deep', 'empty', 'two'];
  writeFileSync(FILE, texts.map((text, id) => JSON.stringify({ id, text })).join('\n\n'));
  const written: unknown[] = [];
  const counts = await annotateArchive(FILE, annotator, async (line) => void written.push(JSON.parse(line)));
  const fault = 'fault: RangeError: Maximum call stack size exceeded';
  expect(written).toEqual([
    { id: 0, text: 'one' },
    { id: 1, line: 2, error: fault },
    { id: 2, line: 3, error: 'holds no article' },
    { id: 3, text: 'two' },
  ]);
  expect(counts).toEqual({
    lines: 4,
    failures: new Map([
      [fault, 1],
      ['holds no article', 1],
    ]),
  });
});
