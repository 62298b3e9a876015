import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadReading } from '../../../entrypoints/background/readings.ts';
import type { TabReading } from '../../../entrypoints/reading-panel/tab-reading.ts';
import { storeReading, TAB_ID } from '../background/tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const { followReading } = await import('../../../entrypoints/reading-panel/tab-reading.ts');

const CLICK_AGAIN = { state: 'failed', failure: { code: 'click-again', message: '', retryAtMs: null } } as const;

let followed: TabReading;

/** What the page script says of the page that stands in the tab. */
function answerAsPage(pageId: string | null): void {
  fakeBrowser.tabs.sendMessage = vi.fn(async () => ({ ok: true, value: { pageId } })) as never;
}

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.sendMessage = vi.fn(async () => ({ ok: true, value: await loadReading(TAB_ID) })) as never;
  answerAsPage('page-1');
  await storeReading();
  followed = followReading(TAB_ID, () => {});
});

afterEach(() => followed.end());

describe('the reading that a panel shows', () => {
  it('is the one of the page that stands in the tab', async () => {
    await followed.recall();
    expect(followed.state.value).toMatchObject({ pageId: 'page-1', state: 'ready' });
    answerAsPage(null);
    await followed.recall();
    expect(followed.state.value).toBe('unread');
  });

  it('is there at once while its names are looked up', async () => {
    void followed.showAsked(new Promise(() => {}));
    await vi.waitFor(() => expect(followed.state.value).toMatchObject({ pageId: 'page-1', state: 'ready' }));
  });

  it('is none of another page while the one in the tab is read', async () => {
    answerAsPage('page-2');
    void followed.showAsked(new Promise(() => {}));
    await vi.waitFor(() => expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalled());
    await new Promise((turn) => setImmediate(turn));
    expect(followed.state.value).toBe('loading');
  });

  it('goes when the page has become another article, which is to be read again', async () => {
    await followed.recall();
    await storeReading({ ...CLICK_AGAIN, pageId: '' });
    await vi.waitFor(() => expect(followed.state.value).toMatchObject(CLICK_AGAIN));
    answerAsPage(null);
    await followed.recall();
    expect(followed.state.value).toMatchObject(CLICK_AGAIN);
  });
});
