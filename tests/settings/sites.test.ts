import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettings } from '../../settings/settings.ts';
import { dropUnpermittedSites, hostOf, isReadUnasked, offScopeOf, setSiteRule } from '../../settings/sites.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const HOST = 'news.example';
const sites = (off: string[], always: string[]) => ({ off, always });

/** Plays a browser that has granted some hosts. */
const grant = (...hosts: string[]) =>
  vi
    .spyOn(fakeBrowser.permissions, 'contains')
    .mockImplementation(async ({ origins = [] }) =>
      origins.every((origin) => hosts.some((host) => origin === `*://${host}/*`)),
    );

beforeEach(() => fakeBrowser.reset());

it.each([
  ['https://news.example/a?b', HOST],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  ['file:///tmp/a.html', null],
  ['about:blank', null],
  ['nothing', null],
  [undefined, null],
])('the host of %s is %s', (address, expected) => {
  expect(hostOf(address)).toBe(expected);
});

it.each([
  [false, [], HOST, null],
  [false, [HOST], HOST, 'site'],
  [false, [HOST], 'www.news.example', null],
  [true, [], HOST, 'everywhere'],
  [true, [HOST], HOST, 'everywhere'],
  [true, [], null, 'everywhere'],
  [false, [HOST], null, null],
])('off everywhere %s, off on %j: %s is off by %s', (isOff, off, host, expected) => {
  expect(offScopeOf({ isOff, sites: sites(off, []) }, host)).toBe(expected);
});

describe('pages are read without a click', () => {
  it.each([
    ['where that was chosen and is permitted', false, sites([], [HOST]), [HOST], true],
    ['not where it was not chosen', false, sites([], []), [HOST], false],
    ['not where the browser does not permit it', false, sites([], [HOST]), [], false],
    ['not while all is off', true, sites([], [HOST]), [HOST], false],
    ['not where the site is off', false, sites([HOST], [HOST]), [HOST], false],
  ])('%s', async (_, isOff, chosen, granted, expected) => {
    grant(...granted);
    expect(await isReadUnasked({ isOff, sites: chosen }, HOST)).toBe(expected);
  });
});

describe('a site', () => {
  it('has one rule at a time', async () => {
    await setSiteRule('other.example', 'off');
    await setSiteRule(HOST, 'always');
    expect((await loadSettings()).sites).toEqual(sites(['other.example'], [HOST]));
    await setSiteRule(HOST, 'off');
    expect((await loadSettings()).sites).toEqual(sites(['other.example', HOST], []));
    await setSiteRule(HOST, null);
    expect((await loadSettings()).sites).toEqual(sites(['other.example'], []));
  });

  it('is no longer read unasked once its permission is gone', async () => {
    await setSiteRule(HOST, 'always');
    await setSiteRule('other.example', 'always');
    grant('other.example');
    await dropUnpermittedSites(await loadSettings());
    expect((await loadSettings()).sites).toEqual(sites([], ['other.example']));
  });
});
