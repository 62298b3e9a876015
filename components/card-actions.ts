/** What a surface can do from a card. A control is shown for what it offers, and for nothing else. */

import type { OpenChain } from './NameButton.tsx';

/** The reader's wishes, as far as the surface can carry them out. */
export interface CardActions {
  /** Opens another name's card. */
  readonly openCard?: OpenChain;
  /** Takes the page to one of the card's mentions, by its number from 0. */
  readonly showMention?: (index: number) => void;
  /** Puts text on the clipboard; false when the browser refused. */
  readonly copy?: (text: string) => Promise<boolean>;
  /** The reader knows this name already, or no longer wants it held for known. */
  readonly setKnown?: (isKnown: boolean) => void;
  /** Dims the article's other names, or no longer. */
  readonly setFocused?: (isFocused: boolean) => void;
}
