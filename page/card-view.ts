import type { Card } from '../core/card/card.ts';
import type { ChainId } from '../core/types.ts';

/** A card as the page shows it: what is drawn into the host, and what its controls do. */
export interface CardView {
  readonly card: Card;
  /** It stays until it is closed, and has controls. */
  readonly isPinned: boolean;
  /** It is a sheet at the foot of a small touch screen. */
  readonly isSheet: boolean;
  /** Name of the card that this one was opened inside; null when it stands for itself. */
  readonly backTo: string | null;
  /** The article's other names are dimmed. */
  readonly isFocused: boolean;
  /** The sentence that introduces the name is the one under the pointer. */
  readonly isIntroductionInSight: boolean;
  readonly actions: {
    /** Opens the card of another name in place of this one. */
    readonly open: (chainId: ChainId) => void;
    readonly back: () => void;
    readonly close: () => void;
    /** Takes the page to one of the card's mentions, by its number from 0, and the card with it. */
    readonly showMention: (index: number) => void;
    /** Dims the article's other names, or no longer. */
    readonly setFocused: (isFocused: boolean) => void;
  };
}
