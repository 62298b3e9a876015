import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookUpName } from '../../../entrypoints/background/look-up-name.ts';
import { loadReading } from '../../../entrypoints/background/readings.ts';
import type { WikiChoice, Wikis } from '../../../entrypoints/background/wiki.ts';
import { SourceError } from '../../../knowledge/source-error.ts';
import { saveSettings } from '../../../settings/settings.ts';
import {
  ASKED_NAME,
  answerAsPage,
  createFakeWikis,
  EMPTY_SOURCE,
  OPEN_NAME,
  storeReading,
  TAB_ID,
} from './tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const MODELS = { tag: () => [], embedded: EMPTY_SOURCE };
const shownInPage = vi.fn<(name: string, request: unknown) => null>();
const lookUp = (wikis: Pick<Wikis, 'forArticle'>, chainId: `c${number}` = 'c2') =>
  lookUpName(TAB_ID, chainId, { models: MODELS, wikis: wikis as Wikis });

beforeEach(async () => {
  fakeBrowser.reset();
  shownInPage.mockReset().mockReturnValue(null);
  fakeBrowser.tabs.sendMessage = vi.fn(answerAsPage(shownInPage)) as never;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  await saveSettings({ lookUps: true });
});

describe('opening a name that was not looked up yet', () => {
  it('asks the wiki for it, and shows what came of it in popup and page', async () => {
    const searched: string[] = [];
    expect((await storeReading()).openNames).toEqual([OPEN_NAME]);
    const after = await lookUp(createFakeWikis(searched));
    expect(searched[0]).toBe(OPEN_NAME);
    expect(after.openNames).toEqual([]);
    const card = after.cards.find(({ name }) => name === OPEN_NAME);
    expect(card).toMatchObject({ isOpenName: false, reason: 'not-in-sources' });
    expect((await loadReading(TAB_ID))?.cards).toEqual(after.cards);
    expect(shownInPage).toHaveBeenCalledWith('showReading', expect.objectContaining({ pageId: 'page-1' }));
  });

  it('takes no name along that the reader said is none', async () => {
    const searched: string[] = [];
    await storeReading();
    await lookUp(createFakeWikis(searched));
    expect(searched).toContain(ASKED_NAME); // the search is told which group the article is about
    searched.length = 0;
    await storeReading({ hiddenNames: [{ chainId: 'c1', name: ASKED_NAME }] });
    await lookUp(createFakeWikis(searched));
    expect(searched).toContain(OPEN_NAME);
    expect(searched).not.toContain(ASKED_NAME);
  });

  it('asks nothing about a name that was looked up, or with look-ups off', async () => {
    const searched: string[] = [];
    const before = await storeReading();
    expect(await lookUp(createFakeWikis(searched), 'c1')).toEqual(before);
    await saveSettings({ lookUps: false });
    expect(await lookUp(createFakeWikis(searched))).toEqual(before);
    expect(searched).toEqual([]);
    await saveSettings({ lookUps: true });
    await lookUp(createFakeWikis(searched));
    expect(searched[0]).toBe(OPEN_NAME); // it would have been heard
  });

  it('leaves the name open when the wiki cannot answer, and says why', async () => {
    await storeReading();
    const refuse = ({ onFailure }: WikiChoice) => onFailure(new SourceError('rate-limited', 'Wait.', { retryAtMs: 5 }));
    const asked = lookUp(createFakeWikis([], refuse));
    await expect(asked).rejects.toMatchObject({ failure: { code: 'rate-limited', retryAtMs: 5 } });
    expect((await loadReading(TAB_ID))?.openNames).toEqual([OPEN_NAME]);
  });

  it('shows nothing on a page that the reader has gone on to', async () => {
    await storeReading();
    const goOn = () => void storeReading({ pageId: 'page-2' });
    const after = await lookUp(createFakeWikis([], goOn));
    expect(after).toMatchObject({ pageId: 'page-2', openNames: [OPEN_NAME] });
    expect(shownInPage).not.toHaveBeenCalled();
  });

  it('says that the page must be read again where nothing is known of it', async () => {
    const missing = { failure: { code: 'click-again' } };
    await expect(lookUp(createFakeWikis([]))).rejects.toMatchObject(missing);
    await storeReading();
    await expect(lookUp(createFakeWikis([]), 'c9')).rejects.toMatchObject(missing);
  });
});
