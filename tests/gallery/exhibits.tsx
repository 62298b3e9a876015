/** Every component in every state that a reader can meet, in rooms of what belongs together. */

import { Card } from '../../components/Card.tsx';
import { ConnectionsPart } from '../../components/ConnectionsPart.tsx';
import { CorrectionList } from '../../components/CorrectionList.tsx';
import { CorrectionPart } from '../../components/CorrectionPart.tsx';
import { LookUpLine } from '../../components/LookUpLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ReadingPanel, type ReadingPanelProps } from '../../components/ReadingPanel.tsx';
import { failureSentence } from '../../components/words.ts';
import type { Card as CardData } from '../../core/card/card.ts';
import type { Correction } from '../../core/correction.ts';
import { FIRST_VIEW } from '../../core/list-view.ts';
import type { LookUp } from '../../core/reading.ts';
import { KNOWN_PLACE, LIKELY_GROUP, PICTURE, UNKNOWN_PERSON } from '../components/sample-cards.ts';
import type { Exhibit } from './exhibit.ts';
import { OPTIONS_EXHIBITS } from './options-exhibits.tsx';
import { PAGE_EXHIBITS } from './page-exhibits.tsx';
import { PANEL, READING } from './sample-panel.ts';
import { COUNTRY_ON_MAP, GOVERNMENT, MINISTER, NAMESAKES, OPEN_NAME, QUOTED, TOWN_ON_MAP } from './sample-states.ts';
import { Unfolded } from './Unfolded.tsx';

const ignore = () => undefined;
const ACTIONS = { openCard: ignore, showMention: ignore };

const card = (title: string, data: CardData): Exhibit => ({
  title,
  draw: () => <Card card={data} actions={ACTIONS} />,
});

const corrected = (title: string, data: CardData, isPrivate = false): Exhibit => ({
  title,
  draw: () => <CorrectionPart card={data} isPrivate={isPrivate} onCorrect={ignore} />,
});

const CORRECTIONS: readonly Correction[] = [
  { name: 'Ana Ruiz', kind: 'person', choice: { type: 'none', rejected: [] }, madeOn: '2026-03-04' },
  { name: 'Mr Tide', kind: 'person', choice: { type: 'not-a-name' }, madeOn: '2026-03-05' },
];

const lookUp = (title: string, state: LookUp): Exhibit => ({
  title,
  draw: () => <LookUpLine lookUp={state} wikiName="Wikipedia" onTurnOn={ignore} onRetry={ignore} />,
});

const FAILED: LookUp = { state: 'failed', failure: { code: 'rate-limited', message: '', retryAtMs: null } };

const panel = (title: string, props: Partial<ReadingPanelProps>): Exhibit => ({
  title,
  draw: () => <ReadingPanel {...PANEL} {...props} />,
});

/** Rooms by name; each is one picture a language and colour scheme. */
export const ROOMS: Readonly<Record<string, readonly Exhibit[]>> = {
  known: [
    card('a place', KNOWN_PLACE),
    card('a person, likely, then and now', MINISTER),
    card('a capital that stands for its government', GOVERNMENT),
  ],
  unknown: [
    card('not in our sources', UNKNOWN_PERSON),
    card('two namesakes', NAMESAKES),
    card('not looked up yet', OPEN_NAME),
    { title: 'being looked up', draw: () => <Card card={OPEN_NAME} isLookingUp /> },
    card('a group, likely', LIKELY_GROUP),
  ],
  panel: [
    panel('the list', {}),
    panel('one kind, a search without names', { view: { ...FIRST_VIEW, kinds: ['place'], query: 'zz' } }),
    panel('a card in place of the list', { openCard: MINISTER, shownMention: { index: 1, count: 3 } }),
    panel('the first time', { firstRun: { onLookUp: ignore, onStayOffline: ignore } }),
    panel('reading', { state: { ...READING, state: 'reading' } }),
    panel('off', { state: { ...READING, state: 'off' } }),
  ],
  maps: [card('a town in its country', TOWN_ON_MAP), card('a country, which needs no point', COUNTRY_ON_MAP)],
  words: [
    card('a person who is quoted', QUOTED),
    {
      title: 'a card with every fold open',
      draw: () => <Unfolded>{<Card card={MINISTER} actions={ACTIONS} />}</Unfolded>,
    },
    {
      title: 'who is connected to whom',
      draw: () => (
        <Unfolded>
          <div class="reading-panel">
            <ConnectionsPart cards={READING.cards} onOpen={ignore} />
          </div>
        </Unfolded>
      ),
    },
  ],
  page: PAGE_EXHIBITS,
  options: OPTIONS_EXHIBITS,
  pictures: [
    { title: 'on its way', draw: () => <Card card={KNOWN_PLACE} picture="loading" /> },
    { title: 'there', draw: () => <Card card={KNOWN_PLACE} picture={PICTURE} /> },
  ],
  corrections: [
    corrected('of a known thing', KNOWN_PLACE),
    corrected('of an unknown one, in a private window', UNKNOWN_PERSON, true),
    corrected('made', { ...KNOWN_PLACE, choice: { type: 'none', rejected: [] } }),
    {
      title: 'listed',
      draw: () => <CorrectionList corrections={CORRECTIONS} file="" onUndo={ignore} onImport={ignore} />,
    },
  ],
  lines: [
    lookUp('look-ups off', { state: 'off' }),
    lookUp('running', { state: 'running' }),
    lookUp('done', { state: 'done' }),
    lookUp('failed', FAILED),
    { title: 'a notice', draw: () => <Notice sentence={failureSentence('click-again')} /> },
  ],
};
