import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Card as CardData } from '../core/card/card.ts';
import type { Choice } from '../core/correction.ts';
import type { PanelView } from '../core/list-view.ts';
import type { Reading } from '../core/reading.ts';
import type { ChainId } from '../core/types.ts';
import { CardList } from './CardList.tsx';
import type { PictureState } from './CardPicture.tsx';
import { type CardTool, CardView, type ShownMention } from './CardView.tsx';
import { ConnectionsPart } from './ConnectionsPart.tsx';
import { ExportPart } from './ExportPart.tsx';
import { FirstRun, type FirstRunProps } from './FirstRun.tsx';
import { LookUpLine } from './LookUpLine.tsx';
import { say } from './language.ts';
import { Notice } from './Notice.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { usePanelKeys } from './panel-keys.ts';
import { noticeFor, type PanelState, viewState } from './panel-notice.ts';
import type { SiteSwitchesProps } from './SiteSwitches.tsx';

/** What the reader can do in the panel. */
export interface PanelActions {
  /** Another search, filter or order; another row reached; another place in the list. */
  readonly setView: (change: Partial<PanelView>) => void;
  /** Opens a name's card and takes the page to its next mention. */
  readonly open: (chainId: ChainId) => void;
  /** Goes from the card back to the list. */
  readonly close: () => void;
  /** Takes the page to the name's next mention, or to the one of that number from 0. */
  readonly showMention: (chainId: ChainId, index?: number) => void;
  /** What can be done with the open card. */
  readonly tools: CardTool;
  readonly correct: (chainId: ChainId, choice: Choice | null) => void;
  /** Opens the card of the name that is selected in the page, which was missed. */
  readonly nameSelection: () => void;
  readonly turnOff: () => void;
  readonly turnOnLookUps: () => void;
  /** Reads the page anew; `force` takes whatever text there is. */
  readonly readAgain: (isForced: boolean) => void;
  /** Opens the side panel; null where there is none, and in the side panel itself. */
  readonly openSidePanel: (() => void) | null;
}

export interface ReadingPanelProps {
  readonly state: PanelState;
  readonly view: PanelView;
  /** The card that is shown in place of the list. */
  readonly openCard: CardData | null;
  readonly picture: PictureState;
  /** A search for the open card's name is on its way. */
  readonly isLookingUp: boolean;
  readonly shownMention: ShownMention | undefined;
  /** The name beside which the page dims all others. */
  readonly focusedChain: ChainId | null;
  /** Why the reader's last wish was not carried out; empty when it was. */
  readonly outcome: string;
  readonly wikiName: string;
  /** Null until they are known. */
  readonly switches: SiteSwitchesProps | null;
  /** The card of the first run; null when it was answered. */
  readonly firstRun: FirstRunProps | null;
  readonly actions: PanelActions;
}

/** A reading in popup and side panel: the article's names, one card, or one sentence that says why there is neither. */
export function ReadingPanel({
  state,
  openCard,
  outcome,
  wikiName,
  switches,
  firstRun,
  actions,
  ...shown
}: ReadingPanelProps) {
  const root = useRef<HTMLDivElement>(null);
  const isReady = viewState(state) === 'ready';
  const { query } = shown.view;
  const hasCard = isReady && openCard !== null;
  const stepBack = useCallback(() => {
    if (hasCard) actions.close();
    else if (query !== '') actions.setView({ query: '' });
    return hasCard || query !== '';
  }, [hasCard, query, actions]);
  usePanelKeys(root, { stepBack });
  return (
    <div class="reading-panel" ref={root}>
      <PanelHeader state={state} switches={switches} actions={actions} />
      <main>
        {firstRun && !hasCard && <FirstRun {...firstRun} />}
        {isReady ? (
          <Names reading={state as Reading} openCard={openCard} actions={actions} {...shown} />
        ) : (
          <Notice {...noticeFor(state, actions.readAgain)} />
        )}
      </main>
      {isReady && (
        <footer>
          {outcome !== '' && <p role="status">{outcome}</p>}
          <LookUpLine
            lookUp={(state as Reading).lookUp}
            wikiName={wikiName}
            onTurnOn={actions.turnOnLookUps}
            onRetry={actions.turnOnLookUps}
          />
        </footer>
      )}
    </div>
  );
}

interface NamesProps
  extends Pick<ReadingPanelProps, 'view' | 'openCard' | 'picture' | 'isLookingUp' | 'shownMention' | 'focusedChain'> {
  readonly reading: Reading;
  readonly actions: PanelActions;
}

/** The list, or the open card in its place. */
function Names({ reading, view, openCard, actions, focusedChain, ...shown }: NamesProps) {
  const hadCard = useRef(false);
  useEffect(() => {
    hadCard.current = openCard !== null;
  }, [openCard]);
  if (openCard)
    return (
      <CardView
        key={openCard.chainId}
        card={openCard}
        isPrivate={reading.isPrivate}
        {...shown}
        onBack={actions.close}
        onOpen={actions.open}
        onShowMention={actions.showMention}
        onCorrect={actions.correct}
        isKnown={reading.knownChains.includes(openCard.chainId)}
        isFocused={focusedChain === openCard.chainId}
        tools={actions.tools}
      />
    );
  return (
    <>
      {reading.isPartial && <p class="panel-note">{say('notice.partial')}</p>}
      <CardList
        reading={reading}
        view={view}
        takesFocus={hadCard.current}
        onView={actions.setView}
        onOpen={actions.open}
        onRestore={(chainId) => actions.correct(chainId, null)}
      />
      <button type="button" class="quiet name-selection" data-action="name-selection" onClick={actions.nameSelection}>
        {say('command.card_for_selection')}
      </button>
      <ConnectionsPart cards={reading.cards} onOpen={actions.open} />
      <ExportPart title={reading.articleTitle} cards={reading.cards} />
    </>
  );
}
