import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPicture } from '../../../entrypoints/background/load-picture.ts';
import type { Wikis } from '../../../entrypoints/background/wiki.ts';
import { SourceError } from '../../../knowledge/source-error.ts';
import { saveSettings } from '../../../settings/settings.ts';
import { PICTURE } from '../../components/sample-cards.ts';
import { cardWithPicture, storeReading, TAB_ID, WIKI } from './tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const FREE = { apiUrl: WIKI, file: 'Kilwa.jpg' };
const UNFREE = { apiUrl: WIKI, file: 'Poster.jpg' };
const FOREIGN = { apiUrl: 'https://wiki.example/api.php', file: 'Other.jpg' };
const CARDS = [FREE, UNFREE, FOREIGN, null].map((picture, i) => cardWithPicture(`c${i + 1}`, picture));
const { dataUrl, ...CREDIT } = PICTURE;

/** A wiki whose one free picture is Kilwa's, and what it was asked. */
function createPictures() {
  const asked: string[] = [];
  const picturesOf: Wikis['picturesOf'] = ({ isPrivate }) => ({
    async describe(files) {
      asked.push(`${isPrivate ? 'private ' : ''}credit ${files.join('|')}`);
      return new Map([[FREE.file, { ...CREDIT, url: 'https://upload.wikimedia.org/kilwa.jpg' }]]);
    },
    async load({ url }) {
      asked.push(`bytes ${url}`);
      return dataUrl;
    },
  });
  return { asked, load: (file: string) => loadPicture(TAB_ID, file, { picturesOf }) };
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  await saveSettings({ lookUps: true });
});

describe('a picture', () => {
  it('comes with its credit; the wiki tells all pictures of the article at once', async () => {
    await storeReading({ cards: CARDS });
    const { asked, load } = createPictures();
    expect(await load(FREE.file)).toEqual(PICTURE);
    expect(asked).toEqual(['credit Kilwa.jpg|Poster.jpg', 'bytes https://upload.wikimedia.org/kilwa.jpg']);
  });

  it('that is not free has no bytes', async () => {
    await storeReading({ cards: CARDS });
    const { asked, load } = createPictures();
    expect(await load(UNFREE.file)).toBeNull();
    expect(asked).toEqual(['credit Poster.jpg|Kilwa.jpg']);
  });

  it.each([
    ['no card names', 'Unknown.jpg', {}, true],
    ['lies in another wiki than the reader’s', FOREIGN.file, {}, true],
    ['is wanted with look-ups off', FREE.file, { lookUps: false }, true],
    ['lies on a host that is not permitted', FREE.file, {}, false],
  ])('that %s is not asked for', async (...[, file, settings, isPermitted]) => {
    await storeReading({ cards: CARDS });
    const { asked, load } = createPictures();
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
      (async ({ origins = [] }: { origins?: string[] }) => isPermitted || !origins.join().includes('upload')) as never,
    );
    await saveSettings(settings);
    expect(await load(file)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('of a private window is asked for as such', async () => {
    await storeReading({ cards: CARDS, isPrivate: true });
    const { asked, load } = createPictures();
    await load(FREE.file);
    expect(asked[0]).toMatch(/^private credit/);
  });

  it('that cannot be fetched is a failure', async () => {
    await storeReading({ cards: CARDS });
    const fail = async () => {
      throw new SourceError('offline', 'No network.');
    };
    const picturesOf = () => ({ describe: fail, load: fail });
    await expect(loadPicture(TAB_ID, FREE.file, { picturesOf })).rejects.toMatchObject({ code: 'offline' });
  });
});
