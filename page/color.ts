/**
 * Colours as computed styles give them, and how well text stands out from what is behind it. The formulas are those of
 * WCAG 2.2 (relative luminance, contrast ratio) and of CSS Color 4 (oklab), since newer pages compute to oklch().
 */

/** Red, green and blue, 0–255, and how opaque they are, 0–1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const NUMBERS = /-?\d*\.?\d+(?:e-?\d+)?%?/g;

/** A computed colour; null for a notation that is not read here (lab, lch, display-p3 …). */
export function parseColor(css: string): Color | null {
  const [, notation = '', values = ''] = /^([a-z]+)\((.*)\)$/.exec(css.trim()) ?? [];
  const numbers = (values.replace(/^srgb /, '').match(NUMBERS) ?? []).map(Number);
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN, alpha = 1] = numbers;
  if (Number.isNaN(first + second + third + alpha)) return null;
  if (notation === 'rgb' || notation === 'rgba') return { red: first, green: second, blue: third, alpha };
  if (notation === 'color' && values.startsWith('srgb '))
    return { red: first * 255, green: second * 255, blue: third * 255, alpha };
  if (notation === 'oklab') return fromOklab([first, second, third], alpha);
  if (notation !== 'oklch') return null;
  const hue = (third * Math.PI) / 180;
  return fromOklab([first, second * Math.cos(hue), second * Math.sin(hue)], alpha);
}

/** Lightness, green to red, blue to yellow, by the matrices of CSS Color 4. */
function fromOklab([lightness, a, b]: readonly [number, number, number], alpha: number): Color {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: fromLinear(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    green: fromLinear(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    blue: fromLinear(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
    alpha,
  };
}

function fromLinear(value: number): number {
  const clipped = Math.min(1, Math.max(0, value));
  return 255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055);
}

/** What is seen of a colour that lies over another, both perhaps translucent. */
export function layOver(top: Color, bottom: Color): Color {
  const shown = bottom.alpha * (1 - top.alpha);
  const alpha = top.alpha + shown;
  if (alpha === 0) return bottom;
  const mix = (above: number, below: number) => (above * top.alpha + below * shown) / alpha;
  return {
    red: mix(top.red, bottom.red),
    green: mix(top.green, bottom.green),
    blue: mix(top.blue, bottom.blue),
    alpha,
  };
}

/** Contrast ratio of two opaque colours, 1–21. */
export function contrastOf(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf({ red, green, blue }: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
