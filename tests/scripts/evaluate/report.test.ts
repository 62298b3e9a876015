import { expect, test } from 'vitest';
import { type FileReport, formatReport, toJson } from '../../../scripts/evaluate/report.ts';
import { addCounts, countTags } from '../../../scripts/score-spans.ts';

const countsByDocument = [countTags([['B-PER', 'B-PER']], [['B-PER', 'O']]), countTags([['B-LOC']], [['B-LOC']])];
const counts = addCounts(countsByDocument);
const measurement = { countsByDocument, counts, tokensPerSecond: 1234 };
const REPORT: FileReport = {
  path: 'two-towns.conll',
  corpus: { name: 'two-towns', documents: [[], []], sentenceCount: 2, tokenCount: 3 },
  measurements: [
    { ...measurement, system: { name: 'ours', sizeBytes: 7_000_000 } },
    { ...measurement, system: { name: 'theirs', sizeBytes: 358_115 } },
  ],
  regions: ['Europe', 'Africa'],
};

const linesOf = (report: FileReport) =>
  formatReport(report)
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));

test('a table has a row for each annotated type and for all of them, with every system', () => {
  expect(linesOf(REPORT).slice(0, 8)).toEqual([
    'two-towns.conll: 2 documents, 2 sentences, 3 tokens',
    'ours theirs',
    'type names precision recall F1 precision recall F1',
    'PER 2 100.00 50.00 66.67 100.00 50.00 66.67',
    'LOC 1 100.00 100.00 100.00 100.00 100.00 100.00',
    'PER+LOC+ORG 3 100.00 66.67 80.00 100.00 66.67 80.00',
    'tokens/s 1234 1234',
    'megabytes 7.00 0.36',
  ]);
});

test('regions follow in their own order, when asked for', () => {
  expect(linesOf(REPORT).slice(8)).toEqual([
    '',
    'F1 of PER+LOC+ORG by region',
    'region documents names ours theirs',
    'Africa 1 1 100.00 100.00',
    'Europe 1 2 66.67 66.67',
  ]);
  expect(linesOf({ ...REPORT, regions: null })).toHaveLength(8);
});

test('a type that a system never finds has a dash, not a score', () => {
  const never = countTags([['B-PER']], [['O']]);
  const silent = { ...measurement, countsByDocument: [never], counts: never, system: REPORT.measurements[0]!.system };
  expect(linesOf({ ...REPORT, measurements: [silent], regions: null })).toContain('PER 1 – – –');
});

test('JSON has the same figures, unrounded', () => {
  const { systems, ...file } = toJson(REPORT);
  expect(file).toEqual({ file: 'two-towns.conll', documents: 2, sentences: 2, tokens: 3 });
  expect(systems[0]).toMatchObject({
    name: 'ours',
    sizeBytes: 7_000_000,
    tokensPerSecond: 1234,
    scores: { PER: { gold: 2, found: 1, right: 1, precision: 100, recall: 50 }, 'PER+LOC+ORG': { f1: 80 } },
    regions: { Africa: { documents: 1, 'PER+LOC+ORG': { f1: 100 } }, Europe: { documents: 1 } },
  });
  expect(toJson({ ...REPORT, regions: null }).systems[0]!.regions).toBeNull();
});
