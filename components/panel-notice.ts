/** Which sentence, and which way on, the panel shows where it has no names to show. */
import type { FailureCode, Reading } from '../core/reading.ts';
import { say } from './language.ts';
import { failureSentence } from './words.ts';

/**
 * What the panel shows. `loading`: the background has not answered yet. `unread`: the side panel came to a tab whose
 * page was not read since it loaded.
 */
export type PanelState = Reading | 'loading' | 'unread';

/** The reading that is shown; null before there is one. */
export const readingOf = (state: PanelState): Reading | null => (typeof state === 'string' ? null : state);

/** What there is to see, in one word. */
export type ViewState = 'loading' | 'reading' | 'ready' | 'off' | 'notice';

/** In one word what a panel in this state has to show; `ready` is a list or a card. */
export function viewState(state: PanelState): ViewState {
  if (state === 'loading') return 'loading';
  if (state === 'unread' || state.state === 'failed') return 'notice';
  return state.state === 'ready' && !hasNames(state) ? 'notice' : state.state;
}

/** Names that are left, or that can be brought back. */
const hasNames = ({ cards, hiddenNames }: Reading) => cards.length + hiddenNames.length > 0;

/** Failures that reading the page all the same may get past. */
const FORCIBLE: readonly FailureCode[] = ['not-an-article', 'unsupported-language'];
/** Failures that no second try can mend. */
const FINAL: readonly FailureCode[] = ['restricted-page', 'click-again', 'damaged-installation'];

/** One sentence and at most one action, for every state but a reading with names. */
export function noticeFor(state: PanelState, readAgain: (isForced: boolean) => void) {
  if (state === 'unread') return { sentence: say('notice.unread') };
  const reading = readingOf(state);
  if (!reading || reading.state === 'reading') return { sentence: say('notice.reading') };
  if (reading.offScope === 'site') return { sentence: say('notice.is_off_site') };
  if (reading.offScope === 'everywhere') return { sentence: say('notice.is_off_everywhere') };
  if (reading.state === 'off') {
    const action = { name: 'read-again', label: say('notice.read'), onClick: () => readAgain(false) };
    return { sentence: say('notice.is_off'), action };
  }
  const code = reading.failure?.code;
  if (!code) return { sentence: say('notice.nameless') };
  return { sentence: failureSentence(code), action: wayOn(code, readAgain) };
}

function wayOn(code: FailureCode, readAgain: (isForced: boolean) => void) {
  if (FINAL.includes(code)) return undefined;
  if (FORCIBLE.includes(code))
    return { name: 'try-anyway', label: say('notice.try_anyway'), onClick: () => readAgain(true) };
  return { name: 'try-again', label: say('notice.try_again'), onClick: () => readAgain(false) };
}
