import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../core/types.ts';
import { type Color, contrastOf, layOver, parseColor } from '../../page/color.ts';
import { highlightOf, KIND_COLORS, PAINT_CSS, type Tone } from '../../page/paint-style.ts';
import { createToneReader } from '../../page/tone.ts';

const KINDS: readonly Kind[] = ['person', 'place', 'group'];
let shown: HTMLElement | undefined;

beforeAll(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAINT_CSS);
  document.adoptedStyleSheets = [sheet];
  return () => {
    document.adoptedStyleSheets = [];
  };
});
afterEach(() => shown?.remove());

/** Shows nested blocks with the styles given, outermost first, and gives the innermost. */
function show(...styles: string[]): HTMLElement {
  shown = document.createElement('div');
  let innermost = shown;
  for (const style of styles) {
    const block = document.createElement('div');
    block.style.cssText = style;
    innermost.append(block);
    innermost = block;
  }
  innermost.textContent = 'Ana Ruiz';
  document.body.append(shown);
  return innermost;
}

const read = (css: string): Color => parseColor(css)!; // ! the browser's own rgb()

/** Contrast of the text before and with the browser's own computed tint, on the background given. */
function contrastsOf(element: HTMLElement, background: Color, highlight: string): readonly [number, number] {
  const text = read(getComputedStyle(element).color);
  const tint = read(getComputedStyle(element, `::highlight(${highlight})`).backgroundColor);
  return [contrastOf(text, background), contrastOf(text, layOver(tint, background))];
}

describe('the colours of a name', () => {
  it.each<[Tone, string, string[]]>([
    ['light', 'black on white', []],
    ['light', 'ink on salmon paper', ['background: #fff1e5; color: #33302e']],
    ['light', 'sepia', ['background: #f4ecd8; color: #5b4636']],
    ['dark', 'a dark page', ['background: #121212; color: #e0e0e0']],
    ['dark', 'a dark card on a light page', ['background: white', 'background: #1b2430; color: #dde']],
    ['light', 'a light card on a dark page', ['background: black; color: white', 'background: #fafafa; color: #222']],
    ['dark', 'a veil over a dark page', ['background: #111; color: #eee', 'background: rgb(255 255 255 / 0.06)']],
    ['dark', 'a dark page in oklch', ['background: oklch(0.21 0.03 265); color: oklch(0.93 0.01 265)']],
    ['light', 'a light page in oklab', ['background: oklab(0.98 0 0); color: oklab(0.2 0 0)']],
    ['plain', 'white on red', ['background: #c8102e; color: white']],
    ['plain', 'grey on white that has no contrast to lose', ['color: #999']],
    ['plain', 'a picture', ['background-image: linear-gradient(white, white)']],
    [
      'plain',
      'a translucent block on a picture',
      ['background-image: linear-gradient(white, white)', 'background: rgb(0 0 0 / 0.5); color: white'],
    ],
    [
      'light',
      'an opaque block on a picture',
      ['background-image: linear-gradient(black, black)', 'background: white; color: black'],
    ],
    ['plain', 'a colour that we cannot read', ['background: lab(90% 5 5)']],
  ])('are %s for %s', (tone, _page, styles) => {
    const element = show(...styles);
    expect(createToneReader(window)(element, 'person')).toBe(tone);
  });

  it('come through a shadow root from what is around it', () => {
    const host = show('background: #121212; color: #e0e0e0');
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Ana Ruiz';
    host.attachShadow({ mode: 'open' }).append(paragraph);
    expect(createToneReader(window)(paragraph, 'place')).toBe('dark');
  });
});

describe('the text under a tint', () => {
  const PAGES = [
    ['#ffffff', '#000000'], ['#ffffff', '#333333'], ['#ffffff', '#595959'], ['#ffffff', '#767676'],
    ['#fff1e5', '#33302e'], ['#f4ecd8', '#5b4636'], ['#e8f1fb', '#1b3a57'], ['#ffd84d', '#1a1a1a'],
    ['#000000', '#ffffff'], ['#121212', '#e0e0e0'], ['#1e2a38', '#b8c4d0'], ['#0b3d2e', '#d7efe4'],
    ['#5a1e6b', '#f3e6f7'], ['#808080', '#000000'], ['#777777', '#ffffff'], ['#c8102e', '#ffffff'],
  ] as const; // biome-ignore format: pairs read better beside each other

  it.each(PAGES)('keeps its contrast on %s with %s, as the browser computes both', (background, color) => {
    const element = show(`background: ${background}; color: ${color}`);
    const behind = read(getComputedStyle(element).backgroundColor);
    const tints = KINDS.map((kind) => [kind, createToneReader(window)(element, kind)] as const);
    for (const [kind, tone] of tints) {
      const [before, after] = contrastsOf(element, behind, highlightOf(kind, tone, 'tint'));
      expect(after, kind).toBeGreaterThanOrEqual(Math.min(4.5, before * 0.9));
    }
  });

  it('would lose it to the tint of the other tone: the check can fail', () => {
    const element = show('background: #777777; color: #ffffff');
    const [before, after] = contrastsOf(element, read('rgb(119, 119, 119)'), 'reading-person-dark-tint');
    expect(after).toBeLessThan(Math.min(4.5, before * 0.9));
    expect(createToneReader(window)(element, 'person')).toBe('plain');
  });
});

it('draws the lines of each kind in the colours that cards have', async () => {
  const { default: tokens } = await import('../../assets/tokens.css?raw');
  const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');
  for (const kind of KINDS) {
    const hexOf = (tone: 'light' | 'dark') => {
      const { red, green, blue } = KIND_COLORS[tone][kind].line;
      return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    };
    expect(light).toContain(`--${kind}: ${hexOf('light')}`);
    expect(dark).toContain(`--${kind}: ${hexOf('dark')}`);
  }
});
