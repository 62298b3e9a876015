import { writeFile } from 'node:fs/promises';
import type { PopupControls } from './browser.ts';
import { type FirefoxSession, POPUP_ELEMENT } from './firefox-session.ts';
import { sourceOfCall } from './function-source.ts';
import { type Key, spellKey } from './keys.ts';
import { waitFor } from './waiting.ts';

/** Controls of the toolbar button and of its popup, which lives in a panel of the browser's own window. */
export function controlFirefoxPopup(session: FirefoxSession, widgetId: string): PopupControls {
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
    inPopup: (remote, ...args) => session.inPopupFrame(asPopup(sourceOfCall(remote, args))) as Promise<never>,
    async clickInPopup(selector) {
      const isFound = await session.inPopupFrame(clickInFrame(selector));
      if (!isFound) throw new Error(`nothing matches ${selector} in the popup`);
    },
    pressInPopup: async (key) => void (await session.inPopupFrame(pressInFrame(key))),
    async screenshotPopup(file) {
      const png = (await session.inChrome(DRAW_POPUP)) as string;
      await writeFile(file, Buffer.from(png, 'base64'));
    },
    async setDarkMode(isDark) {
      colourScheme = isDark ? 'dark' : 'light';
      await applyColourScheme();
    },
  };
}

/** What the developer tools' own switch does. The popup follows the browser's theme, which preferences do not reach. */
const SET_COLOUR_SCHEME = `
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  for (const shown of [gBrowser.selectedBrowser, ${POPUP_ELEMENT}])
    if (shown) shown.browsingContext.prefersColorSchemeOverride = arguments[0];`;

const IS_POPUP_READY = `
  const popup = ${POPUP_ELEMENT};
  return popup !== null && popup.currentURI.spec.startsWith('moz-extension:') &&
    popup.getBoundingClientRect().width > 0 && !popup.webProgress.isLoadingDocument;`;

/**
 * The frame script is privileged; this evaluates an expression with the popup's own rights and globals instead, free of
 * the popup's script policy, as Chromium's protocol does. Only JSON crosses between the two.
 */
function asPopup(expression: string): string {
  const toJson = `new Promise((done) => done(${expression})).then((value) => JSON.stringify({ value }))`;
  return `Cu.evalInSandbox(${JSON.stringify(toJson)},
    new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })).then((json) => JSON.parse(json).value)`;
}

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

function pressInFrame(pressed: Key): string {
  const { key, code, keyCode, hasShift } = spellKey(pressed);
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

const DRAW_POPUP = `return (async () => {
  const popup = ${POPUP_ELEMENT};
  const pixelRatio = 1;
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, pixelRatio, 'rgb(255, 255, 255)');
  const canvas = popup.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
})()`;
