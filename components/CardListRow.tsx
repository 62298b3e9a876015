import type { Card as CardData } from '../core/card/card.ts';
import type { ChainId } from '../core/types.ts';
import { formatNumber } from './language.ts';
import { PositionStrip } from './PositionStrip.tsx';
import { mentionsSentence, paragraphsPhrase } from './words.ts';

interface CardListRowProps {
  readonly card: CardData;
  /** The one row that Tab reaches. */
  readonly isCurrent: boolean;
  readonly onOpen: (chainId: ChainId) => void;
  /** The focus has come to this row. */
  readonly onReach: (chainId: ChainId) => void;
}

/** One name of the list: what it is, how often and where the article names it. */
export function CardListRow({ card, isCurrent, onOpen, onReach }: CardListRowProps) {
  const { mentionCount, positions, paragraphs, paragraphCount } = card.article;
  const line = card.background?.description || card.role?.text;
  const told = `${mentionsSentence(mentionCount)}, ${paragraphsPhrase(paragraphs, paragraphCount)}`;
  return (
    <li class="row">
      <button
        type="button"
        data-chain={card.chainId}
        tabIndex={isCurrent ? 0 : -1}
        title={told}
        onClick={() => onOpen(card.chainId)}
        onFocus={() => isCurrent || onReach(card.chainId)}
      >
        <span class="name" dir="auto">
          {card.name}
        </span>
        {line && (
          <span class="line" dir="auto">
            {line}
          </span>
        )}
        <span class="count" aria-hidden="true">
          {formatNumber(mentionCount)}
        </span>
        <PositionStrip positions={positions} />
        <span class="for-screen-readers">. {told}</span>
      </button>
    </li>
  );
}
