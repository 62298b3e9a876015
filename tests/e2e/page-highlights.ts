import type { Browser } from './browsers/browser.ts';
import { waitFor } from './browsers/waiting.ts';

/** Texts of all names that are painted in the page, in the order of the page; dimmed sentences are no names. */
export function readHighlights(browser: Browser): Promise<readonly string[]> {
  return browser.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => !name.startsWith('reading-rest'))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .sort((a, b) =>
        a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b)
          : a.getBoundingClientRect().top - b.getBoundingClientRect().top,
      )
      .map((range) => range.toString()),
  );
}

/** Scrolls the first painted name with this text to the middle; gives where it then rests. */
export function centreOfName(browser: Browser, text: string): Promise<{ readonly x: number; readonly y: number }> {
  let last = '';
  return waitFor(`the name "${text}" to be painted and at rest`, async () => {
    const current = await browser.evaluate(centreOfHighlight, text);
    const isAtRest = current !== null && JSON.stringify(current) === last; // a smooth scroll may be under way
    last = JSON.stringify(current);
    return isAtRest && current;
  });
}

/** Scrolls the first painted name with this text to the middle and rests the real pointer on it. */
export async function hoverHighlight(browser: Browser, text: string): Promise<void> {
  const { x, y } = await centreOfName(browser, text);
  await browser.movePointer(x, y);
}

/** Runs in the page. */
function centreOfHighlight(text: string): { x: number; y: number } | null {
  const range = [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight] as Range[])
    .sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    )
    .find((painted) => painted.toString() === text);
  if (!range) return null;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range.getClientRects()[0];
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}
