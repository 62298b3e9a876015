import { cleanup, render } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { onPage, panel } from './shown-states.tsx';

/** Sets what the browser answers to `forced-colors`: the reader's own few colours in place of ours. */
async function forceColours(value: 'active' | 'none'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  if (!matchMedia(`(forced-colors: ${value})`).matches) throw new TypeError(`colours are not forced: ${value}`);
}

beforeAll(() => forceColours('active'));
afterAll(() => forceColours('none'));
afterEach(cleanup);

const styleOf = (root: Element, selector: string) => getComputedStyle(root.querySelector(selector)!);

it('colours are not ours', () => {
  const { container } = render(<p style="color: rgb(1 2 3)">Ink</p>);
  expect(styleOf(container, 'p').color).not.toBe('rgb(1, 2, 3)');
});

it('the kind that is shown, and the name that was opened on the page, are still told apart', () => {
  const { container } = render(panel(null, { kinds: ['place', 'person'], markedChain: 'c1' }));
  const backgroundOf = (isPressed: boolean) =>
    styleOf(container, `.kind-toggle[aria-pressed="${isPressed}"]`).backgroundColor;
  expect(backgroundOf(true)).not.toBe(backgroundOf(false));
  expect(styleOf(container, '.row.marked > button').borderInlineStartWidth).toBe('3px');
  expect(styleOf(container, '.row:not(.marked) > button').borderInlineStartWidth).toBe('0px');
});

it('a card on the page, its controls and what is pressed there have their edges', () => {
  const { container } = render(onPage('hover-layer is-still', false));
  const widths = ['.hover-layer', '.card-tools button', '.card-jump'].map(
    (selector) => styleOf(container, selector).borderBlockStartWidth,
  );
  expect(widths).toEqual(['1px', '1px', '1px']);
  const tool = container.querySelector('[data-action="focus-name"]')!;
  const before = getComputedStyle(tool).backgroundColor;
  tool.ariaPressed = 'true';
  expect(getComputedStyle(tool).backgroundColor).not.toBe(before);
});
