/** The times of one reading by the names that `tests/budgets.json` and the table know them by. */
import type { OpeningTimes, ReadingTimes } from '../../tests/e2e/reader-waits.ts';

/** Steps that a reader waits for, and the page's own thread. */
export type ReadingStep =
  | 'click → first paint'
  | 'click → list'
  | 'click → list, worker start'
  | 'longest task'
  | 'other tasks'
  | 'hover → card';

/** One of them. */
interface TimedStep {
  readonly step: ReadingStep;
  readonly ms: number;
  readonly loopMs: number;
}

/**
 * A reading with the background awake and, if there is one, another after its start. The longest task of a page is the one
 * that extracts the article, which cannot be cut; no other may be long.
 */
export function toSteps(reading: ReadingTimes, cold: OpeningTimes | null): TimedStep[] {
  const { loopMs, tasksMs } = reading;
  const [longestMs = 0, nextMs = 0] = tasksMs;
  return [
    { step: 'click → first paint', ms: reading.paintMs, loopMs },
    { step: 'click → list', ms: reading.listMs, loopMs },
    ...(cold ? [{ step: 'click → list, worker start', ms: cold.listMs, loopMs: cold.loopMs } as const] : []),
    { step: 'longest task', ms: longestMs, loopMs },
    { step: 'other tasks', ms: nextMs, loopMs },
    { step: 'hover → card', ms: reading.hoverMs, loopMs },
  ];
}
