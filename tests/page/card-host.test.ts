import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import pageCardCss from '../../assets/page-card.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import { type CardHost, type CardPlace, createCardHost } from '../../page/card-host.ts';
import { at, besideBox, boxAt, createDrawing } from './card-drawing.ts';

const CSS_OF_CARD = '.hover-layer { box-sizing: border-box; margin: 0; width: 200px; height: 100px; border: 0 }';
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
    await made.show('Ana Ruiz', at(20, 20));
    expect(document.documentElement.childElementCount).toBe(childrenBefore + 1);
    expect(document.documentElement.outerHTML).toBe(before.replace(/<\/html>$/, `${hostElement().outerHTML}</html>`));
    await made.show('Eva Brun', at(40, 40));
    expect(document.documentElement.childElementCount).toBe(childrenBefore + 1);
    made.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('has a name of its own each time, and tells the page nothing of the card', async () => {
    await createHost().show('Ana Ruiz', at(20, 20));
    const first = hostElement();
    expect(first.outerHTML).toMatch(/^<(x-[a-z0-9]+)><\/\1>$/);
    expect(first.shadowRoot).toBeNull();
    expect(document.adoptedStyleSheets).toEqual([]);
    host?.remove();
    await createHost().show('Ana Ruiz', at(20, 20));
    expect(hostElement().localName).not.toBe(first.localName);
  });

  it('shows and hides a card in the top layer', async () => {
    const made = createHost();
    await made.show('Ana Ruiz', at(20, 20));
    expect(drawing.container().textContent).toBe('Ana Ruiz');
    expect(drawing.container().matches(':popover-open')).toBe(true);
    made.hide();
    expect(drawing.container().textContent).toBe('');
    expect(drawing.container().matches(':popover-open')).toBe(false);
    made.hide();
    await made.show('Eva Brun', at(20, 20));
    expect(drawing.container().textContent).toBe('Eva Brun');
  });

  it('comes back with the next card when the page has taken it out or away, whatever stands in its place', async () => {
    const made = createHost();
    await made.show('Ana Ruiz', at(20, 20));
    const ours = hostElement();
    const lookAlike = document.createElement(ours.localName);
    const unseen = document.createElement('div');
    unseen.hidden = true;
    document.body.append(unseen);
    for (const take of [() => ours.replaceWith(lookAlike), () => unseen.append(ours)]) {
      take();
      expect(drawing.container().checkVisibility()).toBe(false);
      await made.show('Eva Brun', at(40, 40));
      expect(hostElement()).toBe(ours);
      expect(drawing.container().checkVisibility()).toBe(true);
      expect(lookAlike.shadowRoot ?? lookAlike.firstChild).toBeNull();
    }
    lookAlike.remove();
  });

  it.each([
    'display: none',
    'opacity: 0',
    'visibility: hidden',
    'transform: scale(0)',
    'position: fixed; left: -9999px',
    'width: 0; height: 0; overflow: hidden; contain: strict',
    'clip-path: inset(50%); filter: opacity(0)',
    'content-visibility: hidden',
    'z-index: -1; pointer-events: none; zoom: 0.01',
  ])('keeps its look whatever the page does to it: %s', async (trick) => {
    const style = document.createElement('style');
    const important = trick.replaceAll(/;|$/g, ' !important;');
    style.textContent = `html > :not(head, body), html > :not(head, body) * { ${important} }`;
    document.body.append(style);
    await createHost().show('Ana Ruiz', at(20, 20));
    for (const declaration of trick.split('; ')) hostElement().style.cssText += `; ${declaration} !important`;
    const { left, top, width, height } = drawing.container().getBoundingClientRect();
    expect([left, top, width, height]).toEqual([20, 46, 200, 100]);
    expect(drawing.container().checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true);
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(hostElement());
    expect(getComputedStyle(hostElement()).opacity).toBe('1');
  });
});

describe('the place of a card', () => {
  const [right, bottom] = [window.innerWidth, window.innerHeight];

  it('is right below the name', async () => {
    await createHost().show('Ana Ruiz', at(50, 60));
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
    await createHost().show('Ana Ruiz', besideBox(box));
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
  host = createCardHost(document, tokensCss + pageCardCss, drawing.draw);
  const middle = window.innerHeight / 2;
  for (const y of [middle - 10, 120, window.innerHeight - 140]) {
    await host.show('tall '.repeat(4000), at(20, y));
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
  await made.show('Ana Ruiz', at(20, 20));
  const held: boolean[] = [];
  const listen = (event: Event) => held.push(made.holds(event));
  window.addEventListener('pointermove', listen);
  drawing.container().dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  window.removeEventListener('pointermove', listen);
  expect(held).toEqual([true, false]);
});

describe('a pinned card', () => {
  const PINNED: CardPlace = { ...at(20, 20), isPinned: true };
  let button: HTMLButtonElement;

  beforeEach(() => {
    button = document.createElement('button');
    document.body.append(button);
    button.focus();
  });

  it('is a dialog by the name of its card, with the focus inside; one under the pointer is neither', async () => {
    const made = createHost();
    await made.show('Ana Ruiz', at(20, 20));
    expect([drawing.container().role, document.activeElement]).toEqual([null, button]);
    await made.show('Ana Ruiz', PINNED);
    expect([drawing.container().role, drawing.container().ariaLabel]).toEqual(['dialog', 'Ana Ruiz']);
    expect(document.activeElement).toBe(hostElement());
  });

  it('gives the focus back where it was, also after its content has changed under the focus', async () => {
    const made = createHost();
    await made.show('Ana Ruiz', PINNED);
    const inside = document.createElement('button');
    drawing.container().append(inside);
    inside.focus();
    await made.show('Eva Brun', PINNED);
    expect(document.activeElement).toBe(hostElement());
    made.hide();
    expect(document.activeElement).toBe(button);
  });

  it('leaves the focus where the reader has put it since', async () => {
    const made = createHost();
    await made.show('Ana Ruiz', PINNED);
    expect(document.activeElement).toBe(hostElement());
    const other = document.createElement('button');
    document.body.append(other);
    other.focus();
    made.hide();
    expect(document.activeElement).toBe(other);
  });

  it('gives the focus back to the page when nothing had it', async () => {
    button.blur();
    const made = createHost();
    await made.show('Ana Ruiz', PINNED);
    expect(document.activeElement).toBe(hostElement());
    made.hide();
    expect(document.activeElement).toBe(document.body);
  });

  it('comes up again over what went over it, with the focus', async () => {
    const made = createHost();
    await made.show('Ana Ruiz', PINNED);
    const over = document.createElement('div');
    over.popover = 'manual';
    over.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh';
    document.body.append(over);
    over.showPopover();
    const { left, top } = drawing.container().getBoundingClientRect();
    const onTop = () => document.elementFromPoint(left + 5, top + 5);
    expect(onTop()).toBe(over);
    made.raise();
    expect(onTop()).toBe(hostElement());
    expect(document.activeElement).toBe(hostElement());
  });
});

it('lies at the foot over the whole width as a sheet, and beside a name again after that', async () => {
  drawing = createDrawing();
  const atRest = '.hover-layer { animation: none !important }';
  host = createCardHost(document, tokensCss + pageCardCss + atRest, drawing.draw);
  await host.show('Ana Ruiz', { ...at(20, 20), isPinned: true, isSheet: true });
  const { left, right, bottom } = drawing.container().getBoundingClientRect();
  expect([left, right, bottom]).toEqual([0, document.documentElement.clientWidth, window.innerHeight]);
  await host.show('Ana Ruiz', at(20, 20));
  expect(drawing.container().getBoundingClientRect().top).toBe(46);
});

it('writes from left to right whatever the page does', async () => {
  document.documentElement.dir = 'rtl';
  await createHost().show('Ana Ruiz', at(20, 20));
  expect(getComputedStyle(drawing.container()).direction).toBe('ltr');
  document.documentElement.removeAttribute('dir');
});
