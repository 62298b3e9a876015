import { describe, expect, it } from 'vitest';
import { createBoundedStore } from '../../../scripts/simulate/bounded-store.ts';
import { createDevice } from '../../../scripts/simulate/device.ts';
import { createModelWiki, type SeenRequest } from '../../../scripts/simulate/model-wiki.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Every name that the device does not know has a page of its own. */
const ALL_HAVE_PAGES = { missing: 0, lists: 0 };
const names = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Name ${from + i}`, isKnown: false }));

/** Devices at one address of one wiki, and what it saw. */
function createWorld({ shares = ALL_HAVE_PAGES, isLimited = false, hasCache = true } = {}) {
  const requests: SeenRequest[] = [];
  let nowMs = Date.parse('2026-03-02T08:00:00Z');
  const wiki = createModelWiki({ shares, isLimited }, (request) => requests.push(request));
  const clock = () => nowMs;
  const makeDevice = () =>
    createDevice({
      nowMs: clock,
      fetch: wiki.fetchFrom(0, clock),
      store: hasCache ? createBoundedStore(5_000_000) : null,
      hasEmbedded: true,
    });
  return {
    requests,
    makeDevice,
    advance(byMs: number) {
      nowMs += byMs;
    },
  };
}

describe('a device', () => {
  it('asks as the product plans: names in batches of twenty, then items and their labels', async () => {
    const world = createWorld();
    expect(await world.makeDevice().readArticle(names(1, 25))).toEqual({
      names: 25,
      askedNames: 25,
      isHeldBack: false,
    });
    expect(world.requests.map(({ things }) => things)).toEqual([20, 5, 10, 1]);
  });

  it('asks nothing about the same names on the same day, unless it remembers nothing', async () => {
    for (const hasCache of [true, false]) {
      const world = createWorld({ hasCache });
      const device = world.makeDevice();
      await device.readArticle(names(1, 5));
      const before = world.requests.length;
      expect(before).toBeGreaterThan(0);
      world.advance(MINUTE_MS);
      expect(await device.readArticle(names(1, 5))).toMatchObject({ askedNames: hasCache ? 0 : 5 });
      expect(world.requests.length).toBe(hasCache ? before : 2 * before);
    }
  });

  it('asks anew after thirty days for what there is, after one for what there is not', async () => {
    for (const [missing, days] of [
      [0, 30],
      [1, 1],
    ] as const) {
      const world = createWorld({ shares: { missing, lists: 0 } });
      const device = world.makeDevice();
      await device.readArticle(names(1, 1));
      world.advance(days * DAY_MS - MINUTE_MS);
      expect(await device.readArticle(names(1, 1))).toMatchObject({ askedNames: 0 });
      world.advance(2 * MINUTE_MS);
      expect(await device.readArticle(names(1, 1))).toMatchObject({ askedNames: 1 });
    }
  });

  it('holds back what its budget does not allow, and asks again a minute later', async () => {
    const world = createWorld();
    const device = world.makeDevice();
    const costs = [];
    for (let i = 0; i < 5; i++) costs.push(await device.readArticle(names(10 * i + 1, 5)));
    expect(costs.map(({ isHeldBack }) => isHeldBack)).toEqual([false, false, false, true, true]);
    expect(world.requests).toHaveLength(10);
    world.advance(MINUTE_MS);
    expect(await device.readArticle(names(100, 5))).toMatchObject({ isHeldBack: false });
  });

  it('that shares its address is refused, and then leaves the wiki alone for the time it named', async () => {
    const world = createWorld({ isLimited: true });
    const devices = [world.makeDevice(), world.makeDevice(), world.makeDevice(), world.makeDevice()];
    for (const [i, device] of devices.entries()) await device.readArticle(names(10 * i + 1, 5));
    const refused = world.requests.filter(({ isRefused }) => isRefused);
    expect(refused.length).toBeGreaterThan(0);
    const before = world.requests.length;
    world.advance(MINUTE_MS - 1);
    expect(await devices[3]!.readArticle(names(200, 5))).toMatchObject({ isHeldBack: true });
    expect(world.requests.length).toBe(before);
    world.advance(1);
    await devices[3]!.readArticle(names(200, 5));
    expect(world.requests.length).toBeGreaterThan(before);
  });
});

it('a full store forgets what was not used for longest', async () => {
  const store = createBoundedStore(20);
  const entry = { savedAtMs: 0, value: '1234' };
  await store.set(new Map([['a', entry]]));
  await store.set(new Map([['b', entry]]));
  await store.get(['a']);
  await store.set(new Map([['c', entry]]));
  expect([...(await store.get(['a', 'b', 'c'])).keys()]).toEqual(['a', 'c']);
});
