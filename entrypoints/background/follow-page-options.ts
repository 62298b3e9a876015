import { knownNameKey } from '../../core/known-names.ts';
import { inTurn } from '../../settings/in-turn.ts';
import { onSettingsChanged, type Settings } from '../../settings/settings.ts';
import { markKnown } from './known-names.ts';
import { quietly } from './quietly.ts';
import { saveAndShow } from './reading-job.ts';
import { listReadings, loadReading } from './readings.ts';

/**
 * Open pages are painted anew when the reader wants them painted otherwise, or knows other names: for one change after the
 * other, so that the last one is what stays.
 */
export function followPageOptions(): void {
  onSettingsChanged(quietly((now, before) => inTurn('page-options', () => paintAnew(now, before))));
}

async function paintAnew(now: Settings, before: Settings): Promise<void> {
  const hasOtherNames = keysOf(now) !== keysOf(before);
  if (!hasOtherNames && JSON.stringify(now.page) === JSON.stringify(before.page)) return;
  for (const tabId of (await listReadings()).keys()) {
    const reading = await loadReading(tabId); // as it is by now: painting the tab before took a while
    if (reading?.state !== 'ready') continue;
    const isTold = hasOtherNames && !reading.isPrivate; // a private window keeps to itself what was said there
    await quietly(saveAndShow)(tabId, isTold ? markKnown(reading, now.known) : reading); // a page that was left keeps its looks
  }
}

const keysOf = ({ known }: Settings) => known.map(knownNameKey).join();
