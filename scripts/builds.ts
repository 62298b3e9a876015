import { join } from 'node:path';
import type { BrowserName } from '../tests/e2e/browsers/browser.ts';

const ROOT = join(import.meta.dirname, '..');

/** How the extension is built for each browser, and where the build then is. WXT's default for Firefox is MV2. */
export const BUILDS: Readonly<Record<BrowserName, { readonly command: readonly string[]; readonly folder: string }>> = {
  chromium: { command: ['wxt', 'build'], folder: join(ROOT, '.output/chrome-mv3') },
  firefox: { command: ['wxt', 'build', '-b', 'firefox', '--mv3'], folder: join(ROOT, '.output/firefox-mv3') },
};
