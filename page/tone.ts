/**
 * Which colours suit a name: what is behind it is put together from the backgrounds of the elements around it, and a
 * tint counts as readable when the text keeps the contrast that it has, or that WCAG 2.2 asks for. Pictures and
 * gradients behind the text count as unknown. What lies behind by position alone is not seen.
 */
import type { Kind } from '../core/types.ts';
import { type Color, contrastOf, layOver, parseColor } from './color.ts';
import { flatParentOf } from './flat-tree.ts';
import { readNative } from './native-dom.ts';
import { KIND_COLORS, type Tone } from './paint-style.ts';

/** Contrast that text of any size needs, and that a line needs to be seen (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT_CONTRAST = 4.5;
const LINE_CONTRAST = 3;
/** Share of its contrast that text may lose where the page gives it less than it should. */
const KEPT_SHARE = 0.9;

const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };
/** What Chromium draws behind a page of dark colour scheme; Firefox draws nearly the same. */
const DARK_CANVAS: Color = { red: 18, green: 18, blue: 18, alpha: 1 };
const CLEAR: Color = { red: 0, green: 0, blue: 0, alpha: 0 };

/** Gives the tone for a name of a kind that stands in an element. */
export type ToneReader = (element: Element, kind: Kind) => Tone;

/** Reads the page's colours as they are now; every element is looked at once. */
export function createToneReader(view: Window): ToneReader {
  const ownByElement = new Map<Element, Color | null>();
  const toneByPlace = new Map<Element, Map<Kind, Tone>>();

  function ownBackgroundOf(element: Element): Color | null {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(element);
    return backgroundImage === 'none' ? parseColor(backgroundColor) : null;
  }

  /** Null where a picture, a gradient or a colour that we cannot read takes part. */
  function backgroundOf(element: Element): Color | null {
    let seen = CLEAR;
    for (let at: Element | null = element; at && seen.alpha < 1; at = flatParentOf(at)) {
      const own = ownByElement.get(at) ?? ownBackgroundOf(at);
      ownByElement.set(at, own);
      if (!own) return null;
      seen = layOver(seen, own);
    }
    return layOver(seen, canvasOf(view));
  }

  function toneOf(element: Element, kind: Kind): Tone {
    const background = backgroundOf(element);
    const text = parseColor(view.getComputedStyle(element).color);
    return background && text ? chooseTone(background, layOver(text, background), kind) : 'plain';
  }

  return (element, kind) => {
    const toneByKind = toneByPlace.get(element) ?? new Map<Kind, Tone>();
    const tone = toneByKind.get(kind) ?? toneOf(element, kind);
    toneByPlace.set(element, toneByKind.set(kind, tone));
    return tone;
  };
}

/** Behind the root element: white, unless the page asks for a dark scheme and the reader has one. */
function canvasOf(view: Window): Color {
  const schemes = view.getComputedStyle(readNative(view.document, 'documentElement')).colorScheme.split(' ');
  const prefersDark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  return schemes.includes('dark') && (prefersDark || !schemes.includes('light')) ? DARK_CANVAS : WHITE;
}

/** The tone for text of a colour on a background, both opaque. */
function chooseTone(background: Color, text: Color, kind: Kind): Tone {
  const isLight = contrastOf(text, WHITE) > contrastOf(background, WHITE); // dark text on a lighter page
  const tone = isLight ? 'light' : 'dark';
  const { line, tint } = KIND_COLORS[tone][kind];
  const tinted = layOver(tint, background);
  const least = Math.min(TEXT_CONTRAST, contrastOf(text, background) * KEPT_SHARE);
  return contrastOf(text, tinted) >= least && contrastOf(line, tinted) >= LINE_CONTRAST ? tone : 'plain';
}
