import { describe, expect, it } from 'vitest';
import { createCachedPictures } from '../../../knowledge/cache/cached-pictures.ts';
import { createPassingStore } from '../../../knowledge/cache/passing-store.ts';
import type { PictureDescription } from '../../../knowledge/mediawiki/picture-info.ts';
import type { PictureSource } from '../../../knowledge/mediawiki/pictures.ts';
import { createMemoryStore } from './memory-store.ts';

const DAY_MS = 86_400_000;
const OSLO: PictureDescription = {
  url: 'https://upload.wikimedia.org/oslo.jpg',
  widthPx: 250,
  heightPx: 180,
  author: 'Ines Soto',
  licence: { name: 'CC BY-SA 4.0', url: null },
  pageUrl: 'https://en.wikipedia.org/wiki/File:Oslo.jpg',
};
const BYTES = 'data:image/jpeg;base64,AAAA';

/** A world in which Oslo has a free picture and Bergen an unfree one. */
function createWorld(store = createMemoryStore()) {
  const asked: string[] = [];
  const clock = { nowMs: Date.parse('2026-03-04T10:00:00Z') };
  const online: PictureSource = {
    async describe(files) {
      asked.push(...files);
      return new Map(files.includes('Oslo.jpg') ? [['Oslo.jpg', OSLO]] : []);
    },
    async load({ url }) {
      asked.push(url);
      return BYTES;
    },
  };
  const createCache = (scope = 'wiki') => createCachedPictures(online, { store, nowMs: () => clock.nowMs, scope });
  return { asked, clock, store, createCache };
}

describe('a cache of pictures', () => {
  it('asks once for credit and bytes', async () => {
    const { asked, createCache } = createWorld();
    for (let i = 0; i < 2; i++) {
      const described = await createCache().describe(['Oslo.jpg', 'Bergen.jpg']);
      expect([...described]).toEqual([['Oslo.jpg', OSLO]]);
      expect(await createCache().load(OSLO)).toBe(BYTES);
    }
    expect(asked).toEqual(['Oslo.jpg', 'Bergen.jpg', OSLO.url]);
  });

  it('asks again after a day for what may not be shown, after thirty for what may', async () => {
    const { asked, clock, createCache } = createWorld();
    const ask = () => createCache().describe(['Oslo.jpg', 'Bergen.jpg']);
    await ask();
    clock.nowMs += DAY_MS;
    await ask();
    expect(asked).toEqual(['Oslo.jpg', 'Bergen.jpg', 'Bergen.jpg']);
    clock.nowMs += 29 * DAY_MS;
    await ask();
    expect(asked.slice(3)).toEqual(['Oslo.jpg', 'Bergen.jpg']);
  });

  it('does not take what one request has no room for as what may not be shown', async () => {
    const { asked, createCache } = createWorld();
    const many = Array.from({ length: 60 }, (_, i) => `${i}.jpg`);
    await createCache().describe([...many, 'Oslo.jpg']);
    expect(asked).toEqual(many.slice(0, 50));
    expect((await createCache().describe(['Oslo.jpg'])).get('Oslo.jpg')).toEqual(OSLO);
  });

  it('keeps wikis apart', async () => {
    const { asked, createCache } = createWorld();
    await createCache('one').describe(['Oslo.jpg']);
    await createCache('other').describe(['Oslo.jpg']);
    expect(asked).toEqual(['Oslo.jpg', 'Oslo.jpg']);
  });

  it.each([null, 'x', { description: 7 }, 'javascript:alert(1)'])(
    'asks anew where the store holds %j',
    async (value) => {
      const { asked, store, createCache } = createWorld();
      const ask = async () => [await createCache().describe(['Oslo.jpg']), await createCache().load(OSLO)];
      await ask();
      store.damage(value);
      expect(await ask()).toEqual([new Map([['Oslo.jpg', OSLO]]), BYTES]);
      expect(asked).toEqual(['Oslo.jpg', OSLO.url, 'Oslo.jpg', OSLO.url]);
    },
  );
});

describe('a passing store', () => {
  it('gives back what it holds, and lets the oldest go', async () => {
    const store = createPassingStore();
    const entry = { savedAtMs: 1, value: 'x' };
    await store.set(new Map([['first', entry]]));
    expect(await store.get(['first', 'other'])).toEqual(new Map([['first', entry]]));
    for (let i = 0; i < 60; i++) await store.set(new Map([[`later ${i}`, entry]]));
    expect((await store.get(['first', 'later 0', 'later 59'])).size).toBe(2);
  });
});
