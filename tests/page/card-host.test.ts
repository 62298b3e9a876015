import { afterEach, describe, expect, it } from 'vitest';
import cardCss from '../../assets/card.css?inline';
import { type CardHost, createCardHost } from '../../page/card-host.ts';

const CSS_OF_CARD = '.hover-layer { box-sizing: border-box; margin: 0; width: 200px; height: 100px; border: 0 }';
const boxAt = (x: number, y: number) => new DOMRect(x, y, 60, 20);

/** Draws a card as its words; remembers the container, since nobody outside can reach it. */
function createDrawing() {
  let container: HTMLElement | null = null;
  return {
    container: () => {
      if (!container) throw new TypeError('nothing was drawn');
      return container;
    },
    draw(card: string | null, into: HTMLElement) {
      container = into;
      into.replaceChildren(...(card === null ? [] : [card]));
    },
  };
}

let host: CardHost<string> | undefined;
let drawing = createDrawing();
const hostElement = () => document.documentElement.lastElementChild as HTMLElement;

function createHost(): CardHost<string> {
  drawing = createDrawing();
  host = createCardHost(document, CSS_OF_CARD, drawing.draw);
  return host;
}

afterEach(() => {
  host?.remove();
  document.body.replaceChildren();
});

describe('the card’s host', () => {
  it('enters the page with the first card, as one element, and leaves nothing behind', async () => {
    const before = document.documentElement.outerHTML;
    const childrenBefore = document.documentElement.childElementCount;
    const made = createHost();
    expect(document.documentElement.outerHTML).toBe(before);
    await made.show('Ana Ruiz', boxAt(20, 20));
    expect(document.documentElement.childElementCount).toBe(childrenBefore + 1);
    expect(document.documentElement.outerHTML).toBe(before.replace(/<\/html>$/, `${hostElement().outerHTML}</html>`));
    await made.show('Eva Brun', boxAt(40, 40));
    expect(document.documentElement.childElementCount).toBe(childrenBefore + 1);
    made.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('has a name of its own each time, and tells the page nothing of the card', async () => {
    await createHost().show('Ana Ruiz', boxAt(20, 20));
    const first = hostElement();
    expect(first.outerHTML).toMatch(/^<(x-[a-z0-9]+)><\/\1>$/);
    expect(first.shadowRoot).toBeNull();
    expect(document.adoptedStyleSheets).toEqual([]);
    host?.remove();
    await createHost().show('Ana Ruiz', boxAt(20, 20));
    expect(hostElement().localName).not.toBe(first.localName);
  });

  it('shows and hides a card in the top layer', async () => {
    const made = createHost();
    await made.show('Ana Ruiz', boxAt(20, 20));
    expect(drawing.container().textContent).toBe('Ana Ruiz');
    expect(drawing.container().matches(':popover-open')).toBe(true);
    made.hide();
    expect(drawing.container().textContent).toBe('');
    expect(drawing.container().matches(':popover-open')).toBe(false);
    made.hide();
    await made.show('Eva Brun', boxAt(20, 20));
    expect(drawing.container().textContent).toBe('Eva Brun');
  });

  it('keeps its look whatever the page does to it', async () => {
    const style = document.createElement('style');
    const hidden = 'display: none !important; opacity: 0 !important; transform: scale(0) !important';
    style.textContent = `html > :not(head, body), html > :not(head, body) * { ${hidden} }`;
    document.body.append(style);
    await createHost().show('Ana Ruiz', boxAt(20, 20));
    const { width, height } = drawing.container().getBoundingClientRect();
    expect([width, height]).toEqual([200, 100]);
    expect(getComputedStyle(hostElement()).opacity).toBe('1');
  });
});

describe('the place of a card', () => {
  const [right, bottom] = [window.innerWidth, window.innerHeight];

  it('is right below the name', async () => {
    await createHost().show('Ana Ruiz', boxAt(50, 60));
    const { left, top } = drawing.container().getBoundingClientRect();
    expect([left, top]).toEqual([50, 86]);
  });

  it.each([
    ['the left', boxAt(-30, 100)],
    ['the right', boxAt(right - 40, 100)],
    ['the top', boxAt(100, 2)],
    ['the bottom', boxAt(100, bottom - 30)],
    ['the corner', boxAt(right - 10, bottom - 10)],
  ])('is inside the viewport for a name at %s, and beside the name', async (_, box) => {
    await createHost().show('Ana Ruiz', box);
    const card = drawing.container().getBoundingClientRect();
    expect(card.left).toBeGreaterThanOrEqual(16);
    expect(card.right).toBeLessThanOrEqual(right - 16);
    expect(card.top).toBeGreaterThanOrEqual(8);
    expect(card.bottom).toBeLessThanOrEqual(bottom - 8);
    expect(card.top >= box.bottom || card.bottom <= box.top).toBe(true);
  });
});

it('scrolls a tall card inside the room beside its name, wherever that is', async () => {
  drawing = createDrawing();
  host = createCardHost(document, cardCss, drawing.draw);
  const middle = window.innerHeight / 2;
  for (const y of [middle - 10, 120, window.innerHeight - 140]) {
    await host.show('tall '.repeat(4000), boxAt(20, y));
    const card = drawing.container().getBoundingClientRect();
    expect(card.height).toBeGreaterThan(100);
    expect(drawing.container().scrollHeight).toBeGreaterThan(card.height);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(window.innerHeight);
    expect(card.top >= y + 20 || card.bottom <= y).toBe(true);
  }
});

it('knows events from inside the card', async () => {
  const made = createHost();
  await made.show('Ana Ruiz', boxAt(20, 20));
  const held: boolean[] = [];
  const listen = (event: Event) => held.push(made.holds(event));
  window.addEventListener('pointermove', listen);
  drawing.container().dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  window.removeEventListener('pointermove', listen);
  expect(held).toEqual([true, false]);
});
