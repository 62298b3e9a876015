import { writeFile } from 'node:fs/promises';
import type { SidePanelControls } from './browser.ts';
import { drawFrame, inOwnWorld } from './firefox-frame.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { sourceOfCall } from './function-source.ts';
import { waitFor } from './waiting.ts';

/** The element that shows an extension's sidebar, in a script for `inChrome`. */
export const PANEL_ELEMENT = `Services.wm.getMostRecentWindow('navigator:browser').document
  .getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

/** Controls of the sidebar, which lives in a page of the browser's own window. */
export function controlFirefoxSidePanel(session: FirefoxSession): SidePanelControls {
  return {
    waitForSidePanel: () =>
      waitFor('the side panel', () => session.inChrome(IS_PANEL_READY) as Promise<boolean>).then(() => undefined),
    inSidePanel: (remote, ...args) =>
      session.inFrame(PANEL_ELEMENT, inOwnWorld(sourceOfCall(remote, args))) as Promise<never>,
    async screenshotSidePanel(file) {
      const png = (await session.inChrome(drawFrame(PANEL_ELEMENT))) as string;
      await writeFile(file, Buffer.from(png, 'base64'));
    },
  };
}

const IS_PANEL_READY = `
  const panel = ${PANEL_ELEMENT};
  return Boolean(panel) && panel.currentURI.spec.startsWith('moz-extension:') && !panel.webProgress.isLoadingDocument;`;
