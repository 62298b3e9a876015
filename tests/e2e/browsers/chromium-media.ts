import type { CDPSession, Page } from 'puppeteer-core';
import type { Preference } from './browser.ts';

type Feature = 'prefers-color-scheme' | 'prefers-reduced-motion' | 'forced-colors';

const FEATURES = {
  'less-motion': ['prefers-reduced-motion', 'reduce'],
  'forced-colours': ['forced-colors', 'active'],
} as const satisfies Record<Preference, readonly [Feature, string]>;

/** The reader's system as pages are told of it. */
export interface ChromiumMedia {
  set(feature: Feature, value: string): Promise<void>;
  setPreference(preference: Preference, isOn: boolean): Promise<void>;
  /** Tells a page too, from now on. */
  follow(page: Page): Promise<void>;
}

/** Puppeteer's own call knows no forced colours; what a protocol session has set goes with it, so sessions are kept. */
export function createChromiumMedia(): ChromiumMedia {
  const valueByFeature = new Map<Feature, string>();
  const sessionByPage = new Map<Page, CDPSession>();

  async function tell(page: Page): Promise<void> {
    if (page.isClosed()) return void sessionByPage.delete(page);
    const features = [...valueByFeature].map(([name, value]) => ({ name, value }));
    await sessionByPage.get(page)?.send('Emulation.setEmulatedMedia', { features });
  }
  async function set(feature: Feature, value: string): Promise<void> {
    valueByFeature.set(feature, value);
    for (const page of [...sessionByPage.keys()]) await tell(page);
  }
  return {
    set,
    setPreference(preference, isOn) {
      const [feature, value] = FEATURES[preference];
      return set(feature, isOn ? value : '');
    },
    async follow(page) {
      if (sessionByPage.has(page)) return;
      sessionByPage.set(page, await page.createCDPSession());
      if (valueByFeature.size > 0) await tell(page);
    },
  };
}
