import { beforeEach, expect, it, vi } from 'vitest';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const { keepView, loadView } = await import('../../../entrypoints/reading-panel/panel-view.ts');

const TAB_ID = 7;

beforeEach(() => fakeBrowser.reset());

it('lists a page that was just read in the order of the one before, and begins anew otherwise', async () => {
  const keeper = keepView(TAB_ID, null, 'importance');
  keeper.change('page-1', { order: 'appearance', query: 'ruiz' });
  expect(keeper.viewOf('page-1')).toMatchObject({ order: 'appearance', query: 'ruiz' });
  expect(keeper.viewOf('page-2')).toMatchObject({ order: 'appearance', query: '' });
  keeper.end();
  expect(keepView(TAB_ID, await loadView(TAB_ID), 'importance').viewOf('page-1').order).toBe('appearance');
  expect(keepView(TAB_ID + 1, await loadView(TAB_ID + 1), 'importance').viewOf('page-1').order).toBe('importance');
});
