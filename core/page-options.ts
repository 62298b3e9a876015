/** How the reader wants names shown on the page. */

import type { Kind } from './types.ts';

/** Plain data: it is a part of the settings, and goes to the page with every reading. */
export interface PageOptions {
  /** Which mentions of a chain are painted, of those that can be. */
  readonly painted: 'first' | 'all';
  /** Kinds that are painted. */
  readonly kinds: readonly Kind[];
  readonly style: 'tint' | 'underline' | 'both';
  /** What opens the card on the page. */
  readonly opens: 'hover' | 'click';
  /** How long the pointer rests on a name before its card opens, in milliseconds. */
  readonly dwellMs: number;
  /** Nothing moves, whatever the system says. */
  readonly isStill: boolean;
}

/** Least and most of `PageOptions.dwellMs`: shorter opens cards in passing, longer seems broken. */
export const DWELL_RANGE_MS = { min: 150, max: 2000 } as const;

/** Until the reader chooses otherwise. The dwell is that of Wikipedia's Page Previews. */
export const DEFAULT_PAGE_OPTIONS: PageOptions = {
  painted: 'first',
  kinds: ['person', 'place', 'group'],
  style: 'both',
  opens: 'hover',
  dwellMs: 500,
  isStill: false,
};
