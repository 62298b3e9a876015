/** R10: whatever is asked, and however often, the background answers nobody but our own pages, and does nothing for others. */
import './world/browser-shell.ts';
import { expect, it } from 'vitest';
import type { BackgroundCalls } from '../../messaging/protocol.ts';
import { BRIDGE_STORY } from './world/sample-sites.ts';
import { createWorld } from './world/world.ts';

const TAB_ID = 1;
const chainId = 'c1' as const;
/** A request of every name, as one of our pages would send it. */
const REQUESTS: { readonly [Name in keyof BackgroundCalls]: Parameters<BackgroundCalls[Name]>[0] } = {
  readTab: { tabId: TAB_ID, mode: 'force' },
  getReading: { tabId: TAB_ID },
  correct: { tabId: TAB_ID, chainId, choice: { type: 'not-a-name' } },
  setKnown: { tabId: TAB_ID, chainId, isKnown: true },
  nameSelection: { tabId: TAB_ID },
  lookUpName: { tabId: TAB_ID, chainId },
  getPicture: { tabId: TAB_ID, file: 'Oslo.jpg' },
  turnOff: { tabId: TAB_ID },
  setSiteRule: { host: 'news.example', rule: 'off' },
  setOff: { isOff: true },
  changePage: { style: 'underline' },
  forgetKnown: { name: 'Oslo', kind: 'place' },
  dropCorrection: { name: 'Oslo', kind: 'place' },
  setLookUps: { isOn: true, tabId: TAB_ID },
};
const NAMES = Object.keys(REQUESTS) as (keyof BackgroundCalls)[];
const TAB = { id: TAB_ID };

const STRANGERS = {
  'our script in a page': { id: 'our-id', url: 'https://news.example/a', tab: TAB },
  'our script in a frame': { id: 'our-id', url: 'https://ads.example/', tab: TAB, frameId: 7 },
  'our script in a page without an address': { id: 'our-id', url: 'about:blank', tab: TAB },
  'a page that takes our name': { id: 'our-id', url: 'https://our-id/popup.html', tab: TAB },
  'another extension': { id: 'another', url: 'chrome-extension://another/popup.html' },
  'another extension under our address': { id: 'another', url: 'chrome-extension://our-id/popup.html' },
  'an extension whose address begins like ours': { id: 'our-id', url: 'chrome-extension://our-id2/popup.html' },
  'a sender without an address': { id: 'our-id' },
  'a sender without a name': { url: 'chrome-extension://our-id/popup.html' },
  nobody: {},
};

it.each(Object.entries(STRANGERS))('%s gets no answer to anything, and nothing comes of it', async (_, sender) => {
  const world = createWorld();
  const tab = world.openTab(TAB_ID, BRIDGE_STORY);
  await world.click(TAB_ID);
  const before = { stored: world.session.read(`reading:${TAB_ID}`), shown: tab.shown, keys: world.local.keys() };
  expect(before.shown).not.toBeNull();
  for (const name of NAMES)
    expect(await world.background.send({ name, request: REQUESTS[name] }, sender), name).toBeUndefined();
  await world.rest();
  expect({ stored: world.session.read(`reading:${TAB_ID}`), shown: tab.shown, keys: world.local.keys() }).toEqual(
    before,
  );
  world.end();
});

it('a page of ours gets one, to each', async () => {
  const world = createWorld();
  world.openTab(TAB_ID, BRIDGE_STORY).grant();
  for (const name of NAMES) {
    const sender = { id: 'our-id', url: 'chrome-extension://our-id/options.html', tab: { id: 9 } };
    expect(await world.background.send({ name, request: REQUESTS[name] }, sender), name).toHaveProperty('ok');
  }
  world.end();
  await world.rest();
});
