import type { LookUp } from '../core/reading.ts';
import { FAILURE_SENTENCE } from './words.ts';

interface LookUpLineProps {
  readonly lookUp: LookUp;
  /** Host name of the wiki that would be asked. */
  readonly wikiName: string;
  readonly onTurnOn: () => void;
  readonly onRetry: () => void;
}

/** One line at the foot of the popup: where the background comes from, and the way to more. */
export function LookUpLine({ lookUp, wikiName, onTurnOn, onRetry }: LookUpLineProps) {
  switch (lookUp.state) {
    case 'off':
      return (
        <div class="look-up">
          <p>Look-ups are off: nothing has left your device.</p>
          <button type="button" data-action="turn-on-lookups" onClick={onTurnOn}>
            Look names up in {wikiName}
          </button>
        </div>
      );
    case 'running':
      return (
        <div class="look-up" role="status">
          <p>Looking names up in {wikiName}…</p>
        </div>
      );
    case 'done':
      return (
        <div class="look-up">
          <p>Names were looked up in {wikiName}; nothing else was sent.</p>
        </div>
      );
    case 'failed':
      return (
        <div class="look-up">
          <p role="status">
            {FAILURE_SENTENCE[lookUp.failure.code]}
            {lookUp.failure.retryAtMs !== null && ` Try again after ${timeOfDay(lookUp.failure.retryAtMs)}.`} Cards show
            what Sidelight brings along.
          </p>
          <button type="button" data-action="retry-lookups" onClick={onRetry}>
            Try again
          </button>
        </div>
      );
  }
}

const timeOfDay = (timeMs: number) => new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(timeMs);
