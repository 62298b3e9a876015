import type { Failure, LookUp } from '../core/reading.ts';
import { languageTag, say } from './language.ts';
import { failureSentence } from './words.ts';

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
          <p>{say('look_up.is_off')}</p>
          <button type="button" data-action="turn-on-lookups" onClick={onTurnOn}>
            {say('look_up.turn_on', { wiki: wikiName })}
          </button>
        </div>
      );
    case 'running':
      return (
        <div class="look-up" role="status">
          <p>{say('look_up.running', { wiki: wikiName })}</p>
        </div>
      );
    case 'done':
      return (
        <div class="look-up">
          <p>{say('look_up.done', { wiki: wikiName })}</p>
        </div>
      );
    case 'failed':
      return (
        <div class="look-up">
          <p role="status">{failedSentence(lookUp.failure)}</p>
          <button type="button" data-action="retry-lookups" onClick={onRetry}>
            {say('look_up.retry')}
          </button>
        </div>
      );
  }
}

function failedSentence({ code, retryAtMs }: Failure): string {
  const failure = failureSentence(code);
  if (retryAtMs === null) return say('look_up.failed', { failure });
  return say('look_up.failed_until', { failure, time: timeOfDay(retryAtMs) });
}

const timeOfDay = (timeMs: number) => new Intl.DateTimeFormat(languageTag(), { timeStyle: 'medium' }).format(timeMs);
