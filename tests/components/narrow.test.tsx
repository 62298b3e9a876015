import { cleanup, render } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { STATES } from './shown-states.tsx';

/** A window of 1280 by 1024 pixels at 400 %: WCAG 2.2, 1.4.10. */
const ZOOMED = { width: 320, height: 256 };
const WINDOW = { width: 1280, height: 2600 };
/** A row's second line is a taste of the card, and ends in dots by design; other words are for the ear alone. */
const SHORTENED = '.row .line, .for-screen-readers';

beforeAll(() => page.viewport(ZOOMED.width, ZOOMED.height));
afterAll(() => page.viewport(WINDOW.width, WINDOW.height));
afterEach(cleanup);

/** Elements that stick out of the window, or cut off what is in them. */
function findLost(root: Element): string[] {
  return [...root.querySelectorAll('*')]
    .filter((element) => element instanceof HTMLElement && !element.matches(SHORTENED))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isCut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
      return isCut || left < 0 || right > ZOOMED.width;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

it.each(STATES)('%s is read without scrolling sideways at four times its size, and nothing is lost', (_, component) => {
  const { container } = render(<div>{component}</div>);
  expect(container.textContent).not.toBe('');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(ZOOMED.width);
  expect(findLost(container)).toEqual([]);
});

it('what is lost would be told', () => {
  const { container } = render(
    <>
      <p style="inline-size: 400px">Wide</p>
      <p style="inline-size: 40px; overflow: hidden; white-space: nowrap">Cut off in the middle</p>
    </>,
  );
  expect(findLost(container)).toHaveLength(2);
});
