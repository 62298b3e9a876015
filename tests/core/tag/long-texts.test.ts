import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../../core/tag/kernel.ts';
import { parseModel } from '../../../core/tag/model.ts';
import { createPlainKernel } from '../../../core/tag/plain-kernel.ts';
import { createTagger } from '../../../core/tag/tagger.ts';
import { readTinyModel } from './tiny-model.ts';

const model = parseModel(readTinyModel());

/** UTF-16 units, about 170,000 words of news. */
const MEGABYTE = 1_000_000;
/** A busy machine takes seconds for one of them; a cost that grew faster than the text would take hours. */
const TIMEOUT_MS = 60_000;
/** For the tokens, their scores and their spans: 200 bytes a unit of text. */
const MAX_GROWTH_BYTES = 200_000_000;
/** For the weights of the tiny model, and the rows of the longest batch: 64 tokens and a sentence of 300. */
const MAX_KERNEL_NUMBERS = 100_000;
/** How often memory is looked at, in steps. */
const STEPS_A_LOOK = 1000;

/** The worst that a page can hold repeats something without spaces, without ends, without lower case, without sense. */
const TEXTS: readonly (readonly [unit: string, length: number])[] = [
  ['Amara Diallo flew to Lusaka on Friday. ', MEGABYTE],
  ['a', MEGABYTE],
  ['A', MEGABYTE],
  ['Zambia ', MEGABYTE],
  ['U.', MEGABYTE],
  ['\n', MEGABYTE],
  ['\u00ad', MEGABYTE],
  ['e\u0301', MEGABYTE],
  ['王', MEGABYTE],
  ['http://', MEGABYTE],
  ['1,', MEGABYTE],
  ['\ud83d', MEGABYTE / 5], // half a character, and a token each: five times as many tokens as words have
];

describe('a long text', () => {
  it.each(TEXTS)('of %j is tagged in bounded time and memory', { timeout: TIMEOUT_MS }, (unit, length) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const plain = createPlainKernel();
    let numbers = 0;
    const kernel: Kernel = {
      ...plain,
      reserve: (length) => {
        numbers = Math.max(numbers, length);
        return plain.reserve(length);
      },
    };
    const before = usedBytes();
    let peak = 0;
    let steps = 0;
    for (const _ of createTagger(model, kernel).tagSentences(text)) {
      steps += 1;
      if (steps % STEPS_A_LOOK === 1) peak = Math.max(peak, usedBytes() - before);
    }
    expect(numbers).toBeLessThan(MAX_KERNEL_NUMBERS);
    expect(peak).toBeLessThan(MAX_GROWTH_BYTES);
  });
});

function usedBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
