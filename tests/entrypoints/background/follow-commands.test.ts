import { beforeEach, expect, it, vi } from 'vitest';
import type { Reading } from '../../../core/reading.ts';
import { followCommands } from '../../../entrypoints/background/follow-commands.ts';
import { CallError } from '../../../messaging/bus.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const TAB_ID = 7;

const READY = { state: 'ready' } as const;
const takeSelection = async () => ({}) as never;

/** Follows commands in a tab whose page answers in turn; gives what was done, and the reader's key. */
function follow(answers: readonly unknown[], reading: Partial<Reading> = READY, nameSelection = takeSelection) {
  const done: unknown[] = [];
  const left = [...answers];
  fakeBrowser.tabs.query = vi.fn().mockResolvedValue([{ id: TAB_ID }]);
  fakeBrowser.tabs.sendMessage = vi.fn(async (_, { name, request }) => {
    done.push([name, request]);
    return left.shift();
  }) as never;
  let press: (command: string) => Promise<void> = async () => {};
  fakeBrowser.commands.onCommand.addListener = ((listener: typeof press) => {
    press = listener;
  }) as never;
  followCommands({
    async read(tabId, mode) {
      done.push(['read', tabId, mode]);
      return { failure: null, ...reading } as Reading;
    },
    nameSelection(tabId) {
      done.push(['nameSelection', tabId]);
      return nameSelection();
    },
  });
  return { done, press };
}

const STEPPED = { ok: true, value: 'c1' };
const NOWHERE = { ok: true, value: null };

beforeEach(() => fakeBrowser.reset());

it('steps to the next name or the one before in the tab in front', async () => {
  const { done, press } = follow([STEPPED, STEPPED]);
  await press('next-mention');
  await press('previous-mention');
  expect(done).toEqual([
    ['stepToName', { by: 1 }],
    ['stepToName', { by: -1 }],
  ]);
});

it('reads a page that was not read yet, and then steps', async () => {
  const { done, press } = follow([undefined, STEPPED]);
  await press('next-mention');
  expect(done).toEqual([
    ['stepToName', { by: 1 }],
    ['read', TAB_ID, 'join'],
    ['stepToName', { by: 1 }],
  ]);
});

it('has a page without painted names say so', async () => {
  const { done, press } = follow([NOWHERE, NOWHERE]);
  await press('previous-mention');
  expect(done.slice(1)).toEqual([
    ['read', TAB_ID, 'join'],
    ['stepToName', { by: -1 }],
    ['showNotice', { code: 'no-painted-name' }],
  ]);
});

it('makes the card of what is selected once the page is read', async () => {
  const { done, press } = follow([]);
  await press('card-for-selection');
  expect(done).toEqual([
    ['read', TAB_ID, 'join'],
    ['nameSelection', TAB_ID],
  ]);
});

it('has the page say why nothing came of what is selected', async () => {
  const { done, press } = follow([], READY, async () => {
    throw new CallError('no-selection', 'No name is selected.');
  });
  await press('card-for-selection');
  expect(done.slice(1)).toEqual([
    ['nameSelection', TAB_ID],
    ['showNotice', { code: 'no-selection' }],
  ]);
});

it('has the page say why it was not read', async () => {
  const failure = { code: 'not-an-article', message: '', retryAtMs: null } as const;
  const { done, press } = follow([undefined], { state: 'failed', failure });
  await press('next-mention');
  await press('card-for-selection');
  const told = ['showNotice', { code: 'not-an-article' }];
  expect(done.slice(1)).toEqual([['read', TAB_ID, 'join'], told, ['read', TAB_ID, 'join'], told]);
});

it('steps nowhere where Sidelight is off, and knows no other command', async () => {
  const { done, press } = follow([undefined], { state: 'off' });
  await press('next-mention');
  expect(done).toEqual([
    ['stepToName', { by: 1 }],
    ['read', TAB_ID, 'join'],
  ]);
  await press('something-else');
  expect(done).toHaveLength(2);
});
