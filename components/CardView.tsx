import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card as CardData } from '../core/card/card.ts';
import type { Choice } from '../core/correction.ts';
import type { ChainId } from '../core/types.ts';
import { Card } from './Card.tsx';
import type { PictureState } from './CardPicture.tsx';
import { CardTools } from './CardTools.tsx';
import { CorrectionPart } from './CorrectionPart.tsx';
import type { CardActions } from './card-actions.ts';
import { say } from './language.ts';
import { PositionStrip } from './PositionStrip.tsx';

/** The mention that the page was last taken to, from 0; null when the page holds none any more. */
export type ShownMention = { readonly index: number; readonly count: number } | null;

/** What the panel can do with any card. */
export interface CardTool {
  readonly copy: (text: string) => Promise<boolean>;
  readonly setKnown: (chainId: ChainId, isKnown: boolean) => void;
  readonly setFocused: (chainId: ChainId, isFocused: boolean) => void;
}

interface CardViewProps {
  readonly card: CardData;
  /** The window is private: nothing that the reader says is kept. */
  readonly isPrivate: boolean;
  /** What there is of the card's picture. */
  readonly picture: PictureState;
  /** A search for the card's name is on its way. */
  readonly isLookingUp: boolean;
  /** Undefined while the page has not been asked. */
  readonly shownMention: ShownMention | undefined;
  readonly onBack: () => void;
  /** Opens the card of another name that this one names. */
  readonly onOpen: (chainId: ChainId) => void;
  /** Takes the page to the next mention, or to the one of that number from 0. */
  readonly onShowMention: (chainId: ChainId, index?: number) => void;
  /** The reader knows this name already. */
  readonly isKnown: boolean;
  /** The article's other names are dimmed. */
  readonly isFocused: boolean;
  /** What can be done with a card anywhere in the panel. */
  readonly tools: CardTool;
  /** The reader says who or what is meant; null takes it back. */
  readonly onCorrect: (chainId: ChainId, choice: Choice | null) => void;
}

/** One card in place of the list, with the way back. Takes the focus when it comes, so that it is read out. */
export function CardView({ card, shownMention, onBack, onOpen, onShowMention, onCorrect, ...shown }: CardViewProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { scrollingElement } = root.current!.ownerDocument; // layout effects run once the element stands
    if (scrollingElement) scrollingElement.scrollTop = 0;
    root.current!.focus({ preventScroll: true });
  }, []);
  const { chainId } = card;
  const actions: CardActions = {
    openCard: onOpen,
    showMention: (index) => onShowMention(chainId, index),
    copy: shown.tools.copy,
    setKnown: (isKnown) => shown.tools.setKnown(chainId, isKnown),
    setFocused: (isFocused) => shown.tools.setFocused(chainId, isFocused),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div class="card-view" ref={root} tabIndex={-1} role="group" aria-label={card.name}>
      <div class="card-bar">
        <button type="button" class="quiet" data-action="back" onClick={onBack}>
          {say('card_view.back')}
        </button>
        <span class="shown-mention" role="status">
          {shownMention !== undefined && shownMentionPhrase(shownMention)}
        </span>
        <button type="button" class="quiet" data-action="next-mention" onClick={() => onShowMention(card.chainId)}>
          {say('card_view.next_mention')}
        </button>
        <PositionStrip positions={card.article.positions} />
      </div>
      <Card card={card} picture={shown.picture} isLookingUp={shown.isLookingUp} actions={actions}>
        <CardTools card={card} actions={actions} isKnown={shown.isKnown} isFocused={shown.isFocused} />
        <CorrectionPart
          card={card}
          isPrivate={shown.isPrivate}
          onCorrect={(choice) => onCorrect(card.chainId, choice)}
        />
      </Card>
    </div>
  );
}

/** "2 of 5". */
function shownMentionPhrase(shown: ShownMention): string {
  if (!shown) return say('card_view.mention_gone');
  return say('card_view.shown_mention', { number: shown.index + 1, count: shown.count });
}
