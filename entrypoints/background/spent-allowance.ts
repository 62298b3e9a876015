/**
 * What the article of a tab has cost its wiki, in `storage.session`: a background that was stopped goes on counting where
 * it was, and has the answers that had come.
 */
import { browser } from 'wxt/browser';
import { type KeptAllowance, NOTHING_SPENT, type SpentAllowance } from '../../knowledge/mediawiki/allowance.ts';
import { SourceError } from '../../knowledge/source-error.ts';
import { allowanceKey } from '../../messaging/session-keys.ts';

/** Of the 10 MB that all tabs share; an article's answers take about a tenth of it. */
const MAX_ANSWERS_CHARS = 500_000;

interface StoredAllowance {
  /** Which page, and which wiki was asked: for another the count begins anew. */
  readonly scope: string;
  readonly spent: SpentAllowance;
}

/** The allowance of a tab's article. */
export interface TabAllowance extends KeptAllowance {
  /** The look-up has ended: nobody needs the answers any more. */
  end(): Promise<void>;
  /** The look-up has failed: when the reader has it tried again, that begins anew, for what came may be what was wrong. */
  renew(): Promise<void>;
}

/** Goes on where the last look-up of this page in this wiki was. */
export async function loadAllowance(tabId: number, scope: string): Promise<TabAllowance> {
  const key = allowanceKey(tabId);
  const stored = (await browser.storage.session.get(key))[key] as StoredAllowance | undefined;
  const before = stored?.scope === scope ? stored.spent : NOTHING_SPENT;
  let now = before;

  async function save(spent: SpentAllowance): Promise<void> {
    const isSmall = JSON.stringify(spent.answers).length <= MAX_ANSWERS_CHARS;
    now = isSmall ? spent : { ...spent, answers: [] };
    try {
      await browser.storage.session.set({ [key]: { scope, spent: now } satisfies StoredAllowance });
    } catch (cause) {
      throw new SourceError('storage', 'What the article has cost cannot be kept.', { cause });
    }
  }

  return {
    before,
    save,
    end: () => save({ ...now, answers: [] }),
    renew: () => save(NOTHING_SPENT),
  };
}
