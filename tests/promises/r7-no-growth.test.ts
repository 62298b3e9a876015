/** R7: the background grows with no article that was read and closed again. */
import './world/browser-shell.ts';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { runsOf } from './seeds.ts';
import { BRIDGE_STORY, HARBOUR_STORY } from './world/sample-sites.ts';
import { createWorld, type World } from './world/world.ts';

const ARTICLES = runsOf(300);
const WARM_UP_ARTICLES = 60;
const TIMEOUT_MS = 600_000;
/** What a thousand articles may leave. */
const MAX_GROWTH_BYTES = 5_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function measureHeap(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Opens articles one after the other, each in a tab of its own that is closed again. */
async function readArticles(world: World, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    world.openTab(i, i % 2 === 0 ? BRIDGE_STORY : HARBOUR_STORY);
    await world.click(i);
    world.closeTab(i);
    await world.rest();
  }
}

it('many articles leave nothing in the background', { timeout: TIMEOUT_MS }, async () => {
  const world = createWorld();
  world.allowWikipedia(true);
  await readArticles(world, WARM_UP_ARTICLES);
  const before = measureHeap();
  await readArticles(world, ARTICLES);
  expect(measureHeap() - before).toBeLessThan(MAX_GROWTH_BYTES);
  expect(world.session.keys().filter((key) => !key.startsWith('request-'))).toEqual([]);
  world.end();
});

it('and a leak would be told', () => {
  const before = measureHeap();
  const leaked = Array.from({ length: 100 }, () => JSON.stringify(BRIDGE_STORY).repeat(50).split(''));
  expect(measureHeap() - before).toBeGreaterThan(MAX_GROWTH_BYTES);
  expect(leaked).toHaveLength(100);
});
