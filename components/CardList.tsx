import type { ComponentChild, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Card as CardData } from '../core/card/card.ts';
import { LISTED_KINDS, type ListView, orderCards, type PanelView, searchCards } from '../core/list-view.ts';
import type { Reading } from '../core/reading.ts';
import type { ChainId, Kind } from '../core/types.ts';
import { CardListRow } from './CardListRow.tsx';
import { HiddenNames } from './HiddenNames.tsx';
import { ListControls } from './ListControls.tsx';
import { formatNumber, say } from './language.ts';
import { kindTitle } from './words.ts';

interface CardListProps {
  readonly reading: Pick<Reading, 'cards' | 'hiddenNames' | 'linkOnly' | 'knownChains'>;
  readonly view: PanelView;
  /** The reader comes back from a card: its row takes the focus. */
  readonly takesFocus: boolean;
  readonly onView: (change: Partial<PanelView>) => void;
  readonly onOpen: (chainId: ChainId) => void;
  /** Takes back that a name is none. */
  readonly onRestore: (chainId: ChainId) => void;
}

/** The names of an article by kind, searched, filtered and sorted as the reader wishes. */
export function CardList({ reading, view, takesFocus, onView, onOpen, onRestore }: CardListProps) {
  const root = useRef<HTMLDivElement>(null);
  const { found, shown } = useShownCards(reading.cards, view);
  const current = shown.find(({ chainId }) => chainId === view.lastChain) ?? shown[0];
  useScrollPlace(root, view.scrollTop, onView);
  useLayoutEffect(() => {
    root.current!.querySelector('.row.marked')?.scrollIntoView({ block: 'center' });
  }, [view.markedChain]);
  useLayoutEffect(() => {
    const row = root.current!.querySelector<HTMLElement>('button[data-chain][tabindex="0"]'); // effects run once it stands
    if (takesFocus) row?.focus({ preventScroll: true });
  }, []);
  return (
    <div class={view.scrollTop === 0 ? 'card-list at-top' : 'card-list'} ref={root}>
      <ListControls
        found={found}
        view={view}
        onView={onView}
        onSubmit={() => {
          if (shown[0]) onOpen(shown[0].chainId);
        }}
      />
      {LISTED_KINDS.map((kind) => (
        <KindSection key={kind} kind={kind} cards={shown.filter((card) => card.kind === kind)}>
          {(card) => (
            <CardListRow
              key={card.chainId}
              card={card}
              isCurrent={card === current}
              isMarked={card.chainId === view.markedChain}
              isLinkOnly={reading.linkOnly.includes(card.chainId)}
              isKnown={reading.knownChains.includes(card.chainId)}
              onOpen={onOpen}
              onReach={(lastChain) => onView({ lastChain })}
            />
          )}
        </KindSection>
      ))}
      <p class="no-match" role="status">
        {reading.cards.length > 0 && shown.length === 0 && say('list.no_match')}
      </p>
      <HiddenNames names={reading.hiddenNames} onRestore={onRestore} />
    </div>
  );
}

/** Scrolls the list to where the reader left it, and tells where that is whenever scrolling ends. */
function useScrollPlace(root: RefObject<HTMLElement | null>, scrollTop: number, onView: CardListProps['onView']): void {
  useLayoutEffect(() => {
    const document = root.current!.ownerDocument; // effects run once it stands
    const scroller = document.scrollingElement!; // a page of ours has one
    scroller.scrollTop = scrollTop;
    const tell = () => onView({ scrollTop: scroller.scrollTop });
    document.addEventListener('scrollend', tell);
    return () => document.removeEventListener('scrollend', tell);
  }, [root, onView]);
}

/** What the search leaves of all kinds, and what is listed of that, section by section. */
function useShownCards(cards: readonly CardData[], { query, kinds, order }: ListView) {
  const found = useMemo(() => searchCards(cards, query), [cards, query]);
  const shown = useMemo(() => {
    const ordered = orderCards(found, order);
    const isShown = (kind: Kind) => kinds.length === 0 || kinds.includes(kind);
    return LISTED_KINDS.filter(isShown).flatMap((kind) => ordered.filter((card) => card.kind === kind));
  }, [found, kinds, order]);
  return { found, shown };
}

interface KindSectionProps {
  readonly kind: Kind;
  readonly cards: readonly CardData[];
  /** The row of a card. */
  readonly children: (card: CardData) => ComponentChild;
}

/** Nothing for a kind without names. */
function KindSection({ kind, cards, children }: KindSectionProps) {
  if (cards.length === 0) return null;
  return (
    <section data-kind={kind} aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`} class="kind-title">
        {kindTitle(kind)} <span class="kind-count">{formatNumber(cards.length)}</span>
      </h2>
      <ul>{cards.map(children)}</ul>
    </section>
  );
}
