import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CallError,
  type Handlers,
  isExtension,
  isOwnPage,
  requestBackground,
  requestPage,
  type Sender,
  serve,
} from '../../messaging/bus.ts';
import type { PageCalls } from '../../messaging/protocol.ts';

const fake = await vi.hoisted(async () => (await import('./fake-runtime.ts')).installFakeRuntime());

const POPUP: Sender = { id: 'our-id', url: 'chrome-extension://our-id/popup.html' };
/** Calls that reached a handler. */
let handled: unknown[] = [];
let stop: () => void = () => {};

const HANDLERS: Handlers<PageCalls> = {
  readPage: (request) => {
    handled.push(request);
    return { pageId: 'p1', article: null };
  },
  getPage: () => ({ pageId: null }),
  showNotice: () => null,
  takeOpenedChain: () => ({ chainId: null }),
  showReading: () => Promise.reject(new CallError('rate-limited', 'wait', 42)),
  showMention: () => {
    throw new RangeError('planted');
  },
  focusChain: () => null,
  waitForDrawing: () => false,
  nextFocus: () => ({ chainId: null }),
  readSelection: () => '',
  openCard: () => null,
  stepToName: () => null,
  turnOff: async () => null,
};
const ask = (name: string, request: unknown = null) => fake.deliver({ name, request });

beforeEach(() => {
  handled = [];
  fake.sender = POPUP;
  fake.answer = null;
  fake.sentToTabs.length = 0;
});
afterEach(() => stop());

describe('serving', () => {
  beforeEach(() => {
    stop = serve<PageCalls>(HANDLERS, isExtension);
  });

  it('hands the request to its handler and answers with what that gives', async () => {
    expect(await ask('readPage', { force: true })).toEqual({ ok: true, value: { pageId: 'p1', article: null } });
    expect(await ask('turnOff')).toEqual({ ok: true, value: null });
    expect(handled).toEqual([{ force: true }]);
  });

  it('answers with the code of what a handler throws', async () => {
    const error = { code: 'rate-limited', message: 'wait', retryAtMs: 42 };
    expect(await ask('showReading')).toEqual({ ok: false, error });
  });

  it('answers with “internal” for anything else that is thrown, even before a promise is made', async () => {
    const error = { code: 'internal', message: 'RangeError: planted', retryAtMs: null };
    expect(await ask('showMention')).toEqual({ ok: false, error });
  });

  it.each(['erasePage', 'constructor', '__proto__', 'toString', ''])('does not answer to “%s”', async (name) => {
    expect(await ask(name)).toBeUndefined();
    expect(await ask('turnOff')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['null', null],
    ['a word', 'readPage'],
    ['a list', ['readPage']],
    ['a name that is a list', { name: ['readPage'], request: null }],
    ['no request', { name: 'readPage' }],
  ])('does not answer to %s', async (_, message) => {
    expect(await fake.deliver(message)).toBeUndefined();
    expect(handled).toEqual([]);
    await ask('readPage', {});
    expect(handled).toHaveLength(1);
  });

  it('leaves a message of a sender who may not ask to nobody', async () => {
    fake.sender = { ...POPUP, id: 'another-extension' };
    expect(await ask('readPage')).toBeUndefined();
    expect(handled).toEqual([]);
    fake.sender = POPUP;
    await ask('readPage');
    expect(handled).toHaveLength(1);
  });

  it('ends when it is told to', async () => {
    expect(fake.listenerCount()).toBe(1);
    stop();
    expect(fake.listenerCount()).toBe(0);
    expect(await ask('turnOff')).toBeUndefined();
  });
});

describe('a sender', () => {
  const TAB = { id: 7 };

  it.each<[string, Sender, boolean, boolean]>([
    ['our popup', POPUP, true, true],
    ['our options page, in a tab of its own', { ...POPUP, tab: TAB }, true, false],
    ['our background', { id: 'our-id', url: 'chrome-extension://our-id/background.js' }, true, true],
    ['our script in a page', { id: 'our-id', url: 'https://news.example/a', tab: TAB }, false, false],
    ['our script in a page that takes our name', { id: 'our-id', url: 'https://our-id/', tab: TAB }, false, false],
    ['another extension', { id: 'another', url: 'chrome-extension://another/popup.html' }, false, false],
    ['another extension under our address', { id: 'another', url: POPUP.url }, false, false],
    [
      'an extension whose id begins like ours',
      { id: 'our-id', url: 'chrome-extension://our-id2/', tab: TAB },
      false,
      false,
    ],
    ['nobody', {}, false, false],
  ])('%s: may ask the background / the page', (...[, sender, isAllowedByBackground, isAllowedByPage]) => {
    expect([isOwnPage(sender), isExtension(sender)]).toEqual([isAllowedByBackground, isAllowedByPage]);
  });
});

describe('a request', () => {
  it('to the background carries its name and gives the answer', async () => {
    const seen: unknown[] = [];
    fake.answer = async (message) => {
      seen.push(message);
      return { ok: true, value: null };
    };
    expect(await requestBackground('getReading', { tabId: 7 })).toEqual({ ok: true, value: null });
    expect(seen).toEqual([{ name: 'getReading', request: { tabId: 7 } }]);
  });

  it('to a page goes to the top frame of its tab', async () => {
    fake.answer = async () => ({ ok: true, value: null });
    expect(await requestPage(7)('turnOff', null)).toEqual({ ok: true, value: null });
    expect(fake.sentToTabs).toEqual([[7, { name: 'turnOff', request: null }, { frameId: 0 }]]);
  });

  it('gives a failure as it was answered', async () => {
    const failed = { ok: false, error: { code: 'offline', message: 'x', retryAtMs: null } };
    fake.answer = async () => failed;
    expect(await requestBackground('getReading', { tabId: 7 })).toEqual(failed);
  });

  it.each<[string, typeof fake.answer]>([
    ['nobody is there', null],
    ['nobody answers', async () => undefined],
    ['somebody else answers', async () => 'pong'],
    ['the answer is null', async () => null],
    ['the answer has no outcome', async () => ({ ok: 'yes' })],
  ])('never throws when %s: to a page, click again; to the background, ask again', async (_, answer) => {
    fake.answer = answer;
    const codes = [await requestPage(7)('getPage', null), await requestBackground('getReading', { tabId: 7 })].map(
      (result) => (result.ok ? null : result.error.code),
    );
    expect(codes).toEqual(['click-again', 'internal']);
  });
});
