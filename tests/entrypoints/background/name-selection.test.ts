import { beforeEach, describe, expect, it, vi } from 'vitest';
import { correctReading } from '../../../entrypoints/background/correct-reading.ts';
import { nameSelection } from '../../../entrypoints/background/name-selection.ts';
import { loadReading } from '../../../entrypoints/background/readings.ts';
import type { Wikis } from '../../../entrypoints/background/wiki.ts';
import { loadCorrections } from '../../../settings/corrections.ts';
import { ASKED_NAME, answerAsPage, createFakeWikis, EMPTY_SOURCE, storeReading, TAB_ID } from './tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

/** A word of the article that the line took for no name. */
const MISSED = 'spoke';
const KNOWLEDGE = { models: { tag: () => [], embedded: EMPTY_SOURCE }, wikis: createFakeWikis([]) as Wikis };
const askedOfPage: string[] = [];

/** What is selected in the page from now on. */
function select(words: string): void {
  const answer = (name: string) => {
    askedOfPage.push(name);
    return name === 'readSelection' ? words : null;
  };
  fakeBrowser.tabs.sendMessage = vi.fn(answerAsPage(answer)) as never;
}

beforeEach(() => {
  fakeBrowser.reset();
  askedOfPage.length = 0;
});

describe('a name that the reader selects', () => {
  it('gets a card, which the page opens, and is remembered; undone, both are gone', async () => {
    await storeReading();
    select(MISSED);
    const { reading, chainId } = await nameSelection(TAB_ID, KNOWLEDGE);
    expect(reading.cards.find((card) => card.chainId === chainId)?.name).toBe(MISSED);
    expect(askedOfPage.at(-1)).toBe('openCard');
    expect((await loadCorrections()).map(({ name }) => name)).toEqual([MISSED]);
    const after = await correctReading(TAB_ID, { chainId, choice: null }, KNOWLEDGE);
    expect(after.cards.some(({ name }) => name === MISSED)).toBe(false);
    expect(await loadCorrections()).toEqual([]);
  });

  it('is not remembered from a private window', async () => {
    await storeReading({ isPrivate: true });
    select(MISSED);
    const { reading } = await nameSelection(TAB_ID, KNOWLEDGE);
    expect(reading.corrections.map(({ name }) => name)).toEqual([MISSED]);
    expect(await loadCorrections()).toEqual([]);
  });

  it('keeps the card that it has', async () => {
    await storeReading();
    select(ASKED_NAME);
    expect((await nameSelection(TAB_ID, KNOWLEDGE)).chainId).toBe('c1');
    expect(await loadCorrections()).toEqual([]);
  });

  it('is shown nowhere when the page has become another one while it was identified', async () => {
    await storeReading();
    select(MISSED);
    const embedded = {
      ...EMPTY_SOURCE,
      async candidates(names: readonly string[]) {
        await storeReading({ pageId: 'page-2' });
        return new Map(names.map((name) => [name, []]));
      },
    };
    const knowledge = { ...KNOWLEDGE, models: { ...KNOWLEDGE.models, embedded } };
    await expect(nameSelection(TAB_ID, knowledge)).rejects.toMatchObject({ failure: { code: 'click-again' } });
    expect((await loadReading(TAB_ID))?.corrections).toEqual([]);
  });

  it.each(['', '  … ', 'Atlantis'])('is none when %j is selected', async (words) => {
    await storeReading();
    select(words);
    await expect(nameSelection(TAB_ID, KNOWLEDGE)).rejects.toMatchObject({ failure: { code: 'no-selection' } });
    expect(askedOfPage).toEqual(['readSelection']);
  });
});
