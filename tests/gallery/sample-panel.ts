/** A reading as popup and side panel show it. */

import type { ReadingPanelProps } from '../../components/ReadingPanel.tsx';
import { FIRST_VIEW } from '../../core/list-view.ts';
import { type Reading, UNREAD } from '../../core/reading.ts';
import { KNOWN_PLACE, LIKELY_GROUP, UNKNOWN_PERSON } from '../components/sample-cards.ts';
import { GOVERNMENT, MINISTER, NAMESAKES } from './sample-states.ts';

const ignore = () => undefined;

const CARDS = [KNOWN_PLACE, UNKNOWN_PERSON, LIKELY_GROUP, MINISTER, GOVERNMENT, NAMESAKES];

/** A reading with names of every kind and state. */
export const READING: Reading = {
  ...UNREAD,
  pageId: 'p',
  state: 'ready',
  articleTitle: 'Rain on Kilwa',
  cards: CARDS,
  hiddenNames: [{ chainId: 'c9', name: 'Peace' }],
  knownChains: ['c3'],
  linkOnly: ['c5'],
  isPartial: true,
};

/** The panel with its list. */
export const PANEL: ReadingPanelProps = {
  state: READING,
  view: FIRST_VIEW,
  openCard: null,
  picture: null,
  isLookingUp: false,
  shownMention: undefined,
  focusedChain: null,
  outcome: '',
  wikiName: 'Wikipedia',
  switches: {
    host: 'news.example',
    isSiteOff: false,
    isSiteAlways: false,
    isOff: false,
    setSiteOff: ignore,
    setSiteAlways: ignore,
    setOff: ignore,
  },
  firstRun: null,
  actions: {
    setView: ignore,
    open: ignore,
    close: ignore,
    showMention: ignore,
    tools: { copy: async () => true, setKnown: ignore, setFocused: ignore },
    correct: ignore,
    nameSelection: ignore,
    turnOff: ignore,
    turnOnLookUps: ignore,
    readAgain: ignore,
    openSidePanel: ignore,
  },
};
