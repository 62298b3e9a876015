import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CandidatesByName, KnowledgeSource } from '../../../core/types.ts';
import { loadReading } from '../../../entrypoints/background/readings.ts';
import { createTabReader } from '../../../entrypoints/background/tab-reader.ts';
import type { Wikis } from '../../../entrypoints/background/wiki.ts';
import { saveSettings } from '../../../settings/settings.ts';
import {
  ASKED_NAME,
  answerAsPage,
  createFakeWikis,
  EMPTY_SOURCE,
  HOST,
  OPEN_NAME,
  storeReading,
  TAB_ID,
} from './tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

/** A reader whose wiki answers as given, and the names that the wiki was asked about, question by question. */
function createReader(answer: KnowledgeSource['candidates'] = EMPTY_SOURCE.candidates) {
  const asked: string[][] = [];
  const combined: KnowledgeSource = {
    ...EMPTY_SOURCE,
    candidates(names, signal, limits) {
      asked.push(names.filter((name) => !limits?.privateNames.has(name)));
      return answer(names, signal, limits);
    },
  };
  const { online } = createFakeWikis([]).forArticle(EMPTY_SOURCE, {} as never);
  const wikis = { forArticle: () => ({ combined, online }) } as unknown as Wikis;
  return { asked, reader: createTabReader({ models: { tag: () => [], embedded: EMPTY_SOURCE }, wikis }) };
}

const LOOK_UP_DUE = { lookUp: { state: 'off' }, openNames: [] } as const;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = vi.fn(answerAsPage()) as never;
  fakeBrowser.tabs.get = vi.fn().mockResolvedValue({ url: `https://${HOST}/`, incognito: false });
  fakeBrowser.scripting.executeScript = vi.fn().mockRejectedValue(new Error('no page here')) as never;
  fakeBrowser.scripting.removeCSS = vi.fn().mockResolvedValue(undefined) as never;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  await saveSettings({ lookUps: true });
});

describe('a click on a page that was read', () => {
  it('looks its names up once, however often it comes', async () => {
    await storeReading(LOOK_UP_DUE);
    const { asked, reader } = createReader();
    const readings = await Promise.all([1, 2, 3].map(() => reader.read(TAB_ID, 'join')));
    expect(readings.map(({ lookUp }) => lookUp.state)).toEqual(['done', 'done', 'done']);
    const once = asked.length;
    expect(asked.flat()).toContain(OPEN_NAME);
    await reader.read(TAB_ID, 'join');
    expect(asked).toHaveLength(once);
  });

  it('asks nobody with look-ups off', async () => {
    await storeReading(LOOK_UP_DUE);
    const { asked, reader } = createReader();
    await saveSettings({ lookUps: false });
    expect((await reader.read(TAB_ID, 'join')).lookUp.state).toBe('off');
    expect(asked).toEqual([]);
    await saveSettings({ lookUps: true });
    await reader.read(TAB_ID, 'join');
    expect(asked.flat()).toContain(OPEN_NAME); // now it would be seen
  });

  it('asks nothing about what is no name, and leaves it to be asked for once that is taken back', async () => {
    await storeReading({ ...LOOK_UP_DUE, hiddenNames: [{ chainId: 'c1', name: ASKED_NAME }] });
    const { asked, reader } = createReader();
    await reader.read(TAB_ID, 'join');
    expect(asked.flat()).toContain(OPEN_NAME);
    expect(asked.flat()).not.toContain(ASKED_NAME);
    const after = await loadReading(TAB_ID);
    expect(after?.found?.chains.map(({ name }) => name)).toEqual([ASKED_NAME, OPEN_NAME]);
    expect(after?.openNames).toEqual([ASKED_NAME]);
  });

  it('tells a look-up that failed, and keeps what the reader said meanwhile', async () => {
    await storeReading(LOOK_UP_DUE);
    const choice = { type: 'not-a-name' } as const;
    const { reader } = createReader(async () => {
      await reader.correct(TAB_ID, 'c2', choice);
      throw new Error('broken');
    });
    expect((await reader.read(TAB_ID, 'join')).lookUp).toMatchObject({
      state: 'failed',
      failure: { code: 'internal' },
    });
    expect((await loadReading(TAB_ID))?.corrections).toMatchObject([{ name: OPEN_NAME, choice }]);
  });

  it('tries again after a failure when the reader asks for it', async () => {
    const failure = { code: 'timeout', message: '', retryAtMs: null } as const;
    await storeReading({ ...LOOK_UP_DUE, lookUp: { state: 'failed', failure } });
    const { asked, reader } = createReader();
    expect((await reader.read(TAB_ID, 'join')).lookUp.state).toBe('failed');
    expect(asked).toEqual([]);
    await reader.ensureLookUp(TAB_ID);
    expect(asked.flat()).toContain(OPEN_NAME);
    expect((await loadReading(TAB_ID))?.lookUp.state).toBe('done');
  });
});

describe('a click on a page of a site that is off', () => {
  it('reads nothing, whatever is asked for, until the site is on again', async () => {
    await storeReading(LOOK_UP_DUE);
    const { asked, reader } = createReader();
    await saveSettings({ sites: { off: [HOST], always: [HOST] } });
    for (const mode of ['join', 'again', 'force'] as const)
      expect(await reader.read(TAB_ID, mode)).toMatchObject({ state: 'off', offScope: 'site', cards: [] });
    expect(asked).toEqual([]);
    expect(
      vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.map(([, message]) => (message as { name: string }).name),
    ).not.toContain('readPage');
    await saveSettings({ sites: { off: [], always: [] } });
    await reader.read(TAB_ID, 'join');
    expect(vi.mocked(fakeBrowser.scripting.executeScript)).toHaveBeenCalled(); // now it is read anew
  });

  it('reads nothing while all is off, on no site either', async () => {
    const { reader } = createReader();
    await saveSettings({ isOff: true });
    expect(await reader.read(TAB_ID, 'join')).toMatchObject({ state: 'off', offScope: 'everywhere' });
  });

  it('leaves a page off that was turned off by itself', async () => {
    await storeReading({ state: 'off', offScope: 'page' });
    const { reader } = createReader();
    expect(await reader.read(TAB_ID, 'join')).toMatchObject({ state: 'off', offScope: 'page' });
  });
});

describe('a page that has changed', () => {
  const answer = (result: unknown) => {
    fakeBrowser.tabs.sendMessage = vi.fn(async () => result) as never;
  };
  const end = async () => {
    await createReader().reader.endLeft(TAB_ID);
    return loadReading(TAB_ID);
  };

  it('into another article without loading has no names any more, and is to be read again', async () => {
    const before = await storeReading();
    expect(await end()).toEqual(before);
    answer({ ok: true, value: { pageId: null } });
    expect(await end()).toMatchObject({
      state: 'failed',
      failure: { code: 'click-again' },
      host: HOST,
      article: null,
      chains: [],
    });
  });

  it('into one that loads leaves its names to whoever goes back', async () => {
    const before = await storeReading();
    answer(undefined);
    expect(await end()).toEqual(before);
  });

  it('and was read meanwhile keeps its new names', async () => {
    await storeReading();
    fakeBrowser.tabs.sendMessage = vi.fn(async () => {
      await storeReading({ pageId: 'page-2' });
      return { ok: true, value: { pageId: 'page-2' } };
    }) as never;
    expect((await end())?.pageId).toBe('page-2');
  });

  it('while it was read leaves nothing stored, so that no panel shows its names on the page after it', async () => {
    const article = { ...(await storeReading()).article, language: 'en' };
    const { set } = fakeBrowser.storage.session;
    const stored = vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(set);
    fakeBrowser.scripting.executeScript = vi.fn().mockResolvedValue([{}]) as never;
    fakeBrowser.scripting.insertCSS = vi.fn().mockResolvedValue(undefined) as never;
    fakeBrowser.tabs.sendMessage = vi.fn(async (_tab: number, { name }: { name: string }) => {
      if (name === 'readPage') return { ok: true, value: { pageId: 'page-2', article } };
      return undefined; // the next page has no page script
    }) as never;
    const reading = await createReader().reader.read(TAB_ID, 'force');
    expect(reading).toMatchObject({ state: 'failed', failure: { code: 'click-again' } });
    expect(JSON.stringify(stored.mock.calls)).toContain('"reading"');
    expect(JSON.stringify(stored.mock.calls)).not.toContain('"ready"');
    expect(await loadReading(TAB_ID)).toBeNull();
  });

  it('is read at once, though the names of the one before are still looked up', async () => {
    await storeReading(LOOK_UP_DUE);
    let answerNow = () => {};
    const owed = new Promise<CandidatesByName>((done) => {
      answerNow = () => done(new Map());
    });
    const { asked, reader } = createReader(() => owed);
    const lookedUp = reader.read(TAB_ID, 'join');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answer(undefined); // the next page has no page script, and refuses one
    expect(await reader.read(TAB_ID, 'join')).toMatchObject({ failure: { code: 'restricted-page' } });
    answerNow();
    await lookedUp;
    expect((await loadReading(TAB_ID))?.failure).toMatchObject({ code: 'restricted-page' });
  });

  it('while its names were looked up keeps what was known of it, so that no panel shows it on the page after it', async () => {
    await storeReading(LOOK_UP_DUE);
    const { reader } = createReader(async () => {
      answer({ ok: true, value: { pageId: null } }); // gone before the wiki has answered
      return new Map();
    });
    await reader.read(TAB_ID, 'join');
    expect((await loadReading(TAB_ID))?.lookUp).toEqual({ state: 'running' });
  });
});
