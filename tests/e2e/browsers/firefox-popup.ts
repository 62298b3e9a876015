import { writeFile } from 'node:fs/promises';
import type { PopupControls } from './browser.ts';
import { readFirefoxNames } from './firefox-accessibility.ts';
import { drawFrame, inOwnWorld } from './firefox-frame.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { PANEL_ELEMENT } from './firefox-side-panel.ts';
import { sourceOfCall } from './function-source.ts';
import { type KeySpelling, spellKey } from './keys.ts';
import { waitFor } from './waiting.ts';

/** The element that shows a toolbar popup, in a script for `inChrome`. */
const POPUP_ELEMENT = `Services.wm.getMostRecentWindow('navigator:browser').document
  .querySelector('browser.webextension-popup-browser')`;

/** The same for the tab in front. */
const PAGE_ELEMENT = `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser`;

/** Controls of the toolbar button and of its popup, which lives in a panel of the browser's own window. */
export function controlFirefoxPopup(session: FirefoxSession, widgetId: string): PopupControls {
  const inFrame = (expression: string) => session.inFrame(POPUP_ELEMENT, expression);
  const isPopupOpen = async () => (await session.inChrome(`return ${POPUP_ELEMENT} !== null`)) as boolean;
  const closePopup = async () => {
    await session.inChrome(`${POPUP_ELEMENT}?.closest('panel').hidePopup()`);
    await waitFor('the popup to close', async () => !(await isPopupOpen()));
  };
  let colourScheme = 'none';
  const applyColourScheme = () => session.inChrome(SET_COLOUR_SCHEME, colourScheme);
  return {
    async clickToolbar() {
      await closePopup();
      await session.clickInChrome(`#${widgetId} .unified-extensions-item-action-button`);
      await waitFor('the popup to open', () => session.inChrome(IS_POPUP_READY) as Promise<boolean>);
      await applyColourScheme();
    },
    isPopupOpen,
    closePopup,
    inPopup: (remote, ...args) => inFrame(inOwnWorld(sourceOfCall(remote, args))) as Promise<never>,
    async clickInPopup(selector) {
      const isFound = await inFrame(clickInFrame(selector));
      if (!isFound) throw new Error(`nothing matches ${selector} in the popup`);
    },
    pressInPopup: async (key) => void (await inFrame(pressInFrame(spellKey(key)))),
    async typeInPopup(text) {
      for (const key of text) await inFrame(pressInFrame({ key, code: '', keyCode: 0, hasShift: false }));
    },
    async screenshotPopup(file) {
      const png = (await session.inChrome(drawFrame(POPUP_ELEMENT))) as string;
      await writeFile(file, Buffer.from(png, 'base64'));
    },
    async setDarkMode(isDark) {
      colourScheme = isDark ? 'dark' : 'light';
      await applyColourScheme();
    },
    setPreference: async (preference, isOn) => void (await session.inChrome(SET_PREFERENCE, preference, isOn)),
    readAccessibleNames: (where) => readFirefoxNames(session, where === 'popup' ? POPUP_ELEMENT : PAGE_ELEMENT),
  };
}

/** What the developer tools' own switch does. The popup follows the browser's theme, which preferences do not reach. */
const SET_COLOUR_SCHEME = `
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  for (const shown of [gBrowser.selectedBrowser, ${POPUP_ELEMENT}, ${PANEL_ELEMENT}])
    if (shown) shown.browsingContext.prefersColorSchemeOverride = arguments[0];`;

const SET_PREFERENCE = `
  const [name, value] = arguments[0] === 'less-motion'
    ? ['ui.prefersReducedMotion', 1] : ['browser.display.document_color_use', 2];
  if (arguments[1]) Services.prefs.setIntPref(name, value);
  else Services.prefs.clearUserPref(name);`;

const IS_POPUP_READY = `
  const popup = ${POPUP_ELEMENT};
  return popup !== null && popup.currentURI.spec.startsWith('moz-extension:') &&
    popup.getBoundingClientRect().width > 0 && !popup.webProgress.isLoadingDocument;`;

/** Scrolls there first; gives whether the element exists. `windowUtils.sendMouseEvent` is gone from Firefox. */
function clickInFrame(selector: string): string {
  return `(() => {
    const element = content.document.querySelector(${JSON.stringify(selector)});
    if (!element) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    for (const type of ['mousemove', 'mousedown', 'mouseup'])
      content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, {});
    return true;
  })()`;
}

function pressInFrame({ key, code, keyCode, hasShift }: Omit<KeySpelling, 'webdriver'>): string {
  const keyEvent = (init: object) => `new content.KeyboardEvent('', ${JSON.stringify(init)})`;
  const shift = keyEvent({ key: 'Shift', code: 'ShiftLeft', keyCode: 16 });
  return `(() => {
    const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    processor.beginInputTransactionForTests(content);
    const event = ${keyEvent({ key, code, keyCode })};
    if (${hasShift}) processor.keydown(${shift});
    processor.keydown(event);
    processor.keyup(event);
    if (${hasShift}) processor.keyup(${shift});
  })()`;
}
