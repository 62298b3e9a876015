/**
 * How painted names look, as one style sheet for the page and as colours to reckon with. A name is underlined with dots
 * in the colour of its kind over a translucent tint of it; the page's own text colour stays. What lies behind the name
 * decides its tone: the colours for light pages, those for dark ones, or `plain`, dots in the text's own colour, where
 * neither keeps the text readable. The colours of the dots are those of the kinds in assets/tokens.css.
 */
import type { PageOptions } from '../core/page-options.ts';
import type { Kind } from '../core/types.ts';
import type { Color } from './color.ts';

/** The colours that suit what is behind a name. */
export type Tone = 'light' | 'dark' | 'plain';

/** Dots under the name, and the tint over what is behind it. */
interface KindColors {
  readonly line: Color;
  readonly tint: Color;
}

const KINDS = ['person', 'place', 'group'] as const;
const STYLES = ['tint', 'underline', 'both'] as const;

/** Tints: opaque enough to be seen beside the page's own, so thin that black on white keeps nine tenths of its contrast. */
const LIGHT_TINT = 0.14;
const DARK_TINT = 0.2;
const colorsOf = (tint: number, [red, green, blue]: readonly [number, number, number]): KindColors => ({
  line: { red, green, blue, alpha: 1 },
  tint: { red, green, blue, alpha: tint },
});

/** By tone and kind. */
export const KIND_COLORS: Readonly<Record<Exclude<Tone, 'plain'>, Readonly<Record<Kind, KindColors>>>> = {
  light: {
    person: colorsOf(LIGHT_TINT, [168, 82, 29]),
    place: colorsOf(LIGHT_TINT, [27, 122, 82]),
    group: colorsOf(LIGHT_TINT, [90, 74, 176]),
  },
  dark: {
    person: colorsOf(DARK_TINT, [240, 168, 120]),
    place: colorsOf(DARK_TINT, [127, 211, 168]),
    group: colorsOf(DARK_TINT, [183, 171, 255]),
  },
};

/** The highlight of names that look alike: neutral words, since a page can list them. */
export function highlightOf(kind: Kind, tone: Tone, style: PageOptions['style']): string {
  return tone === 'plain' ? 'reading-plain' : `reading-${kind}-${tone}-${style}`;
}

/** The highlight of sentences that are dimmed, by tone; where text must stay as it is, nothing is dimmed. */
export function dimmingOf(tone: Tone): string | null {
  return tone === 'plain' ? null : `reading-rest-${tone}`;
}

/** The mention that the reader was just taken to: drawn over the others. */
export const NOW = 'reading-now';

const NAME_HIGHLIGHTS = [
  ...KINDS.flatMap((kind) =>
    (['light', 'dark'] as const).flatMap((tone) => STYLES.map((style) => highlightOf(kind, tone, style))),
  ),
  'reading-plain',
];

/** Every highlight that is ever set. */
export const ALL_HIGHLIGHTS: readonly string[] = [...NAME_HIGHLIGHTS, 'reading-rest-light', 'reading-rest-dark', NOW];

/** For the style sheet of card and notice: they are seen only while the paint's sheet is in the page. */
export const CARD_NEEDS_PAINT = '.hover-layer,.page-notice{visibility:var(--reading-card,hidden)}';

const rule = (names: readonly string[], declarations: string) =>
  `${names.map((name) => `::highlight(${name})`).join(',')}{${declarations}}`;
const cssOf = ({ red, green, blue, alpha }: Color) => `rgb(${red} ${green} ${blue} / ${alpha})`;

function rulesOf(kind: Kind, tone: 'light' | 'dark'): string[] {
  const { line, tint } = KIND_COLORS[tone][kind];
  return [
    rule([highlightOf(kind, tone, 'tint'), highlightOf(kind, tone, 'both')], `background-color:${cssOf(tint)}`),
    rule(
      [highlightOf(kind, tone, 'underline'), highlightOf(kind, tone, 'both')],
      `text-decoration:underline 1px dotted ${cssOf(line)}`,
    ),
  ];
}

/**
 * The style sheet. With forced colours there are no tints, and the reader's own colours draw every line; on paper there
 * is nothing. The greys of dimmed sentences are three to one on white and on black.
 */
export const PAINT_CSS = [
  ':root{--reading-card:visible!important}',
  ...KINDS.flatMap((kind) => [...rulesOf(kind, 'light'), ...rulesOf(kind, 'dark')]),
  rule(['reading-plain'], 'text-decoration:underline 1px dotted'),
  rule(['reading-rest-light'], 'color:rgb(148 148 148)'),
  rule(['reading-rest-dark'], 'color:rgb(110 110 110)'),
  rule([NOW], 'background-color:rgb(255 204 64 / 0.4)'),
  `@media (forced-colors: active){${[
    rule(NAME_HIGHLIGHTS, 'background-color:transparent;text-decoration:underline 2px dotted CanvasText'),
    rule(['reading-rest-light', 'reading-rest-dark'], 'color:GrayText'),
    rule([NOW], 'background-color:transparent;text-decoration:underline 3px solid Highlight'),
  ].join('')}}`,
  `@media print{${rule(ALL_HIGHLIGHTS, 'background-color:transparent;text-decoration:none')}}`,
].join('');
