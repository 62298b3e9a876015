/** The keys of the manifest, which the browser lets the reader change. No bare key does anything. */
import { browser } from 'wxt/browser';
import { requestPage } from '../../messaging/bus.ts';
import type { TabReader } from './tab-reader.ts';

const STEP_OF_COMMAND: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** Carries commands out in the tab in front. A page that was not read yet is read first: the key grants it as the button does. */
export function followCommands(tabReader: Pick<TabReader, 'read'>): void {
  browser.commands.onCommand.addListener(async (command: string) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const by = STEP_OF_COMMAND[command];
    if (tab?.id === undefined || by === undefined) return;
    const stepThere = () => requestPage(tab.id!)('stepToName', { by }); // ! seen above
    const answer = await stepThere();
    if (answer.ok && answer.value) return;
    const reading = await tabReader.read(tab.id, 'join');
    if (reading.state === 'ready') await stepThere();
  });
}
