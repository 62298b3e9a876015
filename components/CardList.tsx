import type { Card as CardData, ChainId, Kind } from '../core/types.ts';
import { Card } from './Card.tsx';
import { KIND_TITLE, mentionsSentence } from './words.ts';

const KINDS: readonly Kind[] = ['person', 'place', 'group'];

interface CardListProps {
  /** Most mentioned first. */
  readonly cards: readonly CardData[];
  /** The chain whose card is open. */
  readonly openChain: ChainId | null;
  /** The reader chose a name: its card opens and the page goes to its next mention. */
  readonly onChoose: (chainId: ChainId) => void;
  /** The reader closed the open card. */
  readonly onClose: () => void;
}

/** The names of an article by kind; one card open at a time. */
export function CardList({ cards, openChain, onChoose, onClose }: CardListProps) {
  return (
    <div class="card-list">
      {KINDS.filter((kind) => cards.some((card) => card.kind === kind)).map((kind) => (
        <section key={kind} data-kind={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`} class="kind-title">
            {KIND_TITLE[kind]}
          </h2>
          <ul>
            {cards
              .filter((card) => card.kind === kind)
              .map((card) => (
                <Row
                  key={card.chainId}
                  card={card}
                  isOpen={card.chainId === openChain}
                  onChoose={onChoose}
                  onClose={onClose}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps extends Pick<CardListProps, 'onChoose' | 'onClose'> {
  readonly card: CardData;
  readonly isOpen: boolean;
}

function Row({ card, isOpen, onChoose, onClose }: RowProps) {
  const count = card.article.mentionCount;
  const line = card.background?.description || card.role;
  return (
    <li class={isOpen ? 'row open' : 'row'}>
      <button type="button" data-chain={card.chainId} aria-expanded={isOpen} onClick={() => onChoose(card.chainId)}>
        <span class="name" dir="auto">
          {card.name}
        </span>
        {line && !isOpen && (
          <span class="line" dir="auto">
            {line}
          </span>
        )}
        <span class="count" title={mentionsSentence(count)}>
          <span aria-hidden="true">{count}</span>
          <span class="for-screen-readers">, {mentionsSentence(count).toLowerCase()}</span>
        </span>
      </button>
      {isOpen && (
        <div class="opened">
          <Card card={card} />
          <button type="button" class="quiet" data-action="close-card" onClick={onClose}>
            Close
          </button>
        </div>
      )}
    </li>
  );
}
