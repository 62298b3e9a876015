import type { Card as CardData } from '../core/card/card.ts';
import type { Choice } from '../core/correction.ts';
import type { HiddenName } from '../core/reading.ts';
import type { ChainId, Kind } from '../core/types.ts';
import { Card } from './Card.tsx';
import type { PictureState } from './CardPicture.tsx';
import { CorrectionPart } from './CorrectionPart.tsx';
import { HiddenNames } from './HiddenNames.tsx';
import { kindTitle, mentionsSentence } from './words.ts';

const KINDS: readonly Kind[] = ['person', 'place', 'group'];

interface CardListProps {
  /** Most mentioned first. */
  readonly cards: readonly CardData[];
  /** What the reader said is no name. */
  readonly hiddenNames: readonly HiddenName[];
  /** The window is private: nothing that the reader says is kept. */
  readonly isPrivate: boolean;
  /** The chain whose card is open. */
  readonly openChain: ChainId | null;
  /** What there is of the open card's picture. */
  readonly picture: PictureState;
  /** A search for the open card's name is on its way. */
  readonly isLookingUp: boolean;
  /** The reader went to a name: its card opens and the page goes to its next mention. */
  readonly onOpen: (chainId: ChainId) => void;
  /** The reader closed the open card. */
  readonly onClose: () => void;
  /** The reader says who or what is meant; null takes it back. */
  readonly onCorrect: (chainId: ChainId, choice: Choice | null) => void;
}

/** The names of an article by kind; one card open at a time. */
export function CardList({ cards, hiddenNames, openChain, ...on }: CardListProps) {
  return (
    <div class="card-list">
      {KINDS.filter((kind) => cards.some((card) => card.kind === kind)).map((kind) => (
        <section key={kind} data-kind={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`} class="kind-title">
            {kindTitle(kind)}
          </h2>
          <ul>
            {cards
              .filter((card) => card.kind === kind)
              .map((card) => (
                <Row key={card.chainId} card={card} isOpen={card.chainId === openChain} {...on} />
              ))}
          </ul>
        </section>
      ))}
      <HiddenNames names={hiddenNames} onCorrect={on.onCorrect} />
    </div>
  );
}

interface RowProps
  extends Pick<CardListProps, 'isPrivate' | 'picture' | 'isLookingUp' | 'onOpen' | 'onClose' | 'onCorrect'> {
  readonly card: CardData;
  readonly isOpen: boolean;
}

function Row({ card, isOpen, isPrivate, picture, isLookingUp, onOpen, onClose, onCorrect }: RowProps) {
  const count = card.article.mentionCount;
  const line = card.background?.description || card.role?.text;
  return (
    <li class={isOpen ? 'row open' : 'row'}>
      <button type="button" data-chain={card.chainId} aria-expanded={isOpen} onClick={() => onOpen(card.chainId)}>
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
          <Card card={card} picture={picture} isLookingUp={isLookingUp}>
            <CorrectionPart card={card} isPrivate={isPrivate} onCorrect={(choice) => onCorrect(card.chainId, choice)} />
          </Card>
          <button type="button" class="quiet" data-action="close-card" onClick={onClose}>
            Close
          </button>
        </div>
      )}
    </li>
  );
}
