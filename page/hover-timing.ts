/**
 * When a card on the page opens, closes and listens: the times and speeds of it, with where they come from. How long the
 * pointer has to rest is the reader's to set: `DEFAULT_PAGE_OPTIONS` in core/page-options.ts.
 */

/** From leaving name and card to closing. Page Previews; Bluesky and Kagi have 150. */
export const GRACE_MS = 300;
/** A pointer at or above this speed, as the mean of two samples, is passing through. 10ten's reader. */
export const FAST_PX_PER_MS = 0.5;
/** Samples further apart than this tell nothing about speed. 10ten's reader. */
export const COARSE_SAMPLE_MS = 32;
/** Browsers send mouse events after a touch; they are not a hovering pointer. Kagi's reader. */
export const TOUCH_QUIET_MS = 500;
/** A card that has just come up under a click was not what the click was meant for. 10ten's reader. */
export const GHOST_MS = 400;
