/** What lies over an article: the card in its states, and what a key says. */
import { PageCard, type PageCardProps } from '../../components/PageCard.tsx';
import { failureSentence } from '../../components/words.ts';
import type { Card } from '../../core/card/card.ts';
import { KNOWN_PLACE, UNKNOWN_PERSON } from '../components/sample-cards.ts';
import type { Exhibit } from './exhibit.ts';
import { MINISTER } from './sample-states.ts';

const ignore = () => undefined;
const ACTIONS = {
  open: ignore,
  back: ignore,
  close: ignore,
  showMention: ignore,
  setFocused: ignore,
  copy: async () => true,
};
const HOVERING: Omit<PageCardProps, 'card' | 'actions'> = {
  isPinned: false,
  isSheet: false,
  backTo: null,
  isFocused: false,
  isIntroductionInSight: true,
};

function pageCard(title: string, card: Card, state: Partial<PageCardProps> = {}): Exhibit {
  const shown = { ...HOVERING, ...state };
  return {
    title,
    draw: () => (
      <div class={shown.isSheet ? 'hover-layer is-sheet' : 'hover-layer'}>
        <PageCard card={card} actions={ACTIONS} {...shown} />
      </div>
    ),
  };
}

/** Exhibits of one room. */
export const PAGE_EXHIBITS: readonly Exhibit[] = [
  pageCard('under the pointer', MINISTER),
  pageCard('not in our sources', UNKNOWN_PERSON),
  pageCard('pinned, the others dimmed', MINISTER, { isPinned: true, isFocused: true }),
  pageCard('opened inside another', KNOWN_PLACE, { isPinned: true, backTo: 'Mara Lindqvist' }),
  pageCard('a sheet on a small screen', UNKNOWN_PERSON, { isPinned: true, isSheet: true }),
  { title: 'what a key says', draw: () => <p class="page-notice">{failureSentence('no-selection')}</p> },
];
