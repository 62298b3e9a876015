import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnswers, readOwnAnswers } from '../../../scripts/chains/answers.ts';

const label = (span: [number, number], type: string, more: object = {}) => ({ span, entity_id: 'Q1', type, ...more });
const LABELLED = {
  id: 7,
  text: '🌊 Ana Ruiz left. She and the envoy met Dole in Kabul, Afghanistan.',
  labels: [
    label([2, 10], 'Q215627'),
    label([17, 20], 'Q215627'),
    label([47, 65], 'Q27096213|Q43229', { children: [1] }),
    label([47, 52], 'Q27096213|Q43229', { entity_id: '<NIL>' }),
    label([39, 43], 'Q2424752|Q43229'),
    label([25, 34], 'Q4164871'),
  ],
};
const LISTED = {
  doc: 3,
  split: 'train',
  mentions: [
    { orig: 'Ana Ruiz', gold: 'Ana Ruiz (envoy)' },
    { orig: 'Dole', gold: null },
    { orig: 'KABUL', gold: 'Kabul' },
  ],
  pages: { 1: ['Ana Ruiz (envoy)', 9, 9, 'PER', []], 2: ['Kabul', 9, 9, 'GPE', []] },
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-'));
  await writeFile(join(folder, 'labels.jsonl'), `${JSON.stringify(LABELLED)}\n`);
  await writeFile(join(folder, 'lists.jsonl.gz'), gzipSync(`${JSON.stringify(LISTED)}\n`));
  await writeFile(join(folder, 'other.jsonl'), '{"id": 1}\n');
});
afterAll(() => rm(folder, { recursive: true }));

describe('answers about chains', () => {
  it('are read from labels: names of persons, places and groups, the smallest of nested ones', async () => {
    const [answer] = await readAnswers(join(folder, 'labels.jsonl'));
    const read = answer?.mentions.map(({ start, end, kind, thing }) => [answer.text.slice(start, end), kind, thing]);
    expect(read).toEqual([
      ['Ana Ruiz', 'person', 'Q1'],
      ['Dole', 'group', 'Q1'],
      ['Kabul', 'place', null],
    ]);
  });

  it('are read from lists: names of pages with a known type, one after another', async () => {
    const [answer] = await readAnswers(join(folder, 'lists.jsonl.gz'));
    expect(answer).toMatchObject({ set: 'lists train', text: 'Ana Ruiz\n\nKABUL', isRunningText: false });
    expect(answer?.mentions.map(({ kind, thing }) => [kind, thing])).toEqual([
      ['person', 'Ana Ruiz (envoy)'],
      ['place', 'Kabul'],
    ]);
  });

  it('are read from the project’s own articles', () => {
    const answers = readOwnAnswers();
    expect(answers.length).toBeGreaterThan(5);
    for (const { mentions } of answers) expect(mentions.length).toBeGreaterThan(5);
  });

  it('are refused with their place when they have no known form', async () => {
    await expect(readAnswers(join(folder, 'other.jsonl'))).rejects.toThrow(/other\.jsonl:1: is neither/);
    await expect(readAnswers(join(folder, 'none.jsonl'))).rejects.toThrow(/none\.jsonl: cannot be read/);
  });
});
