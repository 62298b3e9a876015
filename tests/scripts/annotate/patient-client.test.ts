import { expect, it } from 'vitest';
import { createWikiClient } from '../../../knowledge/mediawiki/client.ts';
import { SourceError } from '../../../knowledge/source-error.ts';
import { createPassingBudget } from '../../../scripts/annotate/passing-budget.ts';
import { isOwnWiki, waitForTurns } from '../../../scripts/annotate/patient-client.ts';

/** A client over a wiki that answers at once, on a clock that only waiting moves. */
function createPatient(answer: () => Response = () => Response.json({})) {
  let now = 0;
  const sentAtMs: number[] = [];
  const client = createWikiClient({
    fetch: async () => {
      sentAtMs.push(now);
      return answer();
    },
    nowMs: () => now,
    isOnline: () => true,
    budgetStore: createPassingBudget(),
    userAgent: 'Sidelight/0.0.0 (tests)',
  });
  const wait = async (ms: number) => {
    now += ms;
  };
  return { client: waitForTurns(client, { nowMs: () => now, wait }), sentAtMs };
}

it('many requests are all made, ten in any minute', async () => {
  const { client, sentAtMs } = createPatient();
  for (let i = 0; i < 25; i++) await client.getJson('https://wiki.example/w/api.php');
  expect(sentAtMs).toHaveLength(25);
  expect([sentAtMs[9], sentAtMs[10], sentAtMs[19], sentAtMs[20]]).toEqual([0, 60_000, 60_000, 120_000]);
});

it('a refusal is waited for as long as it says, but not for ever', async () => {
  const { client, sentAtMs } = createPatient(() => new Response('', { status: 429, headers: { 'retry-after': '7' } }));
  await expect(client.getJson('https://wiki.example/w/api.php')).rejects.toBeInstanceOf(SourceError);
  expect(sentAtMs).toEqual([0, 7000, 14_000, 21_000, 28_000, 35_000]);
});

it('what no waiting mends is thrown at once', async () => {
  const { client, sentAtMs } = createPatient(() => new Response('', { status: 404 }));
  await expect(client.getJson('https://wiki.example/w/api.php')).rejects.toBeInstanceOf(SourceError);
  expect(sentAtMs).toEqual([0]);
});

it.each([
  ['http://127.0.0.1:8080/w/api.php', true],
  ['http://localhost/w/api.php', true],
  ['http://[::1]:8080/w/api.php', true],
  ['https://en.wikipedia.org/w/api.php', false],
  ['https://127.0.0.1.example/w/api.php', false],
])('%s is on this machine: %s', (address, isOwn) => {
  expect(isOwnWiki(address)).toBe(isOwn);
});
