import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayLoadPictures, mayLookUp, permissionsFor, permittedWikibase } from '../../settings/look-up-permissions.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const ENGLISH = 'https://en.wikipedia.org/w/api.php';
const OWN = 'http://127.0.0.1:8099/api.php';
const OWN_BASE = 'https://base.example/w/api.php';
const PICTURES = ['https://upload.wikimedia.org/*', 'https://thumb.wikimedia.org/*'];
const WIKIMEDIA = ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*', ...PICTURES];

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.unstubAllEnvs());

describe('the permission to ask for', () => {
  it.each([
    [ENGLISH, null, WIKIMEDIA],
    ['https://de.wikipedia.org/w/api.php', null, WIKIMEDIA],
    [OWN, null, ['http://127.0.0.1/*']],
    [OWN, 'http://127.0.0.1:8100/w/api.php', ['http://127.0.0.1/*']],
    ['https://wiki.example:8443/w/api.php', null, ['https://wiki.example/*']],
    [
      'https://wiki.example/api.php',
      'https://base.example/api.php',
      ['https://wiki.example/*', 'https://base.example/*'],
    ],
  ])('for %s with %j is all that will be used: %j', (apiUrl, wikibaseUrl, origins) => {
    expect(permissionsFor({ apiUrl, wikibaseUrl })).toEqual({ origins });
  });

  it('in Firefox also names what is sent', () => {
    vi.stubEnv('FIREFOX', 'true');
    expect(permissionsFor({ apiUrl: ENGLISH, wikibaseUrl: null })).toEqual({
      origins: WIKIMEDIA,
      data_collection: ['websiteContent'],
    });
  });
});

/** Plays a browser that has granted some origins. */
const grant = (...granted: string[]) =>
  vi
    .spyOn(fakeBrowser.permissions, 'contains')
    .mockImplementation(async ({ origins = [] }) => origins.every((origin) => granted.includes(origin)));

describe('names are looked up', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('when chosen (%s) and permitted (%s): %s', async (lookUps, isPermitted, expected) => {
    const contains = grant(...(isPermitted ? ['http://127.0.0.1/*'] : []));
    expect(await mayLookUp({ lookUps, apiUrl: OWN })).toBe(expected);
    if (lookUps) expect(contains).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
  });

  it('in Wikipedia also where it alone was granted', async () => {
    grant('https://*.wikipedia.org/*');
    expect(await mayLookUp({ lookUps: true, apiUrl: ENGLISH })).toBe(true);
  });
});

describe('pictures are loaded', () => {
  it.each([
    ['from Wikimedia where it was granted', ENGLISH, WIKIMEDIA, true, true],
    ['not where Wikipedia alone was granted', ENGLISH, ['https://*.wikipedia.org/*'], true, false],
    ['not with look-ups off', ENGLISH, WIKIMEDIA, false, false],
    ['from a wiki of the reader’s own, which keeps them itself', OWN, ['http://127.0.0.1/*'], true, true],
    ['not from one that is not permitted', OWN, WIKIMEDIA, true, false],
  ])('%s', async (...[, apiUrl, granted, lookUps, expected]) => {
    grant(...granted);
    expect(await mayLoadPictures({ lookUps, apiUrl })).toBe(expected);
  });
});

describe('the Wikibase to ask', () => {
  it.each([
    ['is Wikidata beside Wikipedia', ENGLISH, null, WIKIMEDIA, 'https://www.wikidata.org/w/api.php'],
    ['is none where Wikipedia alone was granted', ENGLISH, null, ['https://*.wikipedia.org/*'], null],
    ['is none beside a wiki that has none', OWN, null, ['http://127.0.0.1/*'], null],
    ['is the reader’s own', OWN, OWN_BASE, ['http://127.0.0.1/*', 'https://base.example/*'], OWN_BASE],
    ['is none where the reader’s own was not granted', OWN, OWN_BASE, ['http://127.0.0.1/*'], null],
  ])('%s', async (...[, apiUrl, wikibaseUrl, granted, expected]) => {
    grant(...granted);
    expect(await permittedWikibase({ apiUrl, wikibaseUrl })).toBe(expected);
  });
});
