import '../../assets/tokens.css';
import '../../assets/card.css';
import '../../assets/page-card.css';
import '../../entrypoints/reading-panel/reading-panel.css';
import '../../entrypoints/reading-panel/card-list.css';
import '../../entrypoints/reading-panel/card-tools.css';
import '../../entrypoints/reading-panel/panel-settings.css';
import type { ComponentChild } from 'preact';
import { Card } from '../../components/Card.tsx';
import { CorrectionList } from '../../components/CorrectionList.tsx';
import { CorrectionPart } from '../../components/CorrectionPart.tsx';
import { LookUpLine } from '../../components/LookUpLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageCard } from '../../components/PageCard.tsx';
import { type PanelActions, ReadingPanel } from '../../components/ReadingPanel.tsx';
import type { SiteSwitchesProps } from '../../components/SiteSwitches.tsx';
import type { Card as CardData } from '../../core/card/card.ts';
import type { Correction } from '../../core/correction.ts';
import { FIRST_VIEW, type PanelView } from '../../core/list-view.ts';
import { type LookUp, type Reading, UNREAD } from '../../core/reading.ts';
import { KNOWN_PLACE, LIKELY_GROUP, PICTURE, UNKNOWN_PERSON } from './sample-cards.ts';

const CARDS = [KNOWN_PLACE, UNKNOWN_PERSON, LIKELY_GROUP];
const nothing = () => {};
const ACTIONS: PanelActions = {
  setView: nothing,
  open: nothing,
  close: nothing,
  showMention: nothing,
  tools: { copy: async () => true, setKnown: nothing, setFocused: nothing },
  correct: nothing,
  nameSelection: nothing,
  turnOff: nothing,
  turnOnLookUps: nothing,
  readAgain: nothing,
  openSidePanel: nothing,
};
const SWITCHES: SiteSwitchesProps = {
  host: 'news.example',
  isSiteOff: false,
  isSiteAlways: false,
  isOff: false,
  setSiteOff: nothing,
  setSiteAlways: nothing,
  setOff: nothing,
};
const READING: Reading = {
  ...UNREAD,
  pageId: 'p',
  state: 'ready',
  articleTitle: 'Rain on Kilwa',
  cards: CARDS,
  hiddenNames: [{ chainId: 'c9', name: 'Peace' }],
};
/** A panel with a list, or a card in its place. */
export const panel = (openCard: CardData | null, view: Partial<PanelView> = {}) => (
  <ReadingPanel
    state={READING}
    view={{ ...FIRST_VIEW, ...view }}
    openCard={openCard}
    picture={PICTURE}
    isLookingUp={false}
    focusedChain={null}
    shownMention={{ index: 0, count: 3 }}
    outcome=""
    wikiName="Wikipedia"
    switches={SWITCHES}
    firstRun={{ onLookUp: nothing, onStayOffline: nothing }}
    actions={ACTIONS}
  />
);
/** A card that stays, as its host shows it. */
export const onPage = (className: string, isSheet: boolean) => (
  <div class={className} role="dialog" aria-label={KNOWN_PLACE.name}>
    <PageCard
      card={KNOWN_PLACE}
      isPinned
      isSheet={isSheet}
      backTo="Ana Ruiz"
      isFocused={false}
      isIntroductionInSight={false}
      actions={PAGE_CARD_ACTIONS}
    />
  </div>
);
const PAGE_CARD_ACTIONS = {
  open: nothing,
  back: nothing,
  close: nothing,
  showMention: nothing,
  setFocused: nothing,
  copy: async () => true,
};
const line = (lookUp: LookUp) => (
  <LookUpLine lookUp={lookUp} wikiName="Wikipedia" onTurnOn={nothing} onRetry={nothing} />
);
const FAILED: LookUp = { state: 'failed', failure: { code: 'offline', message: '', retryAtMs: 0 } };

const CHOSEN: Correction = {
  name: 'Ana Ruiz',
  kind: 'person',
  choice: { type: 'entity', entityId: 'page:Ana Ruiz (judge)', title: 'Ana Ruiz (judge)' },
  madeOn: '2026-03-04',
};

/** What readers meet, in the styles that ship, for rules that hold for all of it. */
export const STATES: readonly [state: string, component: ComponentChild][] = [
  ['a card of a known place', <Card card={KNOWN_PLACE} />],
  ['a card of an unknown person', <Card card={UNKNOWN_PERSON} />],
  ['a card in doubt', <Card card={{ ...UNKNOWN_PERSON, reason: 'namesakes' }} />],
  ['a card that is looked up', <Card card={{ ...UNKNOWN_PERSON, isOpenName: true }} isLookingUp />],
  ['a card of a likely group', <Card card={LIKELY_GROUP} />],
  ['the list of names', panel(null)],
  ['the list of one kind', panel(null, { kinds: ['place'] })],
  ['a list without the name that was searched for', panel(null, { query: 'Atlantis' })],
  ['a card in place of the list', panel(KNOWN_PLACE)],
  ['a card that stays on the page', onPage('hover-layer is-still', false)],
  ['a sheet at the foot of the page', onPage('hover-layer is-sheet is-still', true)],
  ['what the reader may say of a name', <CorrectionPart card={UNKNOWN_PERSON} isPrivate={false} onCorrect={nothing} />],
  ['a list of corrections', <CorrectionList corrections={[CHOSEN]} file="{}" onUndo={nothing} onImport={nothing} />],
  ['a notice', <Notice sentence="Nothing here." action={{ name: 'a', label: 'Try again', onClick: nothing }} />],
  ['look-ups off', line({ state: 'off' })],
  ['look-ups running', line({ state: 'running' })],
  ['look-ups done', line({ state: 'done' })],
  ['look-ups failed', line(FAILED)],
];
