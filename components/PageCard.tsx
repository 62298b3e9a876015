import type { Card as CardData } from '../core/card/card.ts';
import { Card } from './Card.tsx';
import { CardTools } from './CardTools.tsx';
import type { CardActions } from './card-actions.ts';
import { say } from './language.ts';
import type { OpenChain } from './NameButton.tsx';

/** A card, how it stands on the page, and what its controls do. */
export interface PageCardProps {
  readonly card: CardData;
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
  readonly actions: PageCardActions;
}

/** What one that stays can do: also what any card can, on its own page. */
interface PageCardActions extends Pick<CardActions, 'showMention' | 'setFocused' | 'copy'> {
  readonly open: OpenChain;
  readonly back: () => void;
  readonly close: () => void;
}

/**
 * The card on the page: under the pointer no more than the card, without the sentence that is being read; pinned all of
 * it, with the way back and out.
 */
export function PageCard({ card, isPinned, isSheet, backTo, actions, ...shown }: PageCardProps) {
  const { open, back, close, ...own } = actions;
  const offered: CardActions = { openCard: open, ...(isPinned && own) };
  return (
    <>
      {isSheet && <div class="sheet-handle" aria-hidden="true" />}
      {isPinned && (
        <div class="page-card-close">
          <button type="button" data-action="close-card" aria-label={say('page_card.close')} onClick={close}>
            ×
          </button>
        </div>
      )}
      {backTo !== null && (
        <button type="button" class="page-card-back" data-action="back" onClick={back}>
          {say('page_card.back', { name: backTo })}
        </button>
      )}
      <Card
        key={card.chainId}
        card={card}
        actions={offered}
        isIntroductionInSight={!isPinned && shown.isIntroductionInSight}
      >
        <CardTools card={card} actions={offered} isKnown={false} isFocused={shown.isFocused} />
      </Card>
    </>
  );
}
