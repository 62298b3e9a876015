import { writeFile } from 'node:fs/promises';
import type { PageControls, Point } from './browser.ts';
import { centreInRoot } from './chromium-page.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { sourceOfCall, sourceOfCallOn } from './function-source.ts';
import { spellKey } from './keys.ts';

/** Over this time WebDriver sends a move every frame or so: hover logic sees what it sees in use. */
const POINTER_MOVE_MS = 80;
const SHIFT = '\uE008'; // code point of the WebDriver specification

/** Controls of the one tab that stories use. */
export function controlFirefoxPage(session: FirefoxSession): PageControls {
  const perform = async (source: Readonly<Record<string, unknown>>) =>
    void (await session.send('WebDriver:PerformActions', { actions: [source] }));
  const evaluate: PageControls['evaluate'] = (remote, ...args) =>
    session.send('WebDriver:ExecuteScript', {
      script: `return ${sourceOfCall(remote, args)}`,
      args: [],
    }) as Promise<never>;
  const inClosedRoot: PageControls['inClosedRoot'] = (remote, ...args) => {
    const script = `const root = ${FIND_CLOSED_ROOT}; return root && ${sourceOfCallOn('root', remote, args)}`;
    return session.send('WebDriver:ExecuteScript', { script, args: [], sandbox: 'system' }) as Promise<never>;
  };
  const clickAt = (x: number, y: number) => perform(pointer([moveTo(x, y), PRESS, RELEASE]));
  return {
    open: async (url) => void (await session.send('WebDriver:Navigate', { url })),
    inOtherTab: (url, job) =>
      inNewWindow(session, { type: 'tab' }, async () => {
        await session.send('WebDriver:Navigate', { url });
        await job(controlFirefoxPage(session));
      }),
    reload: async () => void (await session.send('WebDriver:Refresh')),
    back: async () => void (await session.send('WebDriver:Back')),
    evaluate,
    movePointer: (x, y) => perform(pointer([moveTo(x, y)])),
    clickAt,
    tapAt: (x, y) => perform(touch([touchTo({ x, y }, 0), PRESS, RELEASE])),
    swipe: (from, to) => perform(touch([touchTo(from, 0), PRESS, touchTo(to, POINTER_MOVE_MS), RELEASE])),
    press: (key) => perform(keyPress(key)),
    async scrollBy(deltaY) {
      const [width, height] = await evaluate(() => [innerWidth, innerHeight] as const);
      await perform(wheel(width / 2, height / 2, deltaY));
    },
    inClosedRoot,
    async clickInClosedRoot(selector) {
      const centre = await inClosedRoot(centreInRoot, selector);
      if (!centre) throw new Error(`nothing matches ${selector} in a closed shadow root of the page`);
      await clickAt(centre.x, centre.y);
    },
    async screenshot(file) {
      const png = (await session.send('WebDriver:TakeScreenshot', { full: false })) as string;
      await writeFile(file, Buffer.from(png, 'base64'));
    },
    setViewport: (width, height) => setViewport(session, width, height),
  };
}

/** Opens a tab or a window in front, does a job there, closes it and goes back to the one that was in front. */
export async function inNewWindow(
  session: FirefoxSession,
  wanted: { readonly type: 'tab' | 'window'; readonly private?: boolean },
  job: () => Promise<unknown>,
): Promise<void> {
  const first = await session.send('WebDriver:GetWindowHandle');
  const { handle } = (await session.send('WebDriver:NewWindow', { ...wanted, focus: true })) as { handle: string };
  await session.send('WebDriver:SwitchToWindow', { handle, focus: true });
  try {
    await job();
  } finally {
    await session.send('WebDriver:CloseWindow');
    await session.send('WebDriver:SwitchToWindow', { handle: first, focus: true });
  }
}

/** Firefox's own widgets (video controls) have closed roots too; they are not the page's. */
const FIND_CLOSED_ROOT = `[...document.querySelectorAll('*')].map((element) => element.openOrClosedShadowRoot)
  .find((root) => root && root.mode === 'closed' && !root.isUAWidget()) ?? null`;

const PRESS = { type: 'pointerDown', button: 0 };
const RELEASE = { type: 'pointerUp', button: 0 };

function moveTo(x: number, y: number) {
  return { type: 'pointerMove', origin: 'viewport', duration: POINTER_MOVE_MS, x: Math.round(x), y: Math.round(y) };
}

function pointer(actions: readonly unknown[]) {
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

function touchTo({ x, y }: Point, duration: number) {
  return { type: 'pointerMove', origin: 'viewport', duration, x: Math.round(x), y: Math.round(y) };
}

function touch(actions: readonly unknown[]) {
  return { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions };
}

function wheel(x: number, y: number, deltaY: number) {
  const scroll = { type: 'scroll', origin: 'viewport', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY };
  return { type: 'wheel', id: 'wheel', actions: [scroll] };
}

function keyPress(key: Parameters<PageControls['press']>[0]) {
  const { webdriver, hasShift } = spellKey(key);
  const down = (value: string) => ({ type: 'keyDown', value });
  const up = (value: string) => ({ type: 'keyUp', value });
  const press = [down(webdriver), up(webdriver)];
  return { type: 'key', id: 'keyboard', actions: hasShift ? [down(SHIFT), ...press, up(SHIFT)] : press };
}

/** WebDriver sizes the window, so what the window adds around the page is measured first. */
async function setViewport(session: FirefoxSession, width: number, height: number): Promise<void> {
  const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
  const [addedWidth, addedHeight] = (await session.send('WebDriver:ExecuteScript', { script, args: [] })) as [
    number,
    number,
  ];
  await session.send('WebDriver:SetWindowRect', { width: width + addedWidth, height: height + addedHeight });
}
