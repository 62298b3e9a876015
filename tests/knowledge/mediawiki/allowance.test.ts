import { describe, expect, it } from 'vitest';
import { createAllowance, type KeptAllowance, type SpentAllowance } from '../../../knowledge/mediawiki/allowance.ts';
import { SourceError } from '../../../knowledge/source-error.ts';
import { createFakeWorld, jsonAnswer } from './fake-wiki.ts';

const WIKI = 'https://wiki.example/w/api.php';
const ANSWER = { query: {} };
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `${WIKI}?page=${i}`);

/** What is kept lives on in `spent`. */
function createKept(spent: SpentAllowance): KeptAllowance & { spent: SpentAllowance } {
  const kept = {
    spent,
    before: spent,
    save: async (now: SpentAllowance) => {
      kept.spent = now;
    },
  };
  return kept;
}

describe('the allowance of an article whose background was stopped', () => {
  it('is counted, and its answers kept, as they come', async () => {
    const world = createFakeWorld(() => jsonAnswer(ANSWER));
    const kept = createKept({ sent: 0, answers: [] });
    const allowance = createAllowance(world.createClient(), kept);
    for (const url of numbered(2)) await allowance.getJson(url);
    expect(kept.spent).toEqual({ sent: 2, answers: numbered(2).map((url) => [url, ANSWER]) });
  });

  it('gives what was answered again without a request, and as if it were asked for the first time', async () => {
    const world = createFakeWorld(() => jsonAnswer(ANSWER));
    const answers = numbered(4).map((url) => [url, ANSWER] as const);
    const allowance = createAllowance(world.createClient(), createKept({ sent: 4, answers }));
    expect(allowance.isUsualWith(4)).toBe(true);
    for (const [url] of answers) expect(await allowance.getJson(url)).toEqual(ANSWER);
    expect(world.requests).toEqual([]);
    expect(allowance.isUsualWith(1)).toBe(false);
    expect([allowance.isEnoughFor(3), allowance.isEnoughFor(4)]).toEqual([true, false]);
  });

  it('counts what was asked and never answered', async () => {
    const allowance = createAllowance(
      createFakeWorld(() => jsonAnswer(ANSWER)).createClient(),
      createKept({ sent: 5, answers: [] }),
    );
    expect([allowance.isEnoughFor(2), allowance.isEnoughFor(3)]).toEqual([true, false]);
  });

  it('counts what was answered when it asks something else', async () => {
    const answers = numbered(4).map((url) => [url, ANSWER] as const);
    const world = createFakeWorld(() => jsonAnswer(ANSWER));
    const allowance = createAllowance(world.createClient(), createKept({ sent: 4, answers }));
    await allowance.getJson(`${WIKI}?page=other`);
    expect(world.requests).toHaveLength(1);
    expect([allowance.isEnoughFor(2), allowance.isEnoughFor(3)]).toEqual([true, false]);
  });

  it('sends nothing that could not be counted', async () => {
    const world = createFakeWorld(() => jsonAnswer(ANSWER));
    const full = {
      before: { sent: 0, answers: [] },
      save: async () => Promise.reject(new SourceError('storage', 'full')),
    };
    await expect(createAllowance(world.createClient(), full).getJson(WIKI)).rejects.toMatchObject({ code: 'storage' });
    expect(world.requests).toEqual([]);
    await createAllowance(world.createClient()).getJson(WIKI);
    expect(world.requests).toHaveLength(1);
  });
});
