/**
 * R11: the faults of a wiki that R9 tries, met by Sidelight and by npm's wikipedia-preview. A fault ends in a failure where
 * something goes uncaught, or where the reader is left without an answer of any sort. Only the soak runs this: the peer
 * comes from the registry.
 */
import '../promises/world/browser-shell.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Reading } from '../../core/reading.ts';
import { saveSettings } from '../../settings/settings.ts';
import { type Watch, watchUncaught } from '../promises/uncaught.ts';
import { FAULTS, type FaultName } from '../promises/world/fake-wikipedia.ts';
import { BRIDGE_STORY } from '../promises/world/sample-sites.ts';
import { createWorld } from '../promises/world/world.ts';
import { loadPeerScript } from './peer-package.ts';

const NAMES = Object.keys(FAULTS) as FaultName[];
const TAB_ID = 1;
/** Everything here answers at once; who has said nothing by then never will, as the peer sets no time limit. */
const PATIENCE_MS = 250;
const TIMEOUT_MS = 120_000;
/** What it shows from the start, so that a failure is not seen in a script that never ran. */
const GOOD_ANSWERS = {
  summary: { type: 'standard', titles: { canonical: 'Tamale' }, extract_html: '<p>A city in Ghana.</p>', dir: 'ltr' },
  media: { items: [] },
};

let uncaught: Watch;
beforeAll(() => {
  uncaught = watchUncaught();
});
afterAll(() => uncaught.end());

type Answer = (url: string) => Response | Promise<Response>;

/** The peer's way to the network, in place of the browser's. */
function createRequestClass(answer: Answer) {
  return class {
    status = 0;
    responseText = '';
    #url = '';
    readonly #listeners = new Map<string, () => void>();
    addEventListener(type: string, listener: () => void) {
      this.#listeners.set(type, listener);
    }
    open(_method: string, url: string) {
      this.#url = url;
    }
    send() {
      void this.#answer();
    }
    async #answer() {
      let type = 'load';
      try {
        const response = await answer(this.#url);
        this.status = response.status;
        this.responseText = await response.text();
      } catch (error) {
        if ((error as Error).name === 'TimeoutError') return; // it would wait for ever
        type = 'error';
      }
      this.#listeners.get(type)?.();
    }
  };
}

/** Rests on a name with the peer in the page; gives what went uncaught, and what its popup shows in the end. */
async function restWithPeer(script: string, answer: Answer) {
  const virtualConsole = new VirtualConsole();
  const dom = new JSDOM('<!doctype html><body><p><span data-wikipedia-preview>Tamale</span></p></body>', {
    runScripts: 'outside-only',
    url: 'https://news.example/',
    virtualConsole,
  });
  const { window } = dom;
  Object.assign(window, {
    XMLHttpRequest: createRequestClass(answer),
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  });
  window.eval(`${script}; wikipediaPreview.init({})`);
  const name = window.document.querySelector('span')!; // it is in the page
  name.dispatchEvent(new window.Event('pointerenter'));
  await sleep(PATIENCE_MS);
  const popup = window.document.querySelector('.wp-popup, .wikipediapreview')?.parentElement;
  const isLoading = window.document.querySelector('.wikipediapreview-body-loading') !== null;
  const shown = popup?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  window.close();
  return { thrown: uncaught.take().map(String), isLoading, shown };
}

/** Reads an article with look-ups on. */
async function readWithUs(fault: FaultName) {
  const world = createWorld();
  world.openTab(TAB_ID, BRIDGE_STORY);
  world.allowWikipedia(true);
  await world.asOwnPage(() => saveSettings({ lookUps: true }));
  await world.rest();
  world.wikipedia.fault = fault;
  await world.click(TAB_ID);
  await world.rest();
  const { state, lookUp } = world.shown() as Reading; // was read
  world.end();
  await world.rest();
  return { thrown: uncaught.take().map(String), isLoading: state !== 'ready' || lookUp.state === 'running' };
}

it('fewer faults of a wiki end in a failure here than with wikipedia-preview', { timeout: TIMEOUT_MS }, async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const script = loadPeerScript();
  const good = await restWithPeer(script, (url) =>
    Response.json(url.includes('/summary/') ? GOOD_ANSWERS.summary : GOOD_ANSWERS.media),
  );
  expect(good).toMatchObject({ thrown: [], isLoading: false, shown: expect.stringContaining('A city in Ghana.') });
  const failures: Record<'ours' | 'theirs', string[]> = { ours: [], theirs: [] };
  for (const fault of NAMES) {
    const theirs = await restWithPeer(script, () => FAULTS[fault]());
    if (theirs.thrown.length > 0 || theirs.isLoading) failures.theirs.push(fault);
    const ours = await readWithUs(fault);
    if (ours.thrown.length > 0 || ours.isLoading) failures.ours.push(fault);
  }
  console.info(`of ${NAMES.length} faults: here ${failures.ours.length}, there ${failures.theirs.length}`, failures);
  expect(failures.ours.length).toBeLessThan(failures.theirs.length);
});
