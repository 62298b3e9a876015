/** The keys of the manifest, which the browser lets the reader change. No bare key does anything. */
import { browser } from 'wxt/browser';
import type { Failure, FailureCode } from '../../core/reading.ts';
import { CallError, requestPage } from '../../messaging/bus.ts';
import { quietly } from './quietly.ts';
import type { TabReader } from './tab-reader.ts';

const STEP_OF_COMMAND: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** Carries commands out in the tab in front. A page that was not read yet is read first: the key grants it as the button does. */
export function followCommands(tabReader: Pick<TabReader, 'read' | 'nameSelection'>): void {
  browser.commands.onCommand.addListener(
    quietly(async (command: string) => {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id === undefined) return;
      const by = STEP_OF_COMMAND[command];
      if (by !== undefined) await stepToName(tab.id, by, tabReader);
      else if (command === 'card-for-selection') await openSelection(tab.id, tabReader);
    }),
  );
}

async function stepToName(tabId: number, by: 1 | -1, { read }: Pick<TabReader, 'read'>): Promise<void> {
  const stepThere = () => requestPage(tabId)('stepToName', { by });
  const answer = await stepThere();
  if (answer.ok && answer.value) return;
  const { state, failure } = await read(tabId, 'join');
  if (state !== 'ready') return tellFailure(tabId, failure);
  const stepped = await stepThere();
  if (stepped.ok && !stepped.value) await tell(tabId, 'no-painted-name');
}

/** Where nothing fit is selected the page says so. */
async function openSelection(tabId: number, tabReader: Pick<TabReader, 'read' | 'nameSelection'>): Promise<void> {
  const { state, failure } = await tabReader.read(tabId, 'join');
  if (state !== 'ready') return tellFailure(tabId, failure);
  try {
    await tabReader.nameSelection(tabId);
  } catch (error) {
    await tellFailure(tabId, CallError.from(error).failure);
  }
}

/** No panel is open that could say it; a page that is turned off has none, and nothing is said there. */
async function tellFailure(tabId: number, failure: Failure | null): Promise<void> {
  if (failure) await tell(tabId, failure.code);
}

async function tell(tabId: number, code: FailureCode): Promise<void> {
  await requestPage(tabId)('showNotice', { code });
}
