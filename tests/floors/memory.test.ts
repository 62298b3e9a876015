import { expect, it } from 'vitest';
import { measureLineMemory } from '../../scripts/bench/memory.ts';
import budgets from '../budgets.json' with { type: 'json' };

/** `npm run bench -- memory` reads a hundred, and has Chromium's background read them too. */
const ARTICLES = 20;
/** Two seconds on a quiet machine. */
const TIMEOUT_MS = 120_000;

it('tagger, shipped knowledge and many articles stay within their memory', { timeout: TIMEOUT_MS }, async () => {
  const bytes = await measureLineMemory(ARTICLES);
  console.log(`after ${ARTICLES} articles: ${(bytes / 1e6).toFixed(1)} MB`);
  expect(bytes).toBeGreaterThan(budgets.sizes['model/tagger.bin'] / 2); // the weights are among what is measured
  expect(bytes).toBeLessThanOrEqual(budgets.memory.line);
});
