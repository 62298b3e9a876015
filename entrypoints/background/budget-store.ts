import { browser } from 'wxt/browser';
import type { BudgetStore } from '../../knowledge/mediawiki/client.ts';

const BUDGET_KEY = 'request-budget';

/** The request budget in `storage.session`: a background that slept has not forgotten what it asked. */
export const budgetStore: BudgetStore = {
  get: async () => (await browser.storage.session.get(BUDGET_KEY))[BUDGET_KEY],
  set: (budget) => browser.storage.session.set({ [BUDGET_KEY]: budget }),
};
