import { BUILDS } from '../../../scripts/builds.ts';
import type { Browser, BrowserName, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Every browser that the extension is built for; stories run in each. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Starts a browser with Sidelight's own build in it. */
export function launchSidelight(name: BrowserName, options: Omit<LaunchOptions, 'extension'>): Promise<Browser> {
  return launchBrowser(name, { ...options, extension: BUILDS[name].folder });
}

/** Starts a browser with an extension in it. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
