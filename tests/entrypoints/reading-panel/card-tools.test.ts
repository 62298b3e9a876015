import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PanelState } from '../../../components/panel-notice.ts';
import type { ChainId } from '../../../core/types.ts';
import { createFollowed, type Followed } from '../../../page/followed.ts';
import { storeReading, TAB_ID } from '../background/tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const { createCardTools } = await import('../../../entrypoints/reading-panel/card-tools.ts');

let focus: Followed<ChainId | null>;
let asked = 0;
let end: () => void = () => {};

beforeEach(() => {
  fakeBrowser.reset();
  focus = createFollowed<ChainId | null>(null);
  asked = 0;
  fakeBrowser.tabs.sendMessage = vi.fn(async (_tab, { request }: { request: { chainId: ChainId | null } }) => {
    asked += 1;
    return { ok: true, value: { chainId: await focus.otherThan(request.chainId) } };
  }) as never;
});

afterEach(() => end());

it('hears of a name that is followed on the page itself, and of its end, for as long as the page is shown', async () => {
  const state = signal<PanelState>(await storeReading());
  const tools = createCardTools(TAB_ID, { state, showAnswer: async () => {} });
  end = tools.end;
  expect(tools.focusedChain.value).toBeNull();
  focus.set('c2');
  await vi.waitFor(() => expect(tools.focusedChain.value).toBe('c2'));
  focus.set(null);
  await vi.waitFor(() => expect(tools.focusedChain.value).toBeNull());
  await vi.waitFor(() => expect(asked).toBe(3)); // the third question has no answer yet
  end();
  focus.set('c1');
  await new Promise(setImmediate);
  expect([asked, tools.focusedChain.value]).toEqual([3, null]);
});
