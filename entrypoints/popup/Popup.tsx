import type { ReadonlySignal, Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CardList } from '../../components/CardList.tsx';
import type { PictureState } from '../../components/CardPicture.tsx';
import { LookUpLine } from '../../components/LookUpLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { failureSentence } from '../../components/words.ts';
import type { Card } from '../../core/card/card.ts';
import type { Choice } from '../../core/correction.ts';
import type { FailureCode, Reading } from '../../core/reading.ts';
import type { ChainId } from '../../core/types.ts';
import type { ReadMode } from '../../messaging/protocol.ts';

interface PopupProps {
  /** Null until the background has answered for the first time. */
  readonly reading: Signal<Reading | null>;
  readonly openCard: ReadonlySignal<Card | null>;
  /** What there is of the open card's picture. */
  readonly picture: ReadonlySignal<PictureState>;
  /** Whether a search for the open card's name is on its way. */
  readonly isLookingUp: ReadonlySignal<boolean>;
  /** Why the reader's last wish was not carried out; empty when it was. */
  readonly outcome: Signal<string>;
  readonly wikiName: string;
  readonly actions: {
    readonly open: (chainId: ChainId) => void;
    readonly close: () => void;
    readonly correct: (chainId: ChainId, choice: Choice | null) => void;
    readonly turnOff: () => void;
    readonly turnOnLookUps: () => void;
    readonly readTab: (mode: ReadMode) => void;
  };
}

/** The toolbar page: the article's names, or one sentence that says why there are none. */
export function Popup({
  reading: readingSignal,
  openCard,
  picture,
  isLookingUp,
  outcome,
  wikiName,
  actions,
}: PopupProps) {
  const reading = readingSignal.value;
  const state = viewState(reading);
  useEffect(() => {
    document.body.dataset.state = state;
  }, [state]);
  return (
    <>
      <header class="popup-header">
        <h1 dir="auto">{reading?.articleTitle ?? 'Sidelight'}</h1>
        {state === 'ready' && (
          <button type="button" class="quiet" data-action="turn-off" onClick={actions.turnOff}>
            Turn off here
          </button>
        )}
      </header>
      <main>
        {reading && hasNames(reading) ? (
          <CardList
            cards={reading.cards}
            hiddenNames={reading.hiddenNames}
            isPrivate={reading.isPrivate}
            openChain={openCard.value?.chainId ?? null}
            picture={picture.value}
            isLookingUp={isLookingUp.value}
            onOpen={actions.open}
            onCorrect={actions.correct}
            onClose={actions.close}
          />
        ) : (
          <Notice {...noticeFor(reading, actions.readTab)} />
        )}
      </main>
      {reading && hasNames(reading) && (
        <footer>
          {outcome.value && <p role="status">{outcome.value}</p>}
          <LookUpLine
            lookUp={reading.lookUp}
            wikiName={wikiName}
            onTurnOn={actions.turnOnLookUps}
            onRetry={actions.turnOnLookUps}
          />
        </footer>
      )}
    </>
  );
}

/** Names that are left, or that can be brought back. */
const hasNames = ({ state, cards, hiddenNames }: Reading) => state === 'ready' && cards.length + hiddenNames.length > 0;

type ViewState = 'loading' | 'reading' | 'ready' | 'off' | 'notice';

function viewState(reading: Reading | null): ViewState {
  if (!reading) return 'loading';
  if (reading.state === 'failed' || (reading.state === 'ready' && !hasNames(reading))) return 'notice';
  return reading.state;
}

/** Failures that reading the page all the same may get past. */
const FORCIBLE: readonly FailureCode[] = ['not-an-article', 'unsupported-language'];
/** Failures that no second try can mend. */
const FINAL: readonly FailureCode[] = ['restricted-page', 'click-again', 'damaged-installation'];

function noticeFor(reading: Reading | null, readTab: (mode: ReadMode) => void) {
  if (!reading || reading.state === 'reading') return { sentence: 'Reading the page…' };
  if (reading.state === 'off') {
    const action = { name: 'read-again', label: 'Read this page', onClick: () => readTab('again') };
    return { sentence: 'Sidelight is off on this page.', action };
  }
  const code = reading.failure?.code;
  if (!code) return { sentence: 'No names were found on this page.' };
  return { sentence: failureSentence(code), action: wayOn(code, readTab) };
}

function wayOn(code: FailureCode, readTab: (mode: ReadMode) => void) {
  if (FINAL.includes(code)) return undefined;
  if (FORCIBLE.includes(code)) return { name: 'try-anyway', label: 'Try anyway', onClick: () => readTab('force') };
  return { name: 'try-again', label: 'Try again', onClick: () => readTab('again') };
}
