import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusName, readCorpus } from '../../../scripts/evaluate/corpus.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-corpus-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const path = join(folder, 'two-towns.conll');
  writeFileSync(path, text);
  return path;
}

const DOCUMENT_START = '-DOCSTART-\tO\n\n';

test('documents, sentences and tags are read; blank lines and borders may repeat', async () => {
  const path = write(`${DOCUMENT_START}Ida\tB-PER\nBrun\tI-PER\n\n\nleft\tO\n\n${DOCUMENT_START}Bergen\tB-LOC\n`);
  const corpus = await readCorpus(path);
  expect(corpus).toEqual({
    name: 'two-towns',
    documents: [
      [
        { tokens: ['Ida', 'Brun'], tags: ['B-PER', 'I-PER'] },
        { tokens: ['left'], tags: ['O'] },
      ],
      [{ tokens: ['Bergen'], tags: ['B-LOC'] }],
    ],
    sentenceCount: 3,
    tokenCount: 4,
  });
});

test('more columns, blanks between them and line ends of Windows are read as well', async () => {
  const { documents } = await readCorpus(write('Ida NNP I-NP B-PER\r\nBrun NNP I-NP I-PER\r\n\r\nleft VBD B-VP O\r\n'));
  expect(documents).toEqual([
    [
      { tokens: ['Ida', 'Brun'], tags: ['B-PER', 'I-PER'] },
      { tokens: ['left'], tags: ['O'] },
    ],
  ]);
});

test.each([
  ['a token without a tag', 'Ida\tB-PER\nBrun\n', ':2: a token without a tag: “Brun”'],
  ['a wrong tag', 'Ida\tB-PER\n\nBrun\tPERSON\n', ':3: not a BIO tag: “PERSON”'],
  ['a tag without a type', 'Ida\tB-\n', ':1: not a BIO tag: “B-”'],
  ['no name', 'Ida\tO\n', ': no tag names a person, place or group (B-PER, B-LOC, B-ORG)'],
  ['names of other types alone', 'Ida\tB-MISC\n', ': no tag names a person, place or group (B-PER, B-LOC, B-ORG)'],
  ['nothing', '\n', ': is empty'],
])('%s is refused, by file and line', async (_, text, message) => {
  const path = write(text);
  await expect(readCorpus(path)).rejects.toThrow(`${path}${message}`);
});

test('a missing file is named', async () => {
  await expect(readCorpus('nowhere.conll')).rejects.toThrow('nowhere.conll: no such file');
});

test('a corpus is named for its file', () => {
  expect(corpusName('some/folder/two-towns.conll')).toBe('two-towns');
});
