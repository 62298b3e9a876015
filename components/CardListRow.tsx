import type { Card as CardData } from '../core/card/card.ts';
import type { ChainId } from '../core/types.ts';
import { articleLang, formatNumber, say } from './language.ts';
import { PositionStrip } from './PositionStrip.tsx';
import { mentionsSentence, paragraphsPhrase } from './words.ts';

interface CardListRowProps {
  readonly card: CardData;
  /** The one row that Tab reaches. */
  readonly isCurrent: boolean;
  /** Its card was opened on the page. */
  readonly isMarked: boolean;
  /** All its mentions are links, so that none is painted. */
  readonly isLinkOnly: boolean;
  /** The reader knows this name already: it is not painted. */
  readonly isKnown: boolean;
  readonly onOpen: (chainId: ChainId) => void;
  /** The focus has come to this row. */
  readonly onReach: (chainId: ChainId) => void;
}

/** One name of the list: what it is, how often and where the article names it. */
export function CardListRow({ card, isCurrent, isMarked, isLinkOnly, isKnown, onOpen, onReach }: CardListRowProps) {
  const { mentionCount, positions, paragraphs, paragraphCount } = card.article;
  const line = card.background?.description || card.role?.text;
  const notes = [
    `${mentionsSentence(mentionCount)}, ${paragraphsPhrase(paragraphs, paragraphCount)}`,
    ...(isLinkOnly ? [say('list.link_only')] : []),
    ...(isKnown ? [say('list.known')] : []),
  ].join('. ');
  const states = [...(isKnown ? ['known'] : []), ...(isMarked ? ['marked'] : [])];
  return (
    <li class={['row', ...states].join(' ')}>
      <button
        type="button"
        data-chain={card.chainId}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isMarked}
        title={notes}
        onClick={() => onOpen(card.chainId)}
        onFocus={() => isCurrent || onReach(card.chainId)}
      >
        <span class="name">
          <bdi lang={articleLang()}>{card.name}</bdi>
          {isLinkOnly && <LinkMark />}
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
        <span class="for-screen-readers">. {notes}</span>
      </button>
    </li>
  );
}

/** Two links of a chain, as the web has drawn it for long. */
function LinkMark() {
  return (
    <svg class="link-mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6.5 9.5l3-3M8 4.5l1-1a2.5 2.5 0 0 1 3.5 3.5l-1 1M8 11.5l-1 1a2.5 2.5 0 0 1-3.5-3.5l1-1" />
    </svg>
  );
}
