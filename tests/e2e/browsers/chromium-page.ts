import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Json, PageControls, RemoteInRoot } from './browser.ts';
import { sourceOfCall } from './function-source.ts';
import { spellKey } from './keys.ts';

/** Real pointers do not jump: a few moves on the way let hover logic see what it sees in use. */
const POINTER_STEPS = 5;

/** Controls of the one tab that stories use. */
export function controlChromiumPage(page: Page): PageControls {
  const inClosedRoot: PageControls['inClosedRoot'] = (remote, ...args) => callInClosedRoot(page, remote, args);
  const movePointer = (x: number, y: number) => page.mouse.move(x, y, { steps: POINTER_STEPS });
  const clickAt = async (x: number, y: number) => {
    await movePointer(x, y);
    await page.mouse.click(x, y);
  };
  return {
    async open(url) {
      await page.goto(url);
      await page.bringToFront(); // activeTab goes to the tab in front
    },
    async inOtherTab(url, job) {
      const other = await page.browser().newPage();
      try {
        await other.goto(url);
        await other.bringToFront();
        await job(controlChromiumPage(other));
      } finally {
        await other.close();
        await page.bringToFront();
      }
    },
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    evaluate: (remote, ...args) => page.evaluate(sourceOfCall(remote, args)) as Promise<never>,
    movePointer,
    clickAt,
    tapAt: (x, y) => page.touchscreen.tap(x, y),
    async swipe(from, to) {
      const finger = await page.touchscreen.touchStart(from.x, from.y);
      for (let step = 1; step <= POINTER_STEPS; step++) {
        const share = step / POINTER_STEPS;
        await finger.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      }
      await finger.end();
    },
    press: (key) => pressInChromium(page, key),
    async scrollBy(deltaY) {
      const { width, height } = await viewportOf(page);
      await page.mouse.move(width / 2, height / 2);
      await page.mouse.wheel({ deltaY });
    },
    inClosedRoot,
    async clickInClosedRoot(selector) {
      const centre = await inClosedRoot(centreInRoot, selector);
      if (!centre) throw new Error(`nothing matches ${selector} in a closed shadow root of the page`);
      await clickAt(centre.x, centre.y);
    },
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    setViewport: (width, height) => page.setViewport({ width, height }),
  };
}

/** A real key press in a page or popup. */
export async function pressInChromium(page: Page, key: Parameters<PageControls['press']>[0]): Promise<void> {
  const { code, hasShift } = spellKey(key);
  if (hasShift) await page.keyboard.down('ShiftLeft');
  await page.keyboard.press(code);
  if (hasShift) await page.keyboard.up('ShiftLeft');
}

/** Middle of the first element that matches in the root, in viewport pixels; runs in the page. */
export function centreInRoot(root: ShadowRoot, selector: string): { x: number; y: number } | null {
  const box = root.querySelector(selector)?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

function viewportOf(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate('({ width: innerWidth, height: innerHeight })') as Promise<{ width: number; height: number }>;
}

async function callInClosedRoot<Args extends readonly Json[], T>(
  page: Page,
  remote: RemoteInRoot<Args, T>,
  args: Args,
): Promise<T | null> {
  const session = await page.createCDPSession();
  try {
    const objectId = await findClosedRoot(session);
    if (!objectId) return null;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { const __name = (named) => named; return (${remote})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

async function findClosedRoot(session: CDPSession): Promise<string | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const closed = findNode(root, (node) => node.shadowRootType === 'closed');
  if (!closed) return undefined;
  const { object } = await session.send('DOM.resolveNode', { nodeId: closed.nodeId });
  return object.objectId;
}

function findNode(node: Protocol.DOM.Node, isWanted: (node: Protocol.DOM.Node) => boolean): Protocol.DOM.Node | null {
  if (isWanted(node)) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findNode(child, isWanted);
    if (found) return found;
  }
  return null;
}
