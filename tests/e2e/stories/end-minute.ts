import { BUDGET_KEY } from '../../../messaging/session-keys.ts';
import type { Browser } from '../browsers/browser.ts';

/** The extension's own API, in its popup. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      get(key: string): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>>;
      set(values: Readonly<Record<string, unknown>>): Promise<void>;
    };
  };
};

/**
 * A story does in seconds what takes a reader minutes: lets the budget's minute be over, but no wait that a wiki asked
 * for. The popup must be open.
 */
export async function endMinute(browser: Browser): Promise<void> {
  await browser.inPopup(async (key) => {
    const { [key]: budget } = await chrome.storage.session.get(key);
    await chrome.storage.session.set({ [key]: { ...budget, requestTimesMs: [] } });
  }, BUDGET_KEY);
}
